import {
  daysDiffer,
  type RoundDraft,
  type RoundFault,
  readCheckRound,
  type TypedRound,
} from "#app/domain/grade-checks/read-check-round.ts";
import { isDuplicate } from "#db/dialect.ts";
import { type AuditChange, writeAudit } from "#db/queries/audit.ts";
import { lastResultNumber } from "#db/queries/grade-check-results.ts";
import {
  deleteRound,
  findRound,
  insertRound,
  lockRound,
  type StoredRound,
  updateRound,
} from "#db/queries/grade-check-rounds.ts";
import { listLetters } from "#db/queries/letters.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { readTermClasses } from "./round-data.ts";

/** `edited`: of a round that is there, with its version as it was seen; null: a new one of the term. */
export type SaveRoundInput = {
  term: string;
  typed: TypedRound;
  edited: { id: number; version: number } | null;
};

export type SaveRoundOutcome =
  | { kind: "saved"; id: number }
  | { kind: "refused"; faults: readonly RoundFault[] }
  | { kind: "not-found" }
  /** Somebody else changed it meanwhile, or made the next round in the same moment: this is how it is now. */
  | { kind: "conflict"; current: StoredRound | null };

/** Makes a round, or changes one: of one with results the days and what they rest on, for a reason. */
export async function saveCheckRound(
  scope: Scope,
  { term, typed, edited }: SaveRoundInput,
): Promise<SaveRoundOutcome> {
  const [{ homerooms }, letters] = await Promise.all([readTermClasses(scope, term), listLetters(scope)]);
  try {
    return await inTransaction(scope, async (trx) => {
      const before = edited === null ? null : await lockRound(trx, edited.id);
      if (edited !== null && (!before || before.term !== term)) return { kind: "not-found" };
      const hasResults = before ? (await lastResultNumber(trx, before.id)) > 0 : false;
      const withResults = hasResults && before ? before : null;
      const read = readCheckRound(typed, { homerooms, letters, withResults });
      if (!read.ok) return { kind: "refused", faults: read.faults };
      const { round } = read;
      if (!before || !edited) {
        const { id } = await insertRound(trx, term, round);
        await writeAudit(trx, {
          action: "grade-check:create-round",
          subject: `check-round:${id}`,
          changes: changesOf(null, round),
        });
        return { kind: "saved", id };
      }
      if (!(await updateRound(trx, edited, round))) return { kind: "conflict", current: before };
      const needsReason = hasResults && daysDiffer(before, round);
      await writeAudit(trx, {
        action: "grade-check:edit-round",
        subject: `check-round:${before.id}`,
        changes: [
          ...changesOf(before, round),
          ...(needsReason ? [{ field: "reason", from: null, to: typed.reason.trim() }] : []),
        ],
      });
      return { kind: "saved", id: before.id };
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return { kind: "conflict", current: null };
  }
}

export type DeleteRoundOutcome =
  | { kind: "deleted" }
  | { kind: "not-found" }
  | { kind: "has-results" }
  | { kind: "conflict"; current: StoredRound };

/** Takes a round away that nobody has answered in. */
export async function deleteCheckRound(
  scope: Scope,
  { term, id, version }: { term: string; id: number; version: number },
): Promise<DeleteRoundOutcome> {
  return inTransaction(scope, async (trx) => {
    const round = await lockRound(trx, id);
    if (!round || round.term !== term) return { kind: "not-found" };
    if ((await lastResultNumber(trx, id)) > 0) return { kind: "has-results" };
    if (round.version !== version || !(await deleteRound(trx, { id, version })))
      return { kind: "conflict", current: (await findRound(trx, id)) ?? round };
    await writeAudit(trx, {
      action: "grade-check:delete-round",
      subject: `check-round:${id}`,
      changes: changesOf(round, null),
    });
    return { kind: "deleted" };
  });
}

function changesOf(before: RoundDraft | null, after: RoundDraft | null): AuditChange[] {
  const fields = (round: RoundDraft | null) =>
    new Map<string, string | readonly (string | number)[]>(
      round
        ? [
            ["windowOpensOn", round.opensOn],
            ["windowClosesOn", round.closesOn],
            round.basis.kind === "letter"
              ? ["letterNumber", round.basis.number]
              : ["decision", round.basis.words],
            ["grades", round.grades],
            ["classKeys", round.classKeys],
            ["shown", round.shown],
          ]
        : [],
    );
  const [was, is] = [fields(before), fields(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, from: was.get(field) ?? null, to: is.get(field) ?? null }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}
