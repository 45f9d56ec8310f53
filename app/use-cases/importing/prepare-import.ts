import type { SegmentTableName } from "#app/domain/course-codes/model.ts";
import { noChoices } from "#app/domain/datasets/choices.ts";
import { slotOf, usualMode } from "#app/domain/datasets/kinds.ts";
import type { ImportMode } from "#app/domain/datasets/merge.ts";
import type { ImportPreview, ImportRefusal, PreviewBasis } from "#app/domain/datasets/preview.ts";
import type { TableKind } from "#app/domain/tables/reasons.ts";
import type { RawFile } from "#app/imports/raw-file.ts";
import { readFile } from "#app/imports/read-file.ts";
import { readFileBytes } from "#db/queries/files.ts";
import type { Import } from "#db/queries/imports.ts";
import type { SchoolScope } from "#db/scope.ts";
import { basisOf, type InForce, missingDependencies, readInForce } from "./data-in-force.ts";
import type { LaidFile } from "./laid-file.ts";
import { layFile } from "./lay-file.ts";
import { recogniseImport } from "./recognise-import.ts";

export type PreparedImport =
  | { step: "refused"; kind: TableKind | null; refusal: ImportRefusal }
  | { step: "asks"; kind: TableKind | null; preview: ImportPreview }
  | {
      step: "laid";
      kind: TableKind;
      table: SegmentTableName | null;
      bytes: Uint8Array;
      raw: RawFile;
      laid: LaidFile;
      mode: ImportMode;
      basis: PreviewBasis;
      inForce: InForce;
    };

/** Reads an import's file and lays it over what is in force in `term`; writes nothing. The long part of every import. */
export async function prepareImport(
  scope: SchoolScope,
  one: Import,
  term: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<PreparedImport> {
  onProgress(0, 4);
  const bytes = await readFileBytes(scope, one.fileId ?? 0);
  const read = await readFile(one.fileName, bytes);
  if (!read.ok) {
    const params = { detail: read.detail ?? "" };
    return {
      step: "refused",
      kind: one.choices?.kind ?? null,
      refusal: { source: "file", code: read.refusal, params },
    };
  }
  onProgress(1, 4);
  const recognised = await recogniseImport(scope, read.file, one.choices ?? noChoices);
  if (!recognised.ok) {
    return "refusal" in recognised ? { step: "refused", ...recognised } : { step: "asks", ...recognised };
  }
  const { kind, table, mapping } = recognised;
  const inForce = await readInForce(scope, term);
  const missing = missingDependencies(inForce, kind);
  if (missing.length > 0) return { step: "asks", kind, preview: { step: "waiting", missing } };
  onProgress(2, 4);
  const mode = one.choices?.mode ?? usualMode(kind);
  const laid = await layFile(kind, table, { scope, file: read.file, inForce, mapping, mode });
  if (!laid.ok) {
    const { refusal: code, params } = laid;
    return { step: "refused", kind, refusal: { source: "table", code, params } };
  }
  onProgress(3, 4);
  const basis = basisOf(inForce, kind, slotOf(kind, table));
  return { step: "laid", kind, table, bytes, raw: read.file, laid, mode, basis, inForce };
}
