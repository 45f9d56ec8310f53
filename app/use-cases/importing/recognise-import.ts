import type { SegmentTableName } from "#app/domain/course-codes/model.ts";
import { segmentTableNames } from "#app/domain/course-codes/model.ts";
import type { ImportChoices } from "#app/domain/datasets/choices.ts";
import { importedTables } from "#app/domain/datasets/kinds.ts";
import type { ImportPreview, ImportRefusal } from "#app/domain/datasets/preview.ts";
import { listColumns } from "#app/domain/tables/columns.ts";
import { columnsOfKind } from "#app/domain/tables/kind-columns.ts";
import { type TableKind, tableKinds } from "#app/domain/tables/reasons.ts";
import { findHeader } from "#app/imports/find-header.ts";
import type { RawFile } from "#app/imports/raw-file.ts";
import { recogniseTable } from "#app/imports/recognise-table.ts";
import type { HeaderMapping } from "#app/imports/table-result.ts";
import { findColumnMapping } from "#db/queries/column-mappings.ts";
import type { SchoolScope } from "#db/scope.ts";
import { glanceAt } from "./glance.ts";

export type Recognition =
  | { ok: true; kind: TableKind; table: SegmentTableName | null; mapping: HeaderMapping }
  /** The user has to say what it is. */
  | { ok: false; kind: TableKind | null; preview: ImportPreview }
  | { ok: false; kind: TableKind; refusal: ImportRefusal };

/**
 * What a file is: what the user said, else what its headers say under the names the school mapped before, else what
 * they say by themselves. Where they say nothing, or columns are missing, the question for the user.
 */
export async function recogniseImport(
  scope: SchoolScope,
  file: RawFile,
  choices: ImportChoices,
): Promise<Recognition> {
  const { headers } = glanceAt(file);
  const remembered = async (kind: TableKind): Promise<HeaderMapping> => ({
    ...(await findColumnMapping(scope, kind, headers)),
    ...choices.headers,
  });
  const looksLike = recogniseTable(file, choices.headers);
  if (choices.kind === null && looksLike === null) {
    for (const kind of tableKinds) {
      const mapping = await remembered(kind);
      if (Object.keys(mapping).length > 0 && recogniseTable(file, mapping) === kind) {
        return withTable(file, kind, mapping, choices);
      }
    }
  }
  const kind = choices.kind ?? looksLike;
  if (kind === null)
    return { ok: false, kind: null, preview: { step: "kind", guesses: guessesOf(file), ...glanceAt(file) } };
  const mapping = await remembered(kind);
  if (looksLike !== null || recogniseTable(file, mapping) !== null)
    return withTable(file, kind, mapping, choices);
  const missing = missingColumns(file, kind, mapping);
  return missing ? { ok: false, kind, preview: missing } : withTable(file, kind, mapping, choices);
}

/** Code tables are known by the names of their files: GRP.csv, 112_DEP.csv. */
function withTable(
  file: RawFile,
  kind: TableKind,
  mapping: HeaderMapping,
  choices: ImportChoices,
): Recognition {
  if (kind !== "code-table") return { ok: true, kind, table: null, mapping };
  const parts = file.file.toUpperCase().split(/[^A-Z0-9]+/);
  const named = segmentTableNames.find((name) => parts.includes(name));
  const table = choices.table ?? named ?? null;
  if (table === null) return { ok: false, kind, preview: { step: "table", ...glanceAt(file) } };
  if (!importedTables.some((name) => name === table)) {
    return { ok: false, kind, refusal: { source: "import", code: "built-in-table", params: { table } } };
  }
  return { ok: true, kind, table, mapping };
}

/** How many required columns of each kind the file has; the likeliest first. */
function guessesOf(file: RawFile) {
  return tableKinds
    .map((kind) => {
      const required = listColumns(columnsOfKind[kind]).filter(({ spec }) => spec.required).length;
      const missing = closestHeader(file, kind, {})?.missing.length ?? required;
      return { kind, found: required - missing, required };
    })
    .sort((a, b) => b.found / b.required - a.found / a.required);
}

/** The question which of the user's headers are ours; undefined when none is missing. */
function missingColumns(file: RawFile, kind: TableKind, mapping: HeaderMapping): ImportPreview | undefined {
  const glance = glanceAt(file);
  // Without headers at all there is nothing to choose from: reading it says what is wrong.
  if (glance.headers.filter((header) => header !== "").length < 2) return undefined;
  const header = closestHeader(file, kind, mapping);
  const columns = listColumns(columnsOfKind[kind]);
  const missing =
    header?.missing ?? columns.filter(({ spec }) => spec.required).map(({ spec }) => spec.header);
  if (missing.length === 0) return undefined;
  const recognised = columns.flatMap(({ key, spec }) => {
    const from = header?.titles.get(key);
    return from === undefined ? [] : [{ from, to: spec.header }];
  });
  const found = new Set(recognised.map(({ to }) => to));
  return {
    step: "mapping",
    missing,
    recognised,
    optional: columns
      .map(({ spec }) => spec.header)
      .filter((name) => !found.has(name) && !missing.includes(name)),
    ...glance,
  };
}

function closestHeader(file: RawFile, kind: TableKind, mapping: HeaderMapping) {
  return file.sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) => findHeader(sheet, columnsOfKind[kind], mapping) ?? [])
    .sort((a, b) => a.missing.length - b.missing.length)[0];
}
