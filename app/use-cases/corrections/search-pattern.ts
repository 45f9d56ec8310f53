import { isEnded } from "#app/domain/grade-corrections/case-states.ts";
import type { CorrectionCase } from "#app/domain/grade-corrections/cases.ts";
import { sameValue } from "#app/domain/grade-corrections/correction-values.ts";
import { type GradedCourse, keyOfValue } from "#app/domain/grade-corrections/graded-course.ts";
import { type PatternFound, searchPatterns } from "#app/domain/grade-corrections/patterns/search.ts";
import { keyOfCourse } from "#app/domain/scores/key-of-course.ts";
import { writeAudit } from "#db/queries/audit.ts";
import {
  decideCandidates,
  deleteCandidates,
  insertCandidates,
  listCandidates,
  type NewCandidate,
} from "#db/queries/correction-candidates.ts";
import { findCase, lockCase, updateCase } from "#db/queries/correction-cases.ts";
import { listCorrectionRecords } from "#db/queries/correction-records.ts";
import { type InTransaction, inTransaction, type SchoolScope, type Scope } from "#db/scope.ts";
import { readPatternBasis } from "./pattern-basis.ts";

export type SearchOutcome =
  | { kind: "searched"; added: number; candidates: number }
  | { kind: "not-found" | "ended" }
  | { kind: "conflict"; current: CorrectionCase };

/**
 * Searches all grades of the term for the pattern of a case, and keeps what was found with its reasons: each has to be
 * taken in or set aside before the case can be closed. What is in the case or was set aside stays as it was decided.
 */
export async function searchPattern(
  scope: Scope,
  { caseId, version }: { caseId: number; version: number },
): Promise<SearchOutcome> {
  // The search reads the whole term: it is done before anything is locked.
  const search = await findCandidates(scope, caseId);
  if (!search) return { kind: "not-found" };
  return inTransaction(scope, async (trx) => {
    const one = await lockCase(trx, caseId);
    if (!one) return { kind: "not-found" };
    if (one.version !== version) return { kind: "conflict", current: one };
    if (isEnded(one.state)) return { kind: "ended" };
    const added = await keepCandidates(trx, one, search);
    return { kind: "searched", added, candidates: search.found.length };
  });
}

/** What a search found, and the records it looked through, by `keyOfCourse`. */
export type PatternSearch = {
  found: readonly NewCandidate[];
  /** Those that the case itself shows: of no other can anything be said. */
  kinds: ReadonlySet<string>;
  present: ReadonlyMap<string, GradedCourse>;
};

/** What a case has candidates of now, each record once, by the kind that names the cause most exactly. */
export async function findCandidates(scope: SchoolScope, caseId: number): Promise<PatternSearch | undefined> {
  const one = await findCase(scope, caseId);
  if (!one) return undefined;
  const [records, { basis, byKey }] = await Promise.all([
    listCorrectionRecords(scope, caseId),
    readPatternBasis(scope, one.term),
  ]);
  const seeds = records.flatMap(({ after, ...record }) =>
    after === undefined ? [] : [{ ...record, after }],
  );
  const patterns = searchPatterns(seeds, basis);
  return {
    found: onceEach(patterns),
    kinds: new Set(patterns.map(({ kind }) => kind)),
    present: byKey,
  };
}

/**
 * Adds those that the case does not know, and makes it a pattern when it has any; gives how many. An open candidate whose
 * value has changed since, or that no longer has the error, is corrected: nobody has to decide about it any more.
 */
export async function keepCandidates(
  trx: InTransaction<Scope>,
  one: CorrectionCase,
  { found, kinds, present }: PatternSearch,
): Promise<number> {
  const [records, candidates] = await Promise.all([
    listCorrectionRecords(trx, one.id),
    listCandidates(trx, one.id),
  ]);
  const ofCase = new Set(records.map(keyOfValue));
  const isFound = new Set(found.map(keyOfValue));
  // Found again: it was not corrected after all, or its record was taken out of the case.
  const again = candidates.filter((candidate) => {
    const key = keyOfValue(candidate);
    const isOver = candidate.state === "corrected" || candidate.state === "taken";
    return isOver && isFound.has(key) && !ofCase.has(key);
  });
  await deleteCandidates(
    trx,
    one.id,
    again.map(({ number }) => number),
  );
  const known = new Set([...ofCase, ...candidates.map(keyOfValue)]);
  for (const candidate of again) known.delete(keyOfValue(candidate));
  const added = found.filter((candidate) => !known.has(keyOfValue(candidate)));
  const corrected = candidates.filter((candidate) => {
    if (candidate.state !== "open") return false;
    const { field, before, kind } = candidate;
    const value = present.get(keyOfCourse(candidate))?.[field] ?? null;
    return !sameValue(field, value, before) || (kinds.has(kind) && !isFound.has(keyOfValue(candidate)));
  });
  await decideCandidates(
    trx,
    one.id,
    corrected.map(({ number }) => number),
    { state: "corrected" },
  );
  const [first] = added;
  if (!first) return 0;
  await insertCandidates(trx, one.id, added);
  await updateCase(trx, one, { isPattern: true, patternKind: one.patternKind ?? first.kind });
  await writeAudit(trx, {
    action: "correction:search",
    subject: `correction:${one.id}`,
    changes: [
      { field: "candidates", from: candidates.length, to: candidates.length - again.length + added.length },
    ],
  });
  return added.length;
}

function onceEach(found: readonly PatternFound[]): NewCandidate[] {
  const known = new Map<string, NewCandidate>();
  for (const { kind, candidates } of found) {
    for (const { studentNumber, course, field, before, after, reasons } of candidates) {
      const key = keyOfValue({ studentNumber, course, field });
      if (known.has(key)) continue;
      // A rule without a proposal leaves open what is right.
      const right = after ?? undefined;
      known.set(key, {
        ...{ kind, studentNumber, course, field, before },
        after: right,
        reasons: JSON.stringify(reasons),
      });
    }
  }
  return [...known.values()];
}
