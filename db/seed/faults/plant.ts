import type { FindingKind } from "#app/domain/course-codes/findings.ts";
import type { Random } from "../random.ts";
import type { GeneratedSchool } from "../school.ts";

/** A finding that the comparison has to make. `code`: the code in use, of planned courses the plan's. */
export type ExpectedFinding = {
  kind: FindingKind;
  studentNumber: string | null;
  className: string | null;
  course: string | null;
  code: string | null;
};

export function plantFaults(
  school: GeneratedSchool,
  faults: "none" | "every-kind" | readonly FindingKind[],
  _random: Random,
): GeneratedSchool {
  if (faults !== "none") throw new Error("not planted yet");
  return school;
}
