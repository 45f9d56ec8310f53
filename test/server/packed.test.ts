import { describe, expect, test } from "vitest";
import { alike, pack, unpack } from "#app/packed.ts";

const rows = [
  { name: '𡘙"</script>\u2028', count: -1.5, open: true, code: null },
  { name: "", count: 0, open: false, code: "１" },
];

describe("the data of a page on its way to the browser", () => {
  test.each([
    { why: "rows", value: { list: { rows: alike(rows), total: 2 } } },
    { why: "no rows", value: { rows: alike([]) } },
    { why: "rows of their own kinds", value: { rows } },
    { why: "nothing", value: null },
  ])("comes back as it was: $why", ({ value }) => {
    expect(unpack({ text: pack(value).text })).toEqual(value);
  });

  test("is not read again where it was packed, and once where it arrived", () => {
    const page = { rows: alike(rows) };
    expect(unpack(pack(page))).toBe(page);
    const arrived: { text: string; value?: unknown } = { text: pack(page).text };
    expect(unpack(arrived)).toBe(unpack(arrived));
  });

  test("travels as its text alone, which names the fields of its rows once", () => {
    const packed = pack({ rows: alike(rows) });
    expect(Object.keys(packed)).toEqual(["text"]);
    expect(packed.text.split('"count"')).toHaveLength(2);
  });
});
