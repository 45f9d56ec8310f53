import { dependencies, dependentsOf } from "#app/domain/datasets/kinds.ts";
import type { TableKind } from "#app/domain/tables/reasons.ts";
import { listOpenImports } from "#db/queries/import-standing.ts";
import { enqueueJob } from "#db/queries/jobs.ts";
import type { InTransaction, Scope } from "#db/scope.ts";

/**
 * After the data of a kind changed, whatever waits for a decision and was held against it is read again: what waited
 * for this data can be previewed now, and no preview shows what is no longer so.
 */
export async function readOthersAgain(
  trx: InTransaction<Scope>,
  term: string,
  kind: TableKind,
  exceptId: number,
): Promise<void> {
  const related = [kind, ...dependentsOf(kind), ...dependencies[kind]];
  for (const importId of await listOpenImports(trx, term, related)) {
    if (importId !== exceptId) await enqueueJob(trx, "read-import", { importId, term });
  }
}
