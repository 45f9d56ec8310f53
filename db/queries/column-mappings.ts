import { createHash } from "node:crypto";
import type { TableKind } from "#app/domain/tables/reasons.ts";
import { inTransaction, type SchoolScope, type Scope } from "../scope.ts";

/** How the school mapped exactly these headers the last time. */
export async function findColumnMapping(
  scope: SchoolScope,
  kind: TableKind,
  headers: readonly string[],
): Promise<Record<string, string> | undefined> {
  const row = await scope.db
    .selectFrom("column_mappings")
    .select("mapping")
    .where("school_id", "=", scope.schoolId)
    .where("kind", "=", kind)
    .where("headers_sha256", "=", fingerprint(headers))
    .executeTakeFirst();
  return row && JSON.parse(row.mapping);
}

/** Remembers a mapping in place of the one before. */
export async function replaceColumnMapping(
  scope: Scope,
  kind: TableKind,
  headers: readonly string[],
  mapping: Readonly<Record<string, string>>,
): Promise<void> {
  await inTransaction(scope, async ({ db, schoolId, now, user }) => {
    const key = { school_id: schoolId, kind, headers_sha256: fingerprint(headers) };
    await db
      .deleteFrom("column_mappings")
      .where("school_id", "=", key.school_id)
      .where("kind", "=", key.kind)
      .where("headers_sha256", "=", key.headers_sha256)
      .execute();
    await db
      .insertInto("column_mappings")
      .values({ ...key, mapping: JSON.stringify(mapping), updated_at: now, updated_by: user.id })
      .execute();
  });
}

/** The same headers in another order are the same headers. */
function fingerprint(headers: readonly string[]): string {
  return createHash("sha256")
    .update(JSON.stringify([...headers].sort()))
    .digest("hex");
}
