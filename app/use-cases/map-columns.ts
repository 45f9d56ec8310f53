import { listColumns } from "#app/domain/tables/columns.ts";
import { columnsOfKind } from "#app/domain/tables/kind-columns.ts";
import { replaceColumnMapping } from "#db/queries/column-mappings.ts";
import { findImport } from "#db/queries/imports.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { type ReviseOutcome, reviseImport } from "./revise-import.ts";

export type MapColumnsOutcome =
  | ReviseOutcome
  /** `columns`: our columns without a header, or whose header was chosen twice. */
  | { kind: "refused"; reason: "columns-missing" | "header-twice"; columns: readonly string[] };

/**
 * Says which of the user's headers are which of our columns (`chosen`: our column -> the user's header), remembers it for
 * files with the same headers, and reads the file again.
 */
export async function mapColumns(
  scope: Scope,
  {
    importId,
    version,
    term,
    chosen,
  }: { importId: number; version: number; term: string; chosen: Readonly<Record<string, string>> },
): Promise<MapColumnsOutcome> {
  return inTransaction(scope, async (trx) => {
    const one = await findImport(trx, importId);
    if (!one) return { kind: "not-found" };
    if (one.preview?.step !== "mapping") return { kind: "conflict", current: one.status };
    const { headers, recognised } = one.preview;
    const known = new Set(listColumns(columnsOfKind[one.kind]).map(({ spec }) => spec.header));
    const pairs = Object.entries(chosen).filter(
      ([ours, theirs]) => known.has(ours) && headers.includes(theirs),
    );
    const mapped = new Map(pairs);
    const missing = one.preview.missing.filter((column) => !mapped.has(column));
    if (missing.length > 0) return { kind: "refused", reason: "columns-missing", columns: missing };
    const used = [
      ...mapped.values(),
      ...recognised.filter(({ to }) => !mapped.has(to)).map(({ from }) => from),
    ];
    const twice = [...mapped].filter(([, theirs]) => used.filter((header) => header === theirs).length > 1);
    if (twice.length > 0) {
      return { kind: "refused", reason: "header-twice", columns: twice.map(([ours]) => ours) };
    }
    const mapping = Object.fromEntries(pairs.map(([ours, theirs]) => [theirs, ours]));
    await replaceColumnMapping(trx, one.kind, headers, mapping);
    return reviseImport(trx, { importId, version, term, choices: { kind: one.kind, headers: mapping } });
  });
}
