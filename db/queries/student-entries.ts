import type { StudentEntry } from "#app/domain/people/student-entries.ts";
import { insertRows, type Progress } from "../bulk.ts";
import type { SchoolScope } from "../scope.ts";

/** Seals all that a row says of a student: 原住民 and 特殊身分 are among it. */
export async function insertStudentEntries(
  scope: SchoolScope,
  importId: number,
  entries: readonly StudentEntry[],
  onProgress?: Progress,
): Promise<void> {
  const rows = entries.map(({ studentNumber, ...content }, index) => ({
    school_id: scope.schoolId,
    import_id: importId,
    entry_no: index + 1,
    student_number: studentNumber,
    content: scope.vault.seal(JSON.stringify(content), placeOf(scope, importId, index + 1)),
  }));
  await insertRows(scope.db, "student_entries", rows, onProgress);
}

/** The rows of a list about students in clear, in the order of the students' numbers; whoever shows them logs it. */
export async function listStudentEntries(scope: SchoolScope, importId: number): Promise<StudentEntry[]> {
  const rows = await scope.db
    .selectFrom("student_entries")
    .select(["entry_no as number", "student_number as studentNumber", "content"])
    .where("school_id", "=", scope.schoolId)
    .where("import_id", "=", importId)
    .orderBy("student_number")
    .orderBy("entry_no")
    .execute();
  return rows.map(({ number, studentNumber, content }) => ({
    studentNumber,
    ...JSON.parse(scope.vault.open(content, placeOf(scope, importId, number))),
  }));
}

function placeOf({ schoolId }: SchoolScope, importId: number, number: number): string {
  return `school ${schoolId}, import ${importId}, student entry ${number}`;
}
