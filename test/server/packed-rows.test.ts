import { describe, expect, test } from "vitest";
import { packRows, unpackRows } from "#app/packed-rows.ts";

describe("rows on their way to a page", () => {
  test("come back as they were", () => {
    const rows = [
      { name: '𡘙"</script>\u2028', count: -1.5, open: true, code: null },
      { name: "", count: 0, open: false, code: "１" },
    ];
    expect(unpackRows(packRows(rows))).toEqual(rows);
    expect(unpackRows(packRows([]))).toEqual([]);
  });
});
