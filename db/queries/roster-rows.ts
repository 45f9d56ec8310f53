import type { RosterRow } from "#app/domain/rosters/model.ts";
import { insertRows, type Progress } from "../bulk.ts";
import type { SchoolScope } from "../scope.ts";
import { idNumberHash } from "./students.ts";

/** A sheet's rows; `idAt`: the cell of the ID number. */
export type SheetRows = { sheet: string; idAt: number; rows: readonly RosterRow[] };

export type PlacedRow = { sheet: string } & RosterRow;

/** So many rows of one statement are gone within milliseconds, and others may write in between. */
const batch = 1000;
const pauseMs = 3;

/** Keeps the rows of a book, each sealed as one text. Outside of a transaction others may write meanwhile. */
export async function insertRosterRows(
  scope: SchoolScope,
  rosterId: number,
  sheets: readonly SheetRows[],
  onProgress?: Progress,
): Promise<void> {
  const { db, schoolId, vault } = scope;
  const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  const hashOf = studentHasher(scope);
  let done = 0;
  for (const { sheet, idAt, rows } of sheets) {
    // A thousand at a time: the sealed rows of a whole book are twice its size.
    for (let start = 0; start < rows.length; start += batch) {
      const part = rows.slice(start, start + batch).map(({ number, cells }) => ({
        school_id: schoolId,
        roster_id: rosterId,
        sheet,
        row_no: number,
        student_hash: hashOf(cells[idAt] ?? ""),
        cells: vault.seal(JSON.stringify(cells), placeOf(schoolId, rosterId, sheet, number)),
      }));
      await insertRows(db, "roster_rows", part);
      done += part.length;
      onProgress?.(done, total);
    }
  }
}

/** Hashes ID numbers as they stand in books; a student has many rows. "" for a row without one. */
export function studentHasher(scope: SchoolScope): (idNumber: string) => string {
  const known = new Map<string, string>([["", ""]]);
  return (typed) => {
    const idNumber = typed.normalize("NFKC").trim().toUpperCase();
    const found = known.get(idNumber);
    if (found !== undefined) return found;
    const hash = idNumberHash(scope, idNumber);
    known.set(idNumber, hash);
    return hash;
  };
}

/** All rows of a book by sheet, in the order of the workbook. */
export async function readRosterRows(
  scope: SchoolScope,
  rosterId: number,
): Promise<Map<string, RosterRow[]>> {
  const rows = await storedRows(scope, [rosterId]).orderBy("sheet").orderBy("row_no").execute();
  const sheets = new Map<string, RosterRow[]>();
  for (const row of rows) {
    const opened = open(scope, row);
    const ofSheet = sheets.get(row.sheet);
    if (ofSheet) ofSheet.push(opened);
    else sheets.set(row.sheet, [opened]);
  }
  return sheets;
}

/** Some rows of a sheet by their numbers, in their order. */
export async function listRosterRows(
  scope: SchoolScope,
  rosterId: number,
  sheet: string,
  numbers: readonly number[],
): Promise<PlacedRow[]> {
  if (numbers.length === 0) return [];
  const rows = await storedRows(scope, [rosterId])
    .where("sheet", "=", sheet)
    .where("row_no", "in", [...numbers])
    .orderBy("row_no")
    .execute();
  return rows.map((row) => ({ sheet, ...open(scope, row) }));
}

/** The rows of some students in some books, by the hashes of their ID numbers. */
export async function listRowsOfStudents(
  scope: SchoolScope,
  rosterIds: readonly number[],
  hashes: readonly string[],
): Promise<(PlacedRow & { rosterId: number; studentHash: string })[]> {
  if (rosterIds.length === 0 || hashes.length === 0) return [];
  const rows = await storedRows(scope, rosterIds)
    .where("student_hash", "in", [...hashes])
    .orderBy("roster_id")
    .orderBy("sheet")
    .orderBy("row_no")
    .execute();
  return rows.map((row) => ({
    rosterId: row.rosterId,
    studentHash: row.studentHash,
    sheet: row.sheet,
    ...open(scope, row),
  }));
}

/** How many rows are there under a roster, in force or not. */
export async function countRosterRows({ db, schoolId }: SchoolScope, rosterId: number): Promise<number> {
  const row = await db
    .selectFrom("roster_rows")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("school_id", "=", schoolId)
    .where("roster_id", "=", rosterId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Takes rows away that were written for a file which has not become a version, some at a time. */
export async function deleteStagedRosterRows({ db, schoolId }: SchoolScope, rosterId: number): Promise<void> {
  for (;;) {
    const rows = await db
      .selectFrom("roster_rows")
      .select(["sheet", "row_no as row"])
      .where("school_id", "=", schoolId)
      .where("roster_id", "=", rosterId)
      .orderBy("sheet")
      .orderBy("row_no")
      .limit(batch)
      .execute();
    const [first] = rows;
    if (!first) return;
    const last = rows.filter(({ sheet }) => sheet === first.sheet).at(-1) ?? first;
    const deleted = await db
      .deleteFrom("roster_rows")
      .where("school_id", "=", schoolId)
      .where("roster_id", "=", rosterId)
      .where("sheet", "=", first.sheet)
      .where("row_no", "<=", last.row)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("rosters")
              .select("rosters.id")
              .where("rosters.school_id", "=", schoolId)
              .where("rosters.id", "=", rosterId)
              .where("rosters.state", "=", "checked"),
          ),
        ),
      )
      .executeTakeFirst();
    if (deleted.numDeletedRows === 0n) return;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

function storedRows({ db, schoolId }: SchoolScope, rosterIds: readonly number[]) {
  return db
    .selectFrom("roster_rows")
    .select(["roster_id as rosterId", "sheet", "row_no as number", "cells", "student_hash as studentHash"])
    .where("school_id", "=", schoolId)
    .where("roster_id", "in", [...rosterIds]);
}

function open(
  { vault, schoolId }: SchoolScope,
  { rosterId, sheet, number, cells }: { rosterId: number; sheet: string; number: number; cells: string },
): RosterRow {
  return { number, cells: JSON.parse(vault.open(cells, placeOf(schoolId, rosterId, sheet, number))) };
}

function placeOf(schoolId: number, rosterId: number, sheet: string, row: number): string {
  return `school ${schoolId}, roster ${rosterId}, ${sheet} row ${row}`;
}
