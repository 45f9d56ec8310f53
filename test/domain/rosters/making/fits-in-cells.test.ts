import { expect, test } from "vitest";
import { type BuiltBook, fitsInCells } from "#app/domain/rosters/making/built-book.ts";
import { roster } from "../rules/roster-builder.ts";

function built(inBook: string, withoutCode: string): BuiltBook {
  const of = (remark: string) => roster("scores", { 學期成績: [{ remark: "好" }, { remark }] });
  return { roster: of(inBook), withoutCodes: of(withoutCode), records: 4, leftOut: [] };
}

test.each([
  { why: "ordinary texts", inBook: "認真", withoutCode: "認真", fits: true },
  { why: "as long as a cell", inBook: "字".repeat(32_767), withoutCode: "𡘙".repeat(16_383), fits: true },
  { why: "one more in the book", inBook: "字".repeat(32_768), withoutCode: "", fits: false },
  { why: "one more in a row without a code", inBook: "", withoutCode: "𡘙".repeat(16_384), fits: false },
])("a made book fits in cells or is refused: $why", ({ inBook, withoutCode, fits }) => {
  expect(fitsInCells(built(inBook, withoutCode))).toBe(fits);
});
