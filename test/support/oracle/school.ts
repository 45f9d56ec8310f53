import type {
  ComparisonInput,
  Enrolment,
  Homeroom,
  Offering,
  PlanCourse,
  PlanVersion,
  StudentPlacement,
} from "#app/domain/course-codes/model.ts";
import { filled } from "./texts.ts";

/** One enrolment with all that the tables of the issue ask about it. */
export type Case = {
  input: ComparisonInput;
  enrolment: Enrolment;
  student: StudentPlacement;
  offering: Offering;
  /** The student's programme; null when neither he nor his class has one. */
  programme: string | null;
  /** The code that counts; null for none. */
  code: string | null;
};

export function homeroomOf(input: ComparisonInput, key: string): Homeroom | undefined {
  return input.homerooms.find((homeroom) => homeroom.key === key);
}

/** "The student's programme is the own 群科班代碼, else the class's." */
export function programmeOf(input: ComparisonInput, student: StudentPlacement): string | null {
  if (filled(student.programme)) return student.programme;
  const programme = homeroomOf(input, student.classKey)?.programme ?? null;
  return filled(programme) ? programme : null;
}

/** "The semester is decided by the grade the student is in": index 0–5 of the six characters. */
export function semesterOf(input: ComparisonInput, student: StudentPlacement): number {
  const grade = student.grade ?? homeroomOf(input, student.classKey)?.grade ?? 0;
  return 2 * grade - 2 + (input.term.semester === 1 ? 0 : 1);
}

/** "For each enrolment the code that counts is …": section 4, first paragraph. */
export function countingCode(
  input: ComparisonInput,
  enrolment: Enrolment,
  student: StudentPlacement,
  offering: Offering,
): string | null {
  if (filled(enrolment.code)) return enrolment.code;
  if (!filled(offering.code)) return null;
  const programme = programmeOf(input, student);
  if (offering.classKeys.length === 0) {
    return programme !== null && offering.code.slice(0, 16) === programme ? offering.code : null;
  }
  for (const key of offering.classKeys) {
    if (programme === null && key === student.classKey) return offering.code;
    if (programme !== null && homeroomOf(input, key)?.programme === programme) return offering.code;
  }
  return null;
}

export function casesOf(input: ComparisonInput): Case[] {
  const cases: Case[] = [];
  for (const enrolment of input.enrolments) {
    const student = input.students.find((one) => one.number === enrolment.studentNumber);
    const offering = input.offerings.find((one) => one.course === enrolment.course);
    if (!student || !offering) continue;
    const programme = programmeOf(input, student);
    const code = countingCode(input, enrolment, student, offering);
    cases.push({ input, enrolment, student, offering, programme, code });
  }
  return cases;
}

/** The files that have any row of the programme, live or deletion. */
export function versionsOf(input: ComparisonInput, programme: string): PlanVersion[] {
  return input.plans.filter((plan) =>
    [...plan.courses, ...plan.deletions].some((row) => row.code.slice(0, 16) === programme),
  );
}

/** "The plan is the newest version of the student's programme code": highest year, then last received. */
export function newestVersion(input: ComparisonInput, programme: string): PlanVersion | undefined {
  let newest: PlanVersion | undefined;
  for (const version of versionsOf(input, programme)) {
    if (newest === undefined || version.year >= newest.year) newest = version;
  }
  return newest;
}

/** The programme's live courses in its newest version; none means that the programme is without plan. */
export function planOf(input: ComparisonInput, programme: string): PlanCourse[] {
  const courses = newestVersion(input, programme)?.courses ?? [];
  return courses.filter((course) => course.code.slice(0, 16) === programme);
}

/** 課程類別 of a plan course: the 課程屬性 overrides character 17 of the code. */
export function categoryOf(course: PlanCourse): string {
  return filled(course.attribute) ? course.attribute.slice(0, 1) : course.code.slice(16, 17);
}

/** 科目屬性 of a plan course: the 課程屬性 overrides character 19 of the code. */
export function attributeOf(course: PlanCourse): string {
  return filled(course.attribute) ? course.attribute.slice(1, 2) : course.code.slice(18, 19);
}

export function isRequired(course: PlanCourse): boolean {
  return categoryOf(course) === "1" || categoryOf(course) === "2";
}

/** 報部科目名稱, else 科目名稱. */
export function nameOf(offering: Offering): string {
  return filled(offering.reportedName) ? offering.reportedName : offering.subject;
}

const gone = ["休學", "退學", "轉出", "畢業", "結業", "肄業", "死亡", "放棄", "開除", "離校"];

/** Students whose status says that they are gone are not asked for planned courses. */
export function isAttending(student: StudentPlacement): boolean {
  return !gone.some((word) => (student.status ?? "").includes(word));
}
