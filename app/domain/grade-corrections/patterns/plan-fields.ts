import type { PlanCourse } from "../../course-codes/model.ts";
import { agreementOf, foldName } from "../../course-codes/names.ts";
import { creditsOfCharacter, isPlanned, type ProgrammePlan } from "../../course-codes/plan.ts";
import type { GradedCourse } from "../graded-course.ts";
import { type PatternBasis, placeFinder } from "./basis.ts";
import type { FaultOf } from "./detector.ts";
import { onlyCorrected, ruleDetector } from "./rule-detector.ts";

/** Credits (進修部: periods) beside the plan of the student's programme in the semester. */
export const creditsDiffer = ruleDetector({
  fields: onlyCorrected,
  faultIn(basis) {
    const plannedOf = plannedFinder(basis);
    const find: FaultOf = (record) => {
      const { code, credits, semester, isContinuing } = record;
      if (code === null || credits === null || semester === null) return null;
      const character = plannedOf(record)?.course.credits[semester];
      // Periods of a course without credits (Z) are nowhere in the plan.
      if (character === undefined || (isContinuing && character === "Z")) return null;
      const planned = creditsOfCharacter(character);
      if (Number(credits) === planned) return null;
      const unit = isContinuing ? "periods" : "credits";
      const facts = { code, planned, unit } as const;
      return { sameness: unit, after: String(planned), reason: { code: "plan-credits", facts } };
    };
    return (field) => (field === "credits" ? find : null);
  },
});

/** The name that is reported beside the plan's for the code. */
export const nameDiffers = ruleDetector({
  fields: onlyCorrected,
  faultIn(basis) {
    const plannedOf = plannedFinder(basis);
    const find: FaultOf = (record) => {
      const { code, name } = record;
      if (code === null || name === null) return null;
      const found = plannedOf(record);
      if (!found || found.course.name === name) return null;
      const agreement = agreementOf(name, found.course.name);
      // A name that the plan has for another code: then it is the code that may be wrong.
      if (agreement === "equal" || (agreement === "different" && hasName(found.plan, name))) return null;
      const facts = { code, planned: found.course.name, agreement } as const;
      return { sameness: agreement, after: found.course.name, reason: { code: "plan-name", facts } };
    };
    return (field) => (field === "name" ? find : null);
  },
});

/** The course that a record's code stands for in the student's own plan, where it is taught in the semester. */
function plannedFinder(basis: PatternBasis) {
  const placeOf = placeFinder(basis);
  return ({
    studentNumber,
    code,
    semester,
  }: GradedCourse): { course: PlanCourse; plan: ProgrammePlan } | null => {
    const plan = placeOf(studentNumber)?.standing.plan;
    const course = code === null ? undefined : plan?.byCode.get(code);
    return plan && course && semester !== null && isPlanned(course, semester) ? { course, plan } : null;
  };
}

function hasName({ courses }: ProgrammePlan, name: string): boolean {
  return courses.some((course) => course.name === name || foldName(course.name) === foldName(name));
}
