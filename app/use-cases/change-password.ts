import { type PasswordFault, passwordFault } from "#app/domain/people/accounts.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { deleteSessionsOf } from "#db/queries/sessions.ts";
import { findPasswordHash, updatePassword } from "#db/queries/users.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";
import { hashToken } from "./secret-token.ts";

export type ChangePasswordOutcome =
  | { kind: "changed" }
  | { kind: "refused"; reason: "wrong-password" | PasswordFault };

/** A person's own new password. All other sessions of the person end; the one in use goes on. */
export async function changePassword(
  scope: Scope,
  input: { current: string; next: string; sessionToken: string },
): Promise<ChangePasswordOutcome> {
  const { user } = scope;
  if (!(await verifyPassword(await findPasswordHash(scope, user.id), input.current)))
    return { kind: "refused", reason: "wrong-password" };
  const reason = passwordFault(input.next, user);
  if (reason) return { kind: "refused", reason };
  if (input.next.normalize("NFKC") === input.current.normalize("NFKC"))
    return { kind: "refused", reason: "same-as-before" };
  const hash = await hashPassword(input.next);
  return inTransaction(scope, async (trx) => {
    await updatePassword(trx, user.id, { hash, mustChange: false });
    await deleteSessionsOf(trx, user.id, hashToken(input.sessionToken));
    await writeAudit(trx, { action: "account:change-password", subject: `user:${user.id}`, changes: [] });
    return { kind: "changed" };
  });
}
