import { type ApprovedRecord, type Arrival, readArrivals } from "#app/domain/grade-corrections/arrival.ts";
import type { CaseState } from "#app/domain/grade-corrections/case-states.ts";
import type { CorrectionCase } from "#app/domain/grade-corrections/cases.ts";
import { keyOfCourse } from "#app/domain/grade-corrections/graded-course.ts";
import { listCases } from "#db/queries/correction-cases.ts";
import { type CaseRecord, listRecordsOfCases } from "#db/queries/correction-records.ts";
import { findCurrentDataset } from "#db/queries/current-datasets.ts";
import { findImport, type Import } from "#db/queries/imports.ts";
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
  cases: ReadonlyMap<number, CorrectionCase>;
};

/** What the newest 學期成績 of a term brought of what was approved; null: none are in force. */
export async function readArrival(scope: SchoolScope, term: string): Promise<TermArrival | null> {
  const current = await findCurrentDataset(scope, term, "grades");
  const now = current && (await findImport(scope, current.importId));
  if (!now) return null;
  const [earlier, cases, after] = await Promise.all([
    now.basedOn === null ? null : findImport(scope, now.basedOn),
    listCases(scope, { term, states: [awaited, ...confirmed] }),
    listScores(scope, now.id),
  ]);
  const byId = new Map(cases.map((one) => [one.id, one]));
  const before = earlier ? await listScores(scope, earlier.id) : null;
  const approved = await readApproved(scope, term, byId);
  return { now, earlier: earlier ?? null, arrival: readArrivals(before, after, approved), cases: byId };
}

async function readApproved(
  scope: SchoolScope,
  term: string,
  cases: ReadonlyMap<number, CorrectionCase>,
): Promise<ApprovedRecord[]> {
  const records = await listRecordsOfCases(scope, [...cases.keys()]);
  const elsewhere = records.filter(isElsewhere).map(({ studentNumber }) => studentNumber);
  const { byKey } = await readTermRecords(scope, term, elsewhere);
  return records.flatMap((record): ApprovedRecord[] => {
    const { caseId, studentNumber, course, field, before, after } = record;
    // Nothing is approved without what is right.
    if (after === undefined) return [];
    const isConfirmed = cases.get(caseId)?.state !== awaited;
    const plain = { caseId, studentNumber, course, field, before, after, isConfirmed };
    return [
      isElsewhere(record) ? { ...plain, presentElsewhere: byKey.get(keyOfCourse(record))?.[field] } : plain,
    ];
  });
}

/** What an offering or enrolment says, not 學期成績 alone. */
function isElsewhere({ field }: CaseRecord): boolean {
  return field === "code" || field === "credits" || field === "name";
}
