import type { Offering } from "#app/domain/course-codes/model.ts";
import { insertRows, type Progress } from "../bulk.ts";
import type { SchoolScope } from "../scope.ts";

export async function insertOfferings(
  { db, schoolId }: SchoolScope,
  importId: number,
  offerings: readonly Offering[],
  onProgress?: Progress,
): Promise<void> {
  const rows = offerings.map((offering) => ({
    school_id: schoolId,
    import_id: importId,
    course: offering.course,
    subject: offering.subject,
    reported_name: offering.reportedName,
    level: offering.level,
    required_by: offering.requiredBy,
    requirement: offering.requirement,
    category: offering.category,
    credits: offering.credits,
    periods: offering.periods,
    code: offering.code,
    mode: offering.mode,
    class_keys: JSON.stringify(offering.classKeys),
    teacher: offering.teacher,
  }));
  await insertRows(db, "offerings", rows, onProgress);
}

/** The offerings of a dataset, in the order of their courses. */
export async function listOfferings(scope: SchoolScope, importId: number): Promise<Offering[]> {
  const rows = await offeringRows(scope, importId).orderBy("course").execute();
  return rows.map(toOffering);
}

export async function findOffering(
  scope: SchoolScope,
  importId: number,
  course: string,
): Promise<Offering | undefined> {
  const row = await offeringRows(scope, importId).where("course", "=", course).executeTakeFirst();
  return row && toOffering(row);
}

function offeringRows({ db, schoolId }: SchoolScope, importId: number) {
  return db
    .selectFrom("offerings")
    .select(["course", "subject", "reported_name as reportedName", "level", "required_by as requiredBy"])
    .select(["requirement", "category", "credits", "periods", "code", "mode", "class_keys", "teacher"])
    .where("school_id", "=", schoolId)
    .where("import_id", "=", importId);
}

function toOffering({
  class_keys,
  ...offering
}: Omit<Offering, "classKeys"> & { class_keys: string }): Offering {
  return { ...offering, classKeys: JSON.parse(class_keys) };
}
