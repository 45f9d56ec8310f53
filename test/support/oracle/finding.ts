import type { FindingKind } from "#app/domain/course-codes/findings.ts";
import type { SegmentTableName } from "#app/domain/course-codes/model.ts";
import type { Case } from "./school.ts";

/** A finding as the naive implementation gives it. Absent details are those that the issue does not fix. */
export type OracleFinding = {
  finding: FindingKind;
  blocking: boolean;
  studentNumber: string | null;
  /** Key of the class. */
  class: string | null;
  course: string | null;
  code: string | null;
  programme: string | null;
  segment?: SegmentTableName | null;
  expected?: string;
  actual?: string;
};

export type Detail = { segment?: SegmentTableName | null; expected?: string; actual?: string };

/** The column "blocking" of the tables. */
const blockingKinds: readonly FindingKind[] = [
  "code-missing",
  "code-malformed",
  "school-differs",
  "cohort-differs",
  "programme-differs",
  "code-deleted",
  "code-not-in-plan",
  "name-differs",
  "not-planned-this-semester",
  "credits-differ",
  "taken-twice",
  "programme-without-plan",
  "class-without-programme",
];

export function isBlockingKind(finding: FindingKind): boolean {
  return blockingKinds.includes(finding);
}

/** A finding on one enrolment. */
export function onEnrolment(finding: FindingKind, one: Case, detail: Detail = {}): OracleFinding {
  return {
    finding,
    blocking: isBlockingKind(finding),
    studentNumber: one.student.number,
    class: one.student.classKey,
    course: one.enrolment.course,
    code: one.code,
    programme: one.programme,
    ...detail,
  };
}
