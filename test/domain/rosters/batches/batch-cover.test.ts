import { expect, test } from "vitest";
import { batchCover } from "#app/domain/rosters/batches/batch-cover.ts";
import { manifest, manifestHash } from "../../../reports/documents/cover-fixture.ts";

test("the cover counts what is handed in by sheet and in all, and what lacks a code apart", () => {
  const cover = batchCover(manifest, {
    manifestHash,
    demo: false,
    signatures: { officer: null, director: null },
  });
  expect(cover.books.map(({ book, sheets, withoutCodes }) => [book, sheets, withoutCodes])).toEqual([
    ["precheck", [{ sheet: "學期成績", rows: 48_000 }], 12],
    [
      "scores",
      [
        { sheet: "學期成績", rows: 1234 },
        { sheet: "補修成績", rows: 1 },
        { sheet: "轉學轉科成績", rows: 2 },
      ],
      0,
    ],
  ]);
  expect(cover.rows).toBe(48_000 + 1234 + 1 + 2);
  expect(cover.letter).toEqual(manifest.letter);
});
