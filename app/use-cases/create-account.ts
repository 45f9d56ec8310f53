import {
  canonicalLoginName,
  type LoginNameFault,
  loginNameFault,
  type PasswordFault,
  passwordFault,
} from "#app/domain/people/accounts.ts";
import { type Capacity, type Role, usualCapacities } from "#app/domain/people/roles.ts";
import { isDuplicate } from "#db/dialect.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { insertUser } from "#db/queries/users.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { hashPassword } from "./password-hash.ts";

export type AccountInput = {
  loginName: string;
  displayName: string;
  title: string | null;
  roles: readonly Role[];
  /** undefined: those that usually come with the roles. */
  capacities?: readonly Capacity[];
  /** undefined: Chinese, as everybody begins. */
  language?: "zh-TW" | "en";
  password: string;
  /** Whether the person has to choose an own password first. */
  mustChangePassword: boolean;
};

export type CreateAccountOutcome =
  | { kind: "created"; id: number }
  | { kind: "refused"; reason: LoginNameFault | PasswordFault | "login-name-taken" };

export async function createAccount(scope: Scope, input: AccountInput): Promise<CreateAccountOutcome> {
  const loginName = canonicalLoginName(input.loginName);
  const displayName = input.displayName.trim();
  const reason = loginNameFault(loginName) ?? passwordFault(input.password, { loginName, displayName });
  if (reason) return { kind: "refused", reason };
  const capacities = input.capacities ?? usualCapacities(input.roles);
  const passwordHash = await hashPassword(input.password);
  const { title, roles, mustChangePassword, language = "zh-TW" } = input;
  const draft = {
    loginName,
    displayName,
    title,
    roles,
    capacities,
    language,
    active: true,
    mustChangePassword,
  };
  try {
    return await inTransaction(scope, async (trx) => {
      const id = await insertUser(trx, { ...draft, passwordHash });
      const changes = Object.entries(draft).map(([field, to]) => ({ field, from: null, to }));
      await writeAudit(trx, { action: "account:create", subject: `user:${id}`, changes });
      return { kind: "created", id };
    });
  } catch (error) {
    if (isDuplicate(error)) return { kind: "refused", reason: "login-name-taken" };
    throw error;
  }
}
