import type { CandidateReason } from "#app/domain/grade-corrections/patterns/reasons.ts";
import { reasonText } from "#app/domain/grade-corrections/patterns/reasons.ts";
import type { Words } from "./words.ts";

/** Why a record is a candidate, in words. `json`: the reasons as the search gave them. */
export function candidateReasons({ correctionPatterns }: Words, json: string): string[] {
  const reasons: readonly CandidateReason[] = JSON.parse(json);
  return reasons.map((reason) => reasonText(correctionPatterns.reasons, reason));
}
