import { type ApprovedRecord, type Arrival, readArrivals } from "#app/domain/grade-corrections/arrival.ts";
import type { CaseState } from "#app/domain/grade-corrections/case-states.ts";
import { isOfCourse } from "#app/domain/grade-corrections/correction-fields.ts";
import { keyOfCourse } from "#app/domain/scores/key-of-course.ts";
import { type CaseHead, listCaseHeads } from "#db/queries/correction-case-heads.ts";
import { listRecordsOfCases } from "#db/queries/correction-records.ts";
import { findCurrentDataset } from "#db/queries/current-datasets.ts";
import { findImport, type Import } from "#db/queries/imports.ts";
import { listStudentsOfChangedScores } from "#db/queries/score-changes.ts";
import { listScores } from "#db/queries/scores.ts";
import type { SchoolScope } from "#db/scope.ts";
import { readTermRecords } from "./term-records.ts";

/** Approved, and not confirmed yet. */
const awaited = "approved" satisfies CaseState;
const confirmed: readonly CaseState[] = ["corrected", "resubmitted", "received", "closed"];

export type TermArrival = {
  /** The 學期成績 in force, and those they replaced; null: they are the first. */
  now: Import;
  earlier: Import | null;
  arrival: Arrival;
  cases: ReadonlyMap<number, CaseHead>;
};

/** What the newest 學期成績 of a term brought of what was approved; null: none are in force. */
export async function readArrival(scope: SchoolScope, term: string): Promise<TermArrival | null> {
  const current = await findCurrentDataset(scope, term, "grades");
  const now = current && (await findImport(scope, current.importId));
  if (!now) return null;
  const [earlier, cases] = await Promise.all([
    now.basedOn === null ? undefined : findImport(scope, now.basedOn),
    listCaseHeads(scope, term, [awaited, ...confirmed]),
  ]);
  const byId = new Map(cases.map((one) => [one.id, one]));
  const [approved, changed] = await Promise.all([
    readApproved(scope, term, byId),
    earlier ? listStudentsOfChangedScores(scope, earlier.id, now.id) : [],
  ]);
  // Of everybody else nothing changed, and nothing is waited for.
  const studentNumbers = [...new Set([...changed, ...approved.map(({ studentNumber }) => studentNumber)])];
  const [before, after] = await Promise.all([
    earlier ? listScores(scope, earlier.id, { studentNumbers }) : null,
    listScores(scope, now.id, { studentNumbers }),
  ]);
  return { now, earlier: earlier ?? null, arrival: readArrivals(before, after, approved), cases: byId };
}

async function readApproved(
  scope: SchoolScope,
  term: string,
  cases: ReadonlyMap<number, CaseHead>,
): Promise<ApprovedRecord[]> {
  const records = await listRecordsOfCases(scope, [...cases.keys()]);
  const elsewhere = records
    .filter(({ field }) => isOfCourse(field))
    .map(({ studentNumber }) => studentNumber);
  const { byKey } = await readTermRecords(scope, term, elsewhere);
  return records.flatMap((record): ApprovedRecord[] => {
    const { caseId, studentNumber, course, field, before, after } = record;
    // Nothing is approved without what is right.
    if (after === undefined) return [];
    const isConfirmed = cases.get(caseId)?.state !== awaited;
    const plain = { caseId, studentNumber, course, field, before, after, isConfirmed };
    return [
      isOfCourse(field) ? { ...plain, presentElsewhere: byKey.get(keyOfCourse(record))?.[field] } : plain,
    ];
  });
}
