import { taipeiDay } from "#app/domain/calendar/taipei-day.ts";
import { type EntryRefusal, refusalToEnter } from "#app/domain/grade-checks/check-results.ts";
import { roundOn } from "#app/domain/grade-checks/check-round.ts";
import { reachOf } from "#app/domain/people/permissions.ts";
import { lockRound, type StoredRound } from "#db/queries/grade-check-rounds.ts";
import type { InTransaction, Scope } from "#db/scope.ts";

export type OpenEntry =
  | { kind: "open"; round: StoredRound; lateReason: string | null }
  | { kind: "not-found" }
  | { kind: "refused"; reason: EntryRefusal };

/**
 * Holds a round for results to be entered: nobody else enters in it until the transaction ends. After it has closed only
 * the office may, with a reason.
 */
export async function openEntry(
  trx: InTransaction<Scope>,
  { roundId, reason }: { roundId: number; reason: string },
): Promise<OpenEntry> {
  const round = await lockRound(trx, roundId);
  if (!round) return { kind: "not-found" };
  const { state } = roundOn(round, taipeiDay(trx.now));
  const isOffice = reachOf(trx.user, "grade-check:enter") === "school";
  const refusal = refusalToEnter(state, { isOffice, reason });
  if (refusal) return { kind: "refused", reason: refusal };
  return { kind: "open", round, lateReason: state === "closed" ? reason.trim() : null };
}
