import { writeAudit } from "#db/queries/audit.ts";
import { deleteSession } from "#db/queries/sessions.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { hashToken } from "./secret-token.ts";

/** Ends the session for good: its token opens nothing any more. */
export async function signOut(scope: Scope, sessionToken: string): Promise<void> {
  await inTransaction(scope, async (trx) => {
    await deleteSession(trx, hashToken(sessionToken));
    await writeAudit(trx, { action: "session:end", subject: `user:${scope.user.id}`, changes: [] });
  });
}
