import { type CaseState, isEditable, isEnded } from "#app/domain/grade-corrections/case-states.ts";
import type { CorrectionCase } from "#app/domain/grade-corrections/cases.ts";
import { keyOfValue } from "#app/domain/grade-corrections/graded-course.ts";
import { isTooShort } from "#app/domain/notes/note-length.ts";
import { keyOfCourse } from "#app/domain/scores/key-of-course.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { lockTerm } from "#db/queries/comparison-jobs.ts";
import { type CaseCandidate, decideCandidates, listCandidates } from "#db/queries/correction-candidates.ts";
import { lockCase, updateCase } from "#db/queries/correction-cases.ts";
import { insertCorrectionRecords, listValuesInOpenCases } from "#db/queries/correction-records.ts";
import { type InTransaction, inTransaction, type Scope } from "#db/scope.ts";
import { describeRecord, readTermRecords } from "./term-records.ts";

export type DecideOutcome =
  /** `elsewhere`: those that another open case is about; they stay open. */
  | { kind: "taken"; count: number; elsewhere: number }
  | { kind: "set-aside"; count: number }
  | { kind: "not-found" }
  | { kind: "refused"; reason: "nothing-chosen" | "not-editable" | "aside-missing" }
  | { kind: "conflict"; current: CorrectionCase };

/** Which candidates of a case, as the person saw it; null: all that are open. */
export type ChosenCandidates = { caseId: number; version: number; numbers: readonly number[] | null };

/** Takes candidates into the pattern: each becomes a record with the value that it has now, and the proposal if there is one. */
export function takeCandidates(scope: Scope, chosen: ChosenCandidates): Promise<DecideOutcome> {
  return decide(scope, chosen, isEditable, async (trx, one, candidates) => {
    // Before anybody is approved for it, no other case may take the same value.
    await lockTerm(trx, one.term);
    const [records, taken] = await Promise.all([
      readTermRecords(
        trx,
        one.term,
        candidates.map(({ studentNumber }) => studentNumber),
      ),
      listValuesInOpenCases(trx, one.term),
    ]);
    const free = candidates.filter((candidate) => !taken.has(keyOfValue(candidate)));
    const found = free.flatMap(({ number, field, after, ...candidate }) => {
      const record = records.byKey.get(keyOfCourse(candidate));
      if (!record) return [];
      return [{ number, row: { ...describeRecord(records, record), field, before: record[field], after } }];
    });
    await insertCorrectionRecords(
      trx,
      one.id,
      found.map(({ row }) => row),
    );
    const count = await decideCandidates(
      trx,
      one.id,
      found.map(({ number }) => number),
      { state: "taken" },
    );
    // Of a course that the data have no more nothing is left to decide; the search would find it again.
    await decideCandidates(
      trx,
      one.id,
      free.map(({ number }) => number),
      { state: "corrected" },
    );
    return { kind: "taken", count, elsewhere: candidates.length - free.length };
  });
}

/** Sets candidates aside: they only look alike. The reason is kept. */
export async function setCandidatesAside(
  scope: Scope,
  chosen: ChosenCandidates,
  reason: string,
): Promise<DecideOutcome> {
  const words = reason.trim();
  if (isTooShort(words)) return { kind: "refused", reason: "aside-missing" };
  const isUnderWay = (state: CaseState) => !isEnded(state);
  return decide(scope, chosen, isUnderWay, async (trx, one, candidates) => {
    const numbers = candidates.map(({ number }) => number);
    const count = await decideCandidates(trx, one.id, numbers, { state: "aside", reason: words });
    return { kind: "set-aside", count };
  });
}

async function decide(
  scope: Scope,
  { caseId, version, numbers }: ChosenCandidates,
  isPossible: (state: CaseState) => boolean,
  work: (
    trx: InTransaction<Scope>,
    one: CorrectionCase,
    candidates: readonly CaseCandidate[],
  ) => Promise<Extract<DecideOutcome, { count: number }>>,
): Promise<DecideOutcome> {
  return inTransaction(scope, async (trx) => {
    const one = await lockCase(trx, caseId);
    if (!one) return { kind: "not-found" };
    if (one.version !== version) return { kind: "conflict", current: one };
    if (!isPossible(one.state)) return { kind: "refused", reason: "not-editable" };
    const open = (await listCandidates(trx, caseId)).filter(({ state }) => state === "open");
    const candidates = numbers === null ? open : open.filter(({ number }) => numbers.includes(number));
    if (candidates.length === 0) return { kind: "refused", reason: "nothing-chosen" };
    const outcome = await work(trx, one, candidates);
    await updateCase(trx, one, {});
    await writeAudit(trx, {
      action: outcome.kind === "taken" ? "correction:take" : "correction:set-aside",
      subject: `correction:${caseId}`,
      changes: [{ field: "candidates", from: null, to: outcome.count }],
    });
    return outcome;
  });
}
