import type { SegmentTableName, SubjectEntry, TableEntry } from "#app/domain/course-codes/model.ts";
import { insertRows } from "../bulk.ts";
import type { SchoolScope } from "../scope.ts";

const subjectTable = "CATATT";

export async function insertTableEntries(
  { db, schoolId }: SchoolScope,
  importId: number,
  table: SegmentTableName,
  entries: readonly TableEntry[],
): Promise<void> {
  const rows = entries.map(({ code, label, types }, i) => ({
    school_id: schoolId,
    import_id: importId,
    entry_no: i + 1,
    table_name: table,
    code,
    label,
    types: JSON.stringify(types),
    category: null,
    attribute: null,
    field: null,
  }));
  await insertRows(db, "code_table_entries", rows);
}

export async function insertSubjectEntries(
  { db, schoolId }: SchoolScope,
  importId: number,
  entries: readonly SubjectEntry[],
): Promise<void> {
  const rows = entries.map(({ types, ...entry }, i) => ({
    school_id: schoolId,
    import_id: importId,
    entry_no: i + 1,
    table_name: subjectTable,
    ...entry,
    types: JSON.stringify(types),
  }));
  await insertRows(db, "code_table_entries", rows);
}

/** The codes of one imported table, in the order of the file. */
export async function listTableEntries(scope: SchoolScope, importId: number): Promise<TableEntry[]> {
  const rows = await entryRows(scope, importId).where("table_name", "!=", subjectTable).execute();
  return rows.map(({ code, label, types }) => ({ code, label, types: typesOf(types) }));
}

export async function listSubjectEntries(scope: SchoolScope, importId: number): Promise<SubjectEntry[]> {
  const rows = await entryRows(scope, importId).where("table_name", "=", subjectTable).execute();
  return rows.map(({ code, label, types, category, attribute, field }) => ({
    category: category ?? "",
    attribute: attribute ?? "",
    field: field ?? "",
    code,
    label,
    types: typesOf(types),
  }));
}

function entryRows({ db, schoolId }: SchoolScope, importId: number) {
  return db
    .selectFrom("code_table_entries")
    .select(["code", "label", "types", "category", "attribute", "field"])
    .where("school_id", "=", schoolId)
    .where("import_id", "=", importId)
    .orderBy("entry_no");
}

function typesOf(text: string | null): string[] | null {
  return text === null ? null : JSON.parse(text);
}
