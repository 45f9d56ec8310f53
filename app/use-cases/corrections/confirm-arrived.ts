import type { MoveRefusal } from "#app/domain/grade-corrections/move-case.ts";
import type { Scope } from "#db/scope.ts";
import { moveCase } from "./move-case.ts";

/** A case as the person saw it. */
export type SeenCase = { caseId: number; version: number };

export type ConfirmOutcome = {
  confirmed: readonly number[];
  refused: readonly { caseId: number; reason: MoveRefusal | "conflict" | "gone" }[];
};

/** Confirms of each case by itself that its corrections arrived: one that is refused keeps no other from it. */
export async function confirmArrived(scope: Scope, seen: readonly SeenCase[]): Promise<ConfirmOutcome> {
  const confirmed: number[] = [];
  const refused: { caseId: number; reason: MoveRefusal | "conflict" | "gone" }[] = [];
  for (const { caseId, version } of seen) {
    const outcome = await moveCase(scope, {
      caseId,
      version,
      move: "confirm-correction",
      note: "",
      outsideReason: "",
    });
    if (outcome.kind === "moved") confirmed.push(caseId);
    else if (outcome.kind === "refused") refused.push({ caseId, reason: outcome.reason });
    else refused.push({ caseId, reason: outcome.kind === "conflict" ? "conflict" : "gone" });
  }
  return { confirmed, refused };
}
