import type { Offering, PlanCourse, PlanVersion, StudentPlacement } from "#app/domain/course-codes/model.ts";
import { type Draft, pick } from "./base-school.ts";

export { type Draft, pick };

/** An enrolment of the school under the fault's hand, with what it belongs to. */
export type Target = {
  at: number;
  student: StudentPlacement;
  offering: Offering;
  code: string;
  programme: string;
};

export function programmeOfStudent(draft: Draft, student: StudentPlacement): string {
  const homeroom = draft.homerooms.find(({ key }) => key === student.classKey);
  return student.programme ?? homeroom?.programme ?? "";
}

export function gradeOfStudent(draft: Draft, student: StudentPlacement): number {
  return student.grade ?? draft.homerooms.find(({ key }) => key === student.classKey)?.grade ?? 1;
}

/** Index 0–5 of the student's semester in the strings of the plan. */
export function semesterOfStudent(draft: Draft, student: StudentPlacement): number {
  return (gradeOfStudent(draft, student) - 1) * 2 + draft.term.semester - 1;
}

/** The enrolment that a number chooses. */
export function target(draft: Draft, number: number): Target | undefined {
  const at = draft.enrolments.length > 0 ? number % draft.enrolments.length : -1;
  const enrolment = draft.enrolments[at];
  const student = draft.students.find((one) => one.number === enrolment?.studentNumber);
  const offering = draft.offerings.find((one) => one.course === enrolment?.course);
  if (!enrolment || !student || !offering) return undefined;
  const code = enrolment.code ?? offering.code ?? "";
  return { at, student, offering, code, programme: programmeOfStudent(draft, student) };
}

/** An enrolment in a course that its student is planned to take; any, where there is none. */
export function requiredTarget(draft: Draft, number: number): Target | undefined {
  const required = draft.enrolments.flatMap((_, at) => {
    const one = target(draft, at);
    const course = one && planCoursesOf(draft, one.programme).find(({ code }) => code === one.code);
    const category = course?.attribute?.charAt(0) ?? course?.code.charAt(16) ?? "";
    const attribute = course?.attribute?.charAt(1) ?? course?.code.charAt(18);
    const character = one && course?.credits.charAt(semesterOfStudent(draft, one.student));
    return "12".includes(category) && attribute !== "6" && /[1-9]/.test(character ?? "") ? [at] : [];
  });
  return target(draft, pick(required, number) ?? number);
}

/** Gives the enrolment another code: its own, or (whole) that of the offering for all who have none of their own. */
export function recode(draft: Draft, { at, offering }: Target, code: string | null, whole: boolean) {
  const enrolment = draft.enrolments[at];
  if (!enrolment) return;
  if (whole) replaceOffering(draft, { ...offering, code });
  if (!whole || enrolment.code !== null) draft.enrolments[at] = { ...enrolment, code };
}

export function replaceOffering(draft: Draft, offering: Offering) {
  draft.offerings = draft.offerings.map((other) => (other.course === offering.course ? offering : other));
}

function holds(plan: PlanVersion, programme: string): boolean {
  return [...plan.courses, ...plan.deletions].some(({ code }) => code.startsWith(programme));
}

/** The file that a programme's plan stands in now. */
export function newestPlan(draft: Draft, programme: string): PlanVersion | undefined {
  const files = draft.plans.filter((plan) => holds(plan, programme));
  const year = Math.max(...files.map((plan) => plan.year));
  return files.filter((plan) => plan.year === year).at(-1);
}

export function replacePlan(draft: Draft, plan: PlanVersion) {
  draft.plans = draft.plans.map((other) => (other.id === plan.id ? plan : other));
}

/** Rewrites one course of a programme's newest plan. */
export function replaceCourse(
  draft: Draft,
  programme: string,
  code: string,
  change: (course: PlanCourse) => PlanCourse,
) {
  const plan = newestPlan(draft, programme);
  if (!plan) return;
  const courses = plan.courses.map((course) => (course.code === code ? change(course) : course));
  replacePlan(draft, { ...plan, courses });
}

/** Adds a course to a programme's newest plan, unless its code is there. */
export function addCourse(draft: Draft, programme: string, course: PlanCourse) {
  const plan = newestPlan(draft, programme);
  if (!plan || plan.courses.some(({ code }) => code === course.code)) return;
  const modes = plan.form === "old" ? null : course.modes;
  const attribute = plan.form === "old" ? null : course.attribute;
  replacePlan(draft, { ...plan, courses: [...plan.courses, { ...course, modes, attribute }] });
}

export function planCoursesOf(draft: Draft, programme: string): PlanCourse[] {
  return (newestPlan(draft, programme)?.courses ?? []).filter(({ code }) => code.startsWith(programme));
}

/** A text with the character at a 0-based place replaced. */
export function withCharacter(text: string, at: number, character: string): string {
  return `${text.slice(0, at)}${character}${text.slice(at + 1)}`;
}

/** Enrols a student in a new offering of a code, without any other text that could differ. */
export function enrolIn(
  draft: Draft,
  student: StudentPlacement,
  offering: { name: string; code: string | null; credits: number | null; ownCode?: string | null },
) {
  const course = `${offering.name}-${draft.offerings.length}`;
  draft.offerings.push({
    course,
    subject: offering.name,
    reportedName: null,
    level: null,
    requiredBy: null,
    requirement: null,
    category: null,
    credits: offering.credits,
    periods: null,
    code: offering.code,
    mode: null,
    classKeys: [student.classKey],
    teacher: null,
  });
  draft.enrolments.push({ studentNumber: student.number, course, code: offering.ownCode ?? null });
}
