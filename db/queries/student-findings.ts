import type { FindingKind } from "#app/domain/course-codes/findings.ts";
import type { SegmentTableName } from "#app/domain/course-codes/model.ts";
import type { SchoolScope } from "../scope.ts";

export type StudentFinding = {
  number: number;
  causeNumber: number;
  kind: FindingKind;
  course: string | null;
  code: string | null;
  expected: string | null;
  actual: string | null;
  segment: SegmentTableName | null;
};

/** What a run found for one student, in the order of the run. */
export async function listStudentFindings(
  { db, schoolId }: SchoolScope,
  runId: number,
  studentNumber: string,
): Promise<StudentFinding[]> {
  return db
    .selectFrom("comparison_findings")
    .select(["finding_no as number", "cause_no as causeNumber", "kind", "course", "code"])
    .select(["expected", "actual", "segment"])
    .where("school_id", "=", schoolId)
    .where("run_id", "=", runId)
    .where("student_number", "=", studentNumber)
    .orderBy("finding_no")
    .limit(500)
    .execute();
}
