import { importIn } from "#app/domain/course-codes/run-inputs.ts";
import { courseOfRow, fieldOfFinding } from "#app/domain/grade-corrections/check-findings.ts";
import type { CorrectionField } from "#app/domain/grade-corrections/correction-fields.ts";
import { books } from "#app/domain/rosters/books.ts";
import type { ColumnKey } from "#app/domain/rosters/columns.ts";
import { maskParams } from "#app/domain/rosters/personal-cells.ts";
import type { FaultParams } from "#app/domain/rosters/rule.ts";
import { findBatch } from "#db/queries/batches.ts";
import { findDataInForce } from "#db/queries/data-in-force.ts";
import { findRosterCause, listRosterFindings } from "#db/queries/roster-causes.ts";
import { listLatestChecks } from "#db/queries/roster-checks.ts";
import { listRosterRows } from "#db/queries/roster-rows.ts";
import { findRoster } from "#db/queries/rosters.ts";
import { listStudentsByHash } from "#db/queries/students-by-hash.ts";
import type { SchoolScope } from "#db/scope.ts";
import { readTermRecords } from "./term-records.ts";

/** Where a finding stands: its number within a check of a roster. */
export type FindingPlace = { roster: number; check: number; finding: number };

/** What a check found wrong with a course of a student. */
export type CheckFinding = {
  studentNumber: string;
  /** null: the row does not say which of the student's courses. */
  course: string | null;
  field: CorrectionField;
  rule: string;
  /** What the rule's words are filled with, masked. */
  params: FaultParams;
};

/**
 * What a case that is opened from a finding would be about. null: there is no such finding, it is of another term or of a
 * check that a newer one has replaced, or it is not about a value of a student's course.
 */
export async function readCheckFinding(
  scope: SchoolScope,
  term: string,
  place: FindingPlace,
): Promise<CheckFinding | null> {
  const roster = await findRoster(scope, place.roster);
  if (!roster?.book) return null;
  const [batch, checks] = await Promise.all([
    findBatch(scope, roster.batchId),
    listLatestChecks(scope, [roster.id]),
  ]);
  if (batch?.term !== term || checks.get(roster.id)?.id !== place.check) return null;
  const [found] = await listRosterFindings(scope, place.check, {
    number: place.finding,
    limit: 1,
    offset: 0,
  });
  const field = found ? fieldOfFinding(found) : null;
  if (!found || field === null) return null;
  const [cause, studentNumber] = await Promise.all([
    findRosterCause(scope, place.check, found.causeNumber),
    findStudentNumber(scope, term, found.studentHash),
  ]);
  if (!cause || studentNumber === null) return null;
  const [cells, { records }] = await Promise.all([
    readCells(scope, roster.id, { book: roster.book, ...found }),
    readTermRecords(scope, term, [studentNumber]),
  ]);
  return {
    studentNumber,
    course: courseOfRow(records, { code: cells("courseCode"), name: cells("courseName") }),
    field,
    rule: cause.rule,
    params: maskParams(found.column, found.params),
  };
}

/** Of the term's students in force, by the keyed hash of the ID number. */
async function findStudentNumber(
  scope: SchoolScope,
  term: string,
  hash: string | null,
): Promise<string | null> {
  if (hash === null || hash === "") return null;
  const importId = importIn(await findDataInForce(scope, term), "students");
  return (await listStudentsByHash(scope, importId, [hash])).get(hash)?.number ?? null;
}

/** The cells of the row that a finding stands in; "" where there is none. */
async function readCells(
  scope: SchoolScope,
  rosterId: number,
  { book, sheet: name, row }: { book: keyof typeof books; sheet: string | null; row: number | null },
): Promise<(key: ColumnKey) => string> {
  const sheet = books[book].sheets.find((one) => one.name === name);
  if (!sheet || row === null) return () => "";
  const [found] = await listRosterRows(scope, rosterId, sheet.name, [row]);
  return (key) => found?.cells[sheet.columns.indexOf(key)] ?? "";
}
