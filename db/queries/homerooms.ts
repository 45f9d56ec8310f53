import type { Homeroom } from "#app/domain/course-codes/model.ts";
import { insertRows, type Progress } from "../bulk.ts";
import type { SchoolScope } from "../scope.ts";

export async function insertHomerooms(
  { db, schoolId }: SchoolScope,
  importId: number,
  homerooms: readonly Homeroom[],
  onProgress?: Progress,
): Promise<void> {
  const rows = homerooms.map(({ key, name, grade, division, programme, teacher }) => ({
    school_id: schoolId,
    import_id: importId,
    class_key: key,
    name,
    grade,
    division,
    programme,
    teacher,
  }));
  await insertRows(db, "homerooms", rows, onProgress);
}

/** The classes of a dataset, in the order of their keys. */
export async function listHomerooms({ db, schoolId }: SchoolScope, importId: number): Promise<Homeroom[]> {
  return db
    .selectFrom("homerooms")
    .select(["class_key as key", "name", "grade", "division", "programme", "teacher"])
    .where("school_id", "=", schoolId)
    .where("import_id", "=", importId)
    .orderBy("class_key")
    .execute();
}
