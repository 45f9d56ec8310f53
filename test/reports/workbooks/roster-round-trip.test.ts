import fc from "fast-check";
import { expect, test } from "vitest";
import { type BookKind, bookKinds, books } from "#app/domain/rosters/books.ts";
import { compareWorkbooks } from "#app/domain/rosters/difference.ts";
import type { Roster } from "#app/domain/rosters/model.ts";
import { readFile } from "#app/imports/read-file.ts";
import { readRoster } from "#app/imports/rosters/read-roster.ts";
import { workbookBytes } from "#reports/workbook-bytes.ts";
import { rosterWorkbook } from "#reports/workbooks/roster.ts";
import { awkward, facts } from "../roster-fixture.ts";

const numRuns = process.env.LICHENG_FULL === "1" ? 300 : 30;

/** Whatever may stand in a cell of a workbook; control characters cannot. */
const cell = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: "grapheme", maxLength: 12 }).filter((text) => !/[\p{Cc}\p{Cn}\p{Cs}]/u.test(text)),
  fc.integer({ min: -1, max: 100 }).map(String),
);

function bookOf(book: BookKind): fc.Arbitrary<Roster> {
  const sheets = books[book].sheets.map((sheet) =>
    fc
      .array(fc.array(cell, { minLength: sheet.columns.length, maxLength: sheet.columns.length }), {
        maxLength: 6,
      })
      .map((rows) => ({
        sheet,
        name: sheet.name,
        // A row of nothing but blanks is none: each has somebody's number.
        rows: rows.map((cells, at) => ({ number: at + 2, cells: cells.with(0, `A${at}`) })),
        header: { missing: [], extra: [], respelled: [], reordered: false },
      })),
  );
  const code = books[book].codes.usual ?? "99";
  return fc.tuple(...sheets).map((filled) => ({
    book,
    cover: { school: "070406", schoolYear: "112", semester: "1", code, row: 2, extraRows: 0 },
    sheets: filled,
    unknownSheets: [],
  }));
}

async function written(roster: Roster) {
  const read = await readFile("名冊.xlsx", await workbookBytes(rosterWorkbook(roster, facts)));
  if (!read.ok) throw new Error(read.refusal);
  return read.file;
}

/** Empty cells at the end of a row are not in the file. */
function padded(roster: Roster): Roster {
  return {
    ...roster,
    sheets: roster.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map(({ number, cells }) => ({
        number,
        cells: sheet.sheet.columns.map((_, at) => cells[at] ?? ""),
      })),
    })),
  };
}

test.each(bookKinds)(
  "%s written, read and written again is the same book",
  { timeout: 300_000 },
  async (book) => {
    await fc.assert(
      fc.asyncProperty(bookOf(book), async (roster) => {
        const file = await written(roster);
        const outcome = readRoster(file);
        if (!outcome.ok) throw new Error(outcome.refusal);
        expect(padded(outcome.roster)).toEqual(roster);
        const again = await written(outcome.roster);
        expect(compareWorkbooks({ ...file, sha256: "first" }, again).changes).toEqual([]);
      }),
      { seed: 20260922, numRuns },
    );
  },
);
