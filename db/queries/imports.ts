import type { Selectable } from "kysely";
import type { ImportChoices } from "#app/domain/datasets/choices.ts";
import type { ImportStatus } from "#app/domain/datasets/import-states.ts";
import type { ImportMode } from "#app/domain/datasets/merge.ts";
import type { ImportCounts, ImportPreview, ImportRefusal } from "#app/domain/datasets/preview.ts";
import type { TableKind } from "#app/domain/tables/reasons.ts";
import { newId } from "../dialect.ts";
import type { SchoolScope, Scope } from "../scope.ts";
import type { ImportsTable } from "../tables/imports.ts";

export type Import = {
  id: number;
  kind: TableKind;
  term: string | null;
  status: ImportStatus;
  mode: ImportMode;
  fileId: number | null;
  fileName: string;
  sha256: string;
  /** Kept in the column `mapping`. */
  choices: ImportChoices | null;
  counts: ImportCounts | null;
  preview: ImportPreview | null;
  refusal: ImportRefusal | null;
  basedOn: number | null;
  version: number;
  createdAt: string;
  createdBy: number | null;
  confirmedAt: string | null;
  confirmedBy: number | null;
  undoneAt: string | null;
  undoneBy: number | null;
};

export type ImportDraft = Pick<Import, "kind" | "term" | "mode" | "fileId" | "fileName" | "sha256"> & {
  choices?: ImportChoices;
};
export type ImportEdit = Partial<
  Pick<Import, "kind" | "term" | "status" | "mode" | "choices" | "counts" | "preview" | "refusal" | "basedOn">
>;

/** A file that was read, before anything is decided about it; gives its id. */
export async function insertImport(scope: Scope, draft: ImportDraft): Promise<number> {
  const result = await scope.db
    .insertInto("imports")
    .values({
      school_id: scope.schoolId,
      kind: draft.kind,
      term: draft.term,
      status: "read",
      mode: draft.mode,
      file_id: draft.fileId,
      file_name: draft.fileName.slice(0, 255),
      sha256: draft.sha256,
      mapping: draft.choices === undefined ? null : JSON.stringify(draft.choices),
      created_at: scope.now,
      created_by: scope.user.id,
    })
    .executeTakeFirstOrThrow();
  return newId(result);
}

export async function findImport(scope: SchoolScope, id: number): Promise<Import | undefined> {
  const row = await importRows(scope).where("id", "=", id).executeTakeFirst();
  return row && toImport(row);
}

/** Newest first. With `term`, also those that hold for all terms. */
export async function listImports(
  scope: SchoolScope,
  filter: {
    term?: string;
    kind?: TableKind;
    status?: ImportStatus;
    sha256?: string;
    limit: number;
    offset?: number;
  },
): Promise<Import[]> {
  let query = importRows(scope);
  const { term, kind, status, sha256 } = filter;
  if (term !== undefined) query = query.where((is) => is.or([is("term", "=", term), is("term", "is", null)]));
  if (kind !== undefined) query = query.where("kind", "=", kind);
  if (status !== undefined) query = query.where("status", "=", status);
  if (sha256 !== undefined) query = query.where("sha256", "=", sha256);
  const rows = await query
    .orderBy("id", "desc")
    .limit(filter.limit)
    .offset(filter.offset ?? 0)
    .execute();
  return rows.map(toImport);
}

/**
 * Changes an import; false when somebody else changed it since `version` was read. Who and when is written down with
 * the status "confirmed" and "undone".
 */
export async function updateImport(
  scope: Scope,
  id: number,
  version: number,
  edit: ImportEdit,
): Promise<boolean> {
  const stamp = { at: scope.now, by: scope.user.id };
  const json = (value: unknown) =>
    value === undefined ? undefined : value === null ? null : JSON.stringify(value);
  const result = await scope.db
    .updateTable("imports")
    .set({
      version: version + 1,
      kind: edit.kind,
      term: edit.term,
      status: edit.status,
      mode: edit.mode,
      based_on: edit.basedOn,
      mapping: json(edit.choices),
      counts: json(edit.counts),
      preview: json(edit.preview),
      refusal: json(edit.refusal),
      ...(edit.status === "confirmed" && { confirmed_at: stamp.at, confirmed_by: stamp.by }),
      ...(edit.status === "undone" && { undone_at: stamp.at, undone_by: stamp.by }),
    })
    .where("school_id", "=", scope.schoolId)
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function importRows({ db, schoolId }: SchoolScope) {
  return db.selectFrom("imports").selectAll().where("school_id", "=", schoolId);
}

function toImport(row: Selectable<ImportsTable>): Import {
  return {
    id: row.id,
    kind: row.kind,
    term: row.term,
    status: row.status,
    mode: row.mode,
    fileId: row.file_id,
    fileName: row.file_name,
    sha256: row.sha256,
    choices: parse(row.mapping),
    counts: parse(row.counts),
    preview: parse(row.preview),
    refusal: parse(row.refusal),
    basedOn: row.based_on,
    version: row.version,
    createdAt: row.created_at,
    createdBy: row.created_by,
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed_by,
    undoneAt: row.undone_at,
    undoneBy: row.undone_by,
  };
}

function parse(text: string | null) {
  return text === null ? null : JSON.parse(text);
}
