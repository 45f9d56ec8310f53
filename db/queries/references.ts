import { sql } from "kysely";
import type { DatasetKind } from "#app/domain/datasets/kinds.ts";
import type { SchoolScope } from "../scope.ts";
import { datasetTables } from "./dataset-tables.ts";

/** How many rows of a dataset refer to each key of the one it depends on. */
export type References = Map<string, number>;

/** Students of each class, by class key. */
export async function countStudentsByClass(scope: SchoolScope, importId: number): Promise<References> {
  const rows = await scope.db
    .selectFrom("students")
    .select(({ fn }) => ["class_key as key", fn.countAll().as("count")])
    .where("school_id", "=", scope.schoolId)
    .where("import_id", "=", importId)
    .groupBy("class_key")
    .execute();
  return toReferences(rows);
}

/** Offerings bound to each class, by class key. */
export async function countOfferingsByClass(scope: SchoolScope, importId: number): Promise<References> {
  const rows = await scope.db
    .selectFrom("offerings")
    .select("class_keys")
    .where("school_id", "=", scope.schoolId)
    .where("import_id", "=", importId)
    .execute();
  const counts: References = new Map();
  for (const row of rows) {
    const keys: string[] = JSON.parse(row.class_keys);
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Rows of each student, or of each course, of a kind that has students and courses. */
export async function countRowsBy(
  { db, schoolId }: SchoolScope,
  kind: Exclude<DatasetKind, "homerooms" | "students" | "offerings">,
  importId: number,
  column: "student_number" | "course",
): Promise<References> {
  const { rows } = await sql<{ value: string; count: number | string }>`
    select ${sql.ref(column)} as value, count(*) as count from ${sql.table(datasetTables[kind].table)}
    where school_id = ${schoolId} and import_id = ${importId} group by ${sql.ref(column)}
  `.execute(db);
  return toReferences(rows.map(({ value, count }) => ({ key: value, count })));
}

function toReferences(rows: readonly { key: string; count: number | string | bigint }[]): References {
  return new Map(rows.map(({ key, count }) => [key, Number(count)]));
}
