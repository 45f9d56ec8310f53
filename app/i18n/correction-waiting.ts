import { type CaseLine, waitsFor } from "#app/domain/grade-corrections/case-list.ts";
import type { Words } from "./words.ts";

/** Who or what a case waits for, the one whose approval is due by name of the capacity. */
export function waitingWords(
  words: Words,
  { state, chain, approved }: Pick<CaseLine, "state" | "chain" | "approved">,
): string {
  const { waits } = words.correctionPages;
  const who = waitsFor(state);
  if (who !== "approver") return waits[who];
  const next = (chain ?? [])[approved];
  return next === undefined ? waits.office : waits.approver(words.people.capacities[next]);
}
