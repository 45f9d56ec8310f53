import type { SchoolScope } from "../scope.ts";

/** A student of a dataset, found by the keyed hash of the ID number, without anything that is sealed. */
export type HashedStudent = {
  hash: string;
  number: string;
  name: string;
  classKey: string;
  seat: number | null;
};

/** So many hashes are asked for in one statement. */
const batch = 500;

/** The students of an import whose ID numbers have these hashes; by hash. Some have none: the register does not know them. */
export async function listStudentsByHash(
  { db, schoolId }: SchoolScope,
  importId: number,
  hashes: readonly string[],
): Promise<Map<string, HashedStudent>> {
  const wanted = [...new Set(hashes)];
  const found = new Map<string, HashedStudent>();
  for (let start = 0; start < wanted.length; start += batch) {
    const rows = await db
      .selectFrom("students")
      .select(["id_number_hash as hash", "student_number as number", "name", "class_key as classKey", "seat"])
      .where("school_id", "=", schoolId)
      .where("import_id", "=", importId)
      .where("id_number_hash", "in", wanted.slice(start, start + batch))
      .orderBy("student_number")
      .execute();
    for (const row of rows) if (!found.has(row.hash)) found.set(row.hash, row);
  }
  return found;
}
