import { isEnded } from "#app/domain/grade-corrections/case-states.ts";
import type { CaseCause, CorrectionCase } from "#app/domain/grade-corrections/cases.ts";
import { isTooShort } from "#app/domain/notes/note-length.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { lockCase, updateCase } from "#db/queries/correction-cases.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

export type SaveCauseOutcome =
  | { kind: "saved" }
  | { kind: "not-found" }
  | { kind: "refused"; reason: "cause-missing" | "not-editable" }
  | { kind: "conflict"; current: CorrectionCase };

/** What a pattern came from, and what was mended so that it does not come again (domain facts, section 8). */
export async function saveCause(
  scope: Scope,
  input: { caseId: number; version: number; cause: CaseCause; mended: string },
): Promise<SaveCauseOutcome> {
  const mended = input.mended.trim();
  if (isTooShort(mended)) return { kind: "refused", reason: "cause-missing" };
  return inTransaction(scope, async (trx) => {
    const one = await lockCase(trx, input.caseId);
    if (!one) return { kind: "not-found" };
    if (one.version !== input.version) return { kind: "conflict", current: one };
    if (isEnded(one.state)) return { kind: "refused", reason: "not-editable" };
    await updateCase(trx, one, { cause: input.cause, mended });
    // What was mended may name somebody: it is kept sealed, and the entry says only that it was.
    await writeAudit(trx, {
      action: "correction:cause",
      subject: `correction:${one.id}`,
      changes: [{ field: "cause", from: one.cause, to: input.cause }],
    });
    return { kind: "saved" };
  });
}
