import { insertRows } from "../bulk.ts";
import type { SchoolScope } from "../scope.ts";

export type ImportRejection = {
  sheet: string | null;
  row: number;
  column: string | null;
  value: string | null;
  reason: string;
  params: Readonly<Record<string, string | number>>;
};

/**
 * Every reason why a row of the file was not accepted, in the order of the file. The value may be somebody's 身分證號 with
 * one digit wrong: it is sealed like the right ones.
 */
export async function insertRejections(
  scope: SchoolScope,
  importId: number,
  rejections: readonly ImportRejection[],
): Promise<void> {
  const rows = rejections.map((rejection, i) => ({
    school_id: scope.schoolId,
    import_id: importId,
    rejection_no: i + 1,
    sheet: rejection.sheet,
    row_no: rejection.row,
    column_title: rejection.column,
    value:
      rejection.value === null ? null : scope.vault.seal(rejection.value, placeOf(scope, importId, i + 1)),
    reason: rejection.reason,
    params: JSON.stringify(rejection.params),
  }));
  await insertRows(scope.db, "import_rejections", rows);
}

/** Before a file is read again with another mapping. */
export async function deleteRejections(scope: SchoolScope, importId: number): Promise<void> {
  await scope.db
    .deleteFrom("import_rejections")
    .where("school_id", "=", scope.schoolId)
    .where("import_id", "=", importId)
    .execute();
}

export async function listRejections(
  scope: SchoolScope,
  importId: number,
  page: { reason?: string; limit: number; offset: number },
): Promise<ImportRejection[]> {
  let query = scope.db
    .selectFrom("import_rejections")
    .select(["rejection_no", "sheet", "row_no as row", "column_title as column", "value", "reason", "params"])
    .where("school_id", "=", scope.schoolId)
    .where("import_id", "=", importId);
  if (page.reason !== undefined) query = query.where("reason", "=", page.reason);
  const rows = await query.orderBy("rejection_no").limit(page.limit).offset(page.offset).execute();
  return rows.map(({ rejection_no, value, params, ...row }) => ({
    ...row,
    value: value === null ? null : scope.vault.open(value, placeOf(scope, importId, rejection_no)),
    params: JSON.parse(params),
  }));
}

/** How many reasons of each kind, most first. */
export async function countRejections(
  scope: SchoolScope,
  importId: number,
): Promise<{ reason: string; count: number }[]> {
  const rows = await scope.db
    .selectFrom("import_rejections")
    .select(({ fn }) => ["reason", fn.countAll().as("count")])
    .where("school_id", "=", scope.schoolId)
    .where("import_id", "=", importId)
    .groupBy("reason")
    .execute();
  return rows
    .map(({ reason, count }) => ({ reason, count: Number(count) }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

function placeOf({ schoolId }: SchoolScope, importId: number, number: number): string {
  return `school ${schoolId}, import ${importId}, rejection ${number}`;
}
