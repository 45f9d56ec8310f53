import fc from "fast-check";
import { expect, test } from "vitest";
import { compareWorkbooks, type ReadWorkbook, type WorkbookChange } from "#app/domain/rosters/difference.ts";
import { editedBook, type Lines } from "#test/support/arbitrary-edits.ts";

const numRuns = process.env.LICHENG_FULL === "1" ? 5000 : 500;

function readBook(sha256: string, sheets: readonly Lines[]): ReadWorkbook {
  return {
    sha256,
    sheets: sheets.map(({ name, lines }) => ({
      name,
      rows: lines.map((cells, at) => ({ number: at + 1, cells })),
    })),
  };
}

function sorted(changes: readonly WorkbookChange[]): string[] {
  return changes.map((change) => JSON.stringify(change)).sort();
}

test("of random edits by hand none is missed and none invented", { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(editedBook, ({ was, is, changes }) => {
      const difference = compareWorkbooks(readBook("sealed", was), readBook("edited", is));
      expect(sorted(difference.changes)).toEqual(sorted(changes));
      expect(difference.sameContent).toBe(changes.length === 0);
    }),
    { seed: 20260922, numRuns },
  );
});
