import { noChoices } from "#app/domain/datasets/choices.ts";
import { isOfTerm, usualMode } from "#app/domain/datasets/kinds.ts";
import type { ImportMode } from "#app/domain/datasets/merge.ts";
import type { TableKind } from "#app/domain/tables/reasons.ts";
import { insertFile } from "#db/queries/files.ts";
import { findImport, insertImport } from "#db/queries/imports.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { keepPreview, readForPreview } from "./preview-import.ts";
import type { ReceivedFile } from "./receive-file.ts";
import { readForStore, type StoreOutcome, storeImport } from "./store-import.ts";

export type ImportNowOutcome = { importId: number } & (
  | StoreOutcome
  /** Not stored: refused, waiting for other data, unchanged, or with rows that were not accepted. */
  | { kind: "not-stored"; status: string }
);

/**
 * Imports a file from the command line in one go, without anybody who looks at the preview: only a file of which every
 * row is accepted is stored.
 */
export async function importNow(
  scope: Scope,
  { term, file, kind, mode }: { term: string; file: ReceivedFile; kind: TableKind; mode?: ImportMode },
): Promise<ImportNowOutcome> {
  const importId = await inTransaction(scope, async (trx) => {
    const { id: fileId, sha256 } = await insertFile(trx, file);
    return insertImport(trx, {
      kind,
      term: isOfTerm(kind) ? term : null,
      mode: mode ?? usualMode(kind),
      choices: { ...noChoices, kind, mode: mode ?? null },
      fileId,
      fileName: file.name,
      sha256,
    });
  });
  const read = await readForPreview(scope, importId, term);
  if (!read) return { importId, kind: "overtaken" };
  await inTransaction(scope, (trx) => keepPreview(trx, read, term, null));
  const one = await findImport(scope, importId);
  const prepared = await readForStore(scope, importId, term);
  if (!prepared || (one?.counts?.rejected ?? 0) > 0)
    return { importId, kind: "not-stored", status: one?.status ?? "" };
  const outcome = await storeImport(
    scope,
    prepared,
    term,
    () => {},
    (work) => inTransaction(scope, work),
  );
  return { importId, ...outcome };
}
