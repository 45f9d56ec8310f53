import { canonicalLoginName, type LoginNameFault, loginNameFault } from "#app/domain/people/accounts.ts";
import { isDuplicate } from "#db/dialect.ts";
import { type AuditChange, writeAudit } from "#db/queries/audit.ts";
import { lockSchool } from "#db/queries/schools.ts";
import { deleteSessionsOf } from "#db/queries/sessions.ts";
import type { User } from "#db/queries/user-rows.ts";
import { countActiveUsersWithRole, findUser, type UserEdit, updateUser } from "#db/queries/users.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

export type EditAccountInput = UserEdit & { id: number; version: number };

export type EditAccountOutcome =
  | { kind: "edited" }
  | { kind: "not-found" }
  /** Somebody else changed the account meanwhile: this is how it is now. */
  | { kind: "conflict"; current: User }
  | { kind: "refused"; reason: EditAccountRefusal };

export type EditAccountRefusal =
  | LoginNameFault
  | "login-name-taken"
  | "last-administrator"
  /** Nobody closes the own account: one would lock oneself out by a slip. */
  | "own-account";

/** Changes an account. Whoever loses roles or is closed is logged out at once; one administrator always remains. */
export async function editAccount(scope: Scope, input: EditAccountInput): Promise<EditAccountOutcome> {
  const edit = {
    ...input,
    loginName: canonicalLoginName(input.loginName),
    displayName: input.displayName.trim(),
  };
  const reason = loginNameFault(edit.loginName);
  if (reason) return { kind: "refused", reason };
  if (edit.id === scope.user.id && !edit.active) return { kind: "refused", reason: "own-account" };
  try {
    return await inTransaction(scope, async (trx) => {
      await lockSchool(trx);
      const before = await findUser(trx, edit.id);
      if (!before) return { kind: "not-found" };
      if (before.version !== edit.version || !(await updateUser(trx, edit.id, edit.version, edit)))
        return { kind: "conflict", current: before };
      if ((await countActiveUsersWithRole(trx, "administrator")) === 0) throw lastAdministrator;
      const lost = before.roles.some((role) => !edit.roles.includes(role));
      if (lost || !edit.active) await deleteSessionsOf(trx, edit.id, null);
      const changes = changesBetween(before, edit);
      await writeAudit(trx, { action: "account:edit", subject: `user:${edit.id}`, changes });
      return { kind: "edited" };
    });
  } catch (error) {
    if (error === lastAdministrator) return { kind: "refused", reason: "last-administrator" };
    if (isDuplicate(error)) return { kind: "refused", reason: "login-name-taken" };
    throw error;
  }
}

/** Thrown inside the transaction, because what was written there has to be taken back. */
const lastAdministrator = new Error("One administrator has to remain");

function changesBetween(before: User, after: UserEdit): AuditChange[] {
  const fields = ["loginName", "displayName", "title", "active", "roles", "capacities", "language"] as const;
  return fields.flatMap((field) => {
    const to = after[field];
    return to === undefined || String(before[field]) === String(to)
      ? []
      : [{ field, from: before[field], to }];
  });
}
