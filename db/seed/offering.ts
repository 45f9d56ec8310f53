import type { Offering } from "#app/domain/course-codes/model.ts";
import {
  creditsOfCharacter,
  requiredByOf,
  requirementOf,
  subjectCategoryOf,
} from "#app/domain/course-codes/plan.ts";
import type { PlannedCourse } from "./curriculum/planned-course.ts";
import type { ClassPlan } from "./homerooms.ts";
import { planCourse } from "./plan.ts";

type Opening = {
  of: ClassPlan;
  planned: PlannedCourse;
  course: string;
  /** Bound to the class; to the programme, told by its code alone; or to none, then the enrolments carry the codes. */
  bound: "class" | "programme" | "none";
  semester: number;
  teacher: string | null;
};

/** Subjects that the continuing-education division calls by another name than it reports. */
const everydayNames: Readonly<Record<string, string>> = { 國語文: "國文", 英語文: "英文" };

/** A course as the school's system lists it: agrees with the plan, in the several ways in which systems word it. */
export function offeringOf({ of, planned, course, bound, semester, teacher }: Opening): Offering {
  const inPlan = planCourse(of.homeroom.programme, planned);
  const everyday = of.of.key === "evening" ? everydayNames[planned.name] : undefined;
  const credits = creditsOfCharacter(planned.credits.charAt(semester));
  const mode = inPlan.modes?.charAt(semester) ?? null;
  const requiredBy = requiredByOf(inPlan);
  return {
    course,
    subject: everyday ?? planned.name,
    reportedName: everyday ? planned.name : null,
    level: of.of.key === "academic" ? null : String(semester + 1),
    requiredBy: of.of.key === "commerce" && requiredBy === "部定" ? "部訂" : requiredBy,
    requirement: requirementOf(inPlan),
    category: of.of.key === "catering" ? null : subjectCategoryOf(inPlan),
    // The continuing-education division counts periods (節數).
    credits: of.of.division === "進修部" ? null : credits,
    // Credits of 0 (Z) are taught all the same.
    periods: of.of.key === "academic" ? null : Math.max(credits, 1),
    code: bound === "none" ? null : inPlan.code,
    mode: modeAsWritten(of, mode),
    classKeys: bound === "class" ? [of.homeroom.key] : [],
    teacher,
  };
}

function modeAsWritten(of: ClassPlan, mode: string | null): string | null {
  if (of.of.key === "trade") return null;
  return of.of.key === "design" && mode === "0" ? "原班級" : mode;
}
