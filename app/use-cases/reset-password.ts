import { type PasswordFault, passwordFault } from "#app/domain/people/accounts.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { deleteSessionsOf } from "#db/queries/sessions.ts";
import { deleteTrustedDevicesOf } from "#db/queries/sign-in-attempts.ts";
import { findUser, updatePassword } from "#db/queries/users.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { hashPassword } from "./password-hash.ts";

export type ResetPasswordOutcome =
  | { kind: "reset" }
  | { kind: "not-found" }
  | { kind: "refused"; reason: PasswordFault };

/** A new password set by an administrator: the person is logged out everywhere and has to choose an own one. */
export async function resetPassword(
  scope: Scope,
  input: { id: number; password: string },
): Promise<ResetPasswordOutcome> {
  const user = await findUser(scope, input.id);
  if (!user) return { kind: "not-found" };
  const reason = passwordFault(input.password, user);
  if (reason) return { kind: "refused", reason };
  const hash = await hashPassword(input.password);
  return inTransaction(scope, async (trx) => {
    await updatePassword(trx, user.id, { hash, mustChange: true });
    await deleteSessionsOf(trx, user.id, null);
    await deleteTrustedDevicesOf(trx, user.id);
    await writeAudit(trx, { action: "account:reset-password", subject: `user:${user.id}`, changes: [] });
    return { kind: "reset" };
  });
}
