import { noChoices } from "#app/domain/datasets/choices.ts";
import { mayBecome } from "#app/domain/datasets/import-states.ts";
import { isOfTerm } from "#app/domain/datasets/kinds.ts";
import { bringsNothing } from "#app/domain/datasets/preview.ts";
import { deleteFile, insertFile } from "#db/queries/files.ts";
import { deleteRejections, insertRejections } from "#db/queries/import-rejections.ts";
import { findImport, type Import, type ImportEdit, updateImport } from "#db/queries/imports.ts";
import type { InTransaction, Scope } from "#db/scope.ts";
import { type PreparedImport, prepareImport } from "./importing/prepare-import.ts";
import { maskedErrors, readyPreview } from "./importing/ready-preview.ts";

export type { PreparedImport };
export type PreviewOutcome =
  | { kind: "previewed"; status: Import["status"] }
  /** Somebody decided about it, or changed what it is read as, while it was being read. */
  | { kind: "overtaken" };

/** The user's own file with the reasons beside the rows that were not accepted. */
export type ErrorFile = { name: string; mediaType: string; bytes: Uint8Array };

/** Reads an import for its preview; undefined when there is nothing to read any more. Writes nothing. */
export async function readForPreview(
  scope: Scope,
  importId: number,
  term: string,
  onProgress?: (done: number, total: number) => void,
): Promise<{ one: Import; prepared: PreparedImport } | undefined> {
  const one = await findImport(scope, importId);
  if (!one || !mayBecome(one.status, "previewed")) return undefined;
  return { one, prepared: await prepareImport(scope, one, term, onProgress) };
}

/** Keeps what was read as the import's preview, unless somebody changed the import meanwhile. */
export async function keepPreview(
  trx: InTransaction<Scope>,
  { one, prepared }: { one: Import; prepared: PreparedImport },
  term: string,
  errorFile: ErrorFile | null,
): Promise<PreviewOutcome> {
  await deleteRejections(trx, one.id);
  if (one.preview?.step === "ready" && one.preview.errorFileId !== null) {
    await deleteFile(trx, one.preview.errorFileId);
  }
  const edit = await editFor(trx, prepared, errorFile);
  const kind = edit.kind ?? one.kind;
  const status = edit.status ?? one.status;
  const kept = await updateImport(trx, one.id, one.version, {
    refusal: null,
    preview: null,
    counts: null,
    ...edit,
    choices: { ...(one.choices ?? noChoices), recognised: prepared.kind },
    term: isOfTerm(kind) ? term : null,
  });
  if (!kept) return { kind: "overtaken" };
  if (prepared.step === "laid") await insertRejections(trx, one.id, maskedErrors(prepared.laid));
  return { kind: "previewed", status };
}

async function editFor(
  trx: InTransaction<Scope>,
  prepared: PreparedImport,
  errorFile: ErrorFile | null,
): Promise<ImportEdit> {
  const kind = prepared.kind === null ? {} : { kind: prepared.kind };
  switch (prepared.step) {
    case "refused":
      return { ...kind, status: "refused", refusal: prepared.refusal };
    case "asks":
      return { ...kind, status: "read", preview: prepared.preview };
    case "laid": {
      const { counts } = prepared.laid;
      const errorFileId = errorFile ? (await insertFile(trx, errorFile)).id : null;
      return {
        ...kind,
        // What is in force already needs no decision.
        status: bringsNothing(counts) ? "unchanged" : "previewed",
        mode: prepared.mode,
        counts,
        preview: readyPreview(prepared, errorFileId),
        basedOn: prepared.basis.importId,
      };
    }
  }
}
