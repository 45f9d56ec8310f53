import { writeAudit } from "#db/queries/audit.ts";
import { updatePreferences } from "#db/queries/users.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

/** A person's own language and look. */
export async function editPreferences(
  scope: Scope,
  preferences: { language: "zh-TW" | "en"; theme: "light" | "dark" | "auto" },
): Promise<void> {
  const { user } = scope;
  const changes = (["language", "theme"] as const)
    .filter((field) => user[field] !== preferences[field])
    .map((field) => ({ field, from: user[field], to: preferences[field] }));
  if (changes.length === 0) return;
  await inTransaction(scope, async (trx) => {
    await updatePreferences(trx, user.id, preferences);
    await writeAudit(trx, { action: "account:preferences", subject: `user:${user.id}`, changes });
  });
}
