import type { ImportChoices } from "#app/domain/datasets/choices.ts";
import type { ImportStatus } from "#app/domain/datasets/import-states.ts";
import type { ImportCounts } from "#app/domain/datasets/preview.ts";
import type { TableKind } from "#app/domain/tables/reasons.ts";
import type { SchoolScope } from "../scope.ts";

/** An import as a list shows it, without its preview. */
export type ImportLine = {
  id: number;
  kind: TableKind;
  status: ImportStatus;
  fileName: string;
  counts: ImportCounts | null;
  choices: ImportChoices | null;
  createdAt: string;
  createdBy: number | null;
  confirmedAt: string | null;
  confirmedBy: number | null;
};
export type ImportFilter = { term: string; kind?: TableKind; statuses?: readonly ImportStatus[] };

/** Imports of a term and those for all terms, newest first. */
export async function listImportLines(
  scope: SchoolScope,
  filter: ImportFilter,
  page: { limit: number; offset: number },
): Promise<ImportLine[]> {
  const rows = await filtered(scope, filter)
    .select(["id", "kind", "status", "file_name as fileName", "counts", "mapping", "created_at as createdAt"])
    .select(["created_by as createdBy", "confirmed_at as confirmedAt", "confirmed_by as confirmedBy"])
    .orderBy("id", "desc")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(({ counts, mapping, ...row }) => ({
    ...row,
    counts: counts === null ? null : JSON.parse(counts),
    choices: mapping === null ? null : JSON.parse(mapping),
  }));
}

/** How many there are of each kind. */
export async function countImportLines(
  scope: SchoolScope,
  filter: ImportFilter,
): Promise<Map<TableKind, number>> {
  const rows = await filtered(scope, filter)
    .select(({ fn }) => ["kind", fn.countAll().as("count")])
    .groupBy("kind")
    .execute();
  return new Map(rows.map(({ kind, count }) => [kind, Number(count)]));
}

/** Whether a file of the same content came before and what became of it: the newest that was stored, else the newest. */
export async function findSameFile(
  scope: SchoolScope,
  one: { id: number; sha256: string },
): Promise<Pick<ImportLine, "id" | "status" | "createdAt" | "createdBy"> | undefined> {
  const rows = await scope.db
    .selectFrom("imports")
    .select(["id", "status", "created_at as createdAt", "created_by as createdBy"])
    .where("school_id", "=", scope.schoolId)
    .where("sha256", "=", one.sha256)
    .where("id", "<", one.id)
    .orderBy("id", "desc")
    .limit(20)
    .execute();
  return rows.find(({ status }) => status === "confirmed") ?? rows[0];
}

function filtered({ db, schoolId }: SchoolScope, { term, kind, statuses }: ImportFilter) {
  let query = db
    .selectFrom("imports")
    .where("school_id", "=", schoolId)
    .where((is) => is.or([is("term", "=", term), is("term", "is", null)]));
  if (kind !== undefined) query = query.where("kind", "=", kind);
  if (statuses !== undefined) query = query.where("status", "in", [...statuses]);
  return query;
}
