import fc from "fast-check";
import { expect, test } from "vitest";
import type { BuiltBook } from "#app/domain/rosters/making/built-book.ts";
import { buildOfficersBook } from "#app/domain/rosters/making/officers-book.ts";
import { buildStudentsBook } from "#app/domain/rosters/making/students-book.ts";
import { readFile } from "#app/imports/read-file.ts";
import { readRoster } from "#app/imports/rosters/read-roster.ts";
import { generateSchool } from "#db/seed/school.ts";
import { workbookBytes } from "#reports/workbook-bytes.ts";
import { rosterWorkbook } from "#reports/workbooks/roster.ts";
import { arbitraryElsewhere, arbitraryOfficers, arbitraryStatuses } from "../../support/arbitrary-entries.ts";
import { facts } from "../roster-fixture.ts";

const numRuns = process.env.LICHENG_FULL === "1" ? 300 : 20;

const school = generateSchool({ seed: 20_260_922, students: 60 });
const { students, homerooms, term } = school;
const base = { students, homerooms, term, school: school.school.code, grades: [1, 2, 3] };
const day = { ...base, division: "day", code: "24" } as const;

/** Written as a workbook and read as an uploaded one, a book is what it was. */
async function expectSame({ roster }: BuiltBook): Promise<void> {
  const read = await readFile("名冊.xlsx", await workbookBytes(rosterWorkbook(roster, facts)));
  if (!read.ok) throw new Error(read.refusal);
  const outcome = readRoster(read.file);
  if (!outcome.ok) throw new Error(outcome.refusal);
  const filled = outcome.roster.sheets.map((sheet) => ({
    ...sheet,
    // Empty cells at the end of a row are not in the file.
    rows: sheet.rows.map(({ number, cells }) => ({
      number,
      cells: sheet.sheet.columns.map((_, at) => cells[at] ?? ""),
    })),
  }));
  expect({ ...outcome.roster, sheets: filled }).toEqual(roster);
}

test("校內幹部經歷名冊 of any posts is read as it was made", { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryOfficers(school), (officers) =>
      expectSame(buildOfficersBook({ ...day, officers })),
    ),
    { seed: 20_261_122, numRuns },
  );
});

test("學生資料名冊 of any data is read as it was made", { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryStatuses(school, false), arbitraryElsewhere(school), (statuses, elsewhere) =>
      expectSame(buildStudentsBook({ ...day, statuses, elsewhere })),
    ),
    { seed: 20_261_122, numRuns },
  );
});
