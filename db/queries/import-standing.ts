import type { TableKind } from "#app/domain/tables/reasons.ts";
import { forUpdate } from "../dialect.ts";
import type { InTransaction, SchoolScope } from "../scope.ts";

/**
 * Locks the pointers of these slots until the transaction ends: of two imports that depend on one another the second
 * sees what the first one did. Those that are not there yet are kept apart by their key.
 */
export async function lockPointers(
  scope: InTransaction<SchoolScope>,
  term: string,
  slots: readonly string[],
): Promise<void> {
  if (slots.length === 0) return;
  const query = scope.db
    .selectFrom("current_datasets")
    .select("slot")
    .where("school_id", "=", scope.schoolId)
    .where("term", "in", [term, ""])
    .where("slot", "in", [...slots])
    .orderBy("term")
    .orderBy("slot");
  await forUpdate(scope.db, query).execute();
}

/** The newest run that compared this import's rows and is signed; undefined when none is. */
export async function findSignedRunOf(
  scope: SchoolScope,
  importId: number,
): Promise<{ runId: number; signedAt: string; by: string } | undefined> {
  return scope.db
    .selectFrom("comparison_inputs as input")
    .innerJoin("run_signatures as signature", (join) =>
      join
        .onRef("signature.school_id", "=", "input.school_id")
        .onRef("signature.run_id", "=", "input.run_id"),
    )
    .select(["signature.run_id as runId", "signature.signed_at as signedAt", "signature.user_name as by"])
    .where("input.school_id", "=", scope.schoolId)
    .where("input.import_id", "=", importId)
    .orderBy("signature.run_id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Imports that wait for a decision, of these kinds, in a term or for all terms. */
export async function listOpenImports(
  scope: SchoolScope,
  term: string,
  kinds: readonly TableKind[],
): Promise<number[]> {
  if (kinds.length === 0) return [];
  const rows = await scope.db
    .selectFrom("imports")
    .select("id")
    .where("school_id", "=", scope.schoolId)
    .where("status", "in", ["read", "previewed"])
    .where("kind", "in", [...kinds])
    .where((is) => is.or([is("term", "=", term), is("term", "is", null)]))
    .orderBy("id")
    .limit(100)
    .execute();
  return rows.map(({ id }) => id);
}
