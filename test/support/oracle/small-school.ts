import type {
  ComparisonInput,
  Enrolment,
  Homeroom,
  Offering,
  PlanCourse,
  PlanVersion,
  StudentPlacement,
} from "#app/domain/course-codes/model.ts";
import { smallTables } from "./tables.ts";

/** The programme (群科班) of the hand-written schools: cohort 112, 技術型 商業經營科. */
export const programme = "112070406V264010";

/** A whole code from its last seven characters: 課程類別, 開課方式, 科目屬性, 領域 (2), 科目 (2). */
export function code(ending: string, of = programme): string {
  return `${of}${ending}`;
}

/** A course of the plan, planned for `credits` in its six semesters. */
export function course(
  ending: string,
  name: string,
  credits = "222222",
  more: Partial<PlanCourse> = {},
): PlanCourse {
  const modes = [...credits].map((credit) => (credit === "0" ? "-" : ending.charAt(1))).join("");
  return { code: code(ending), name, credits, modes, attribute: null, ...more };
}

export function plan(courses: readonly PlanCourse[], more: Partial<PlanVersion> = {}): PlanVersion {
  return { id: "plan", form: "new", year: 112, marks: [], sha256: "plan", courses, deletions: [], ...more };
}

export function homeroom(key: string, more: Partial<Homeroom> = {}): Homeroom {
  return { key, name: key, grade: 1, division: null, programme, teacher: null, ...more };
}

export function student(number: string, more: Partial<StudentPlacement> = {}): StudentPlacement {
  return {
    number,
    name: number,
    classKey: "甲班",
    seat: null,
    admissionYear: 112,
    programme: null,
    grade: null,
    status: null,
    ...more,
  };
}

/** An offering of two credits, with nothing in the columns that may stay empty, bound to 甲班. */
export function offering(
  name: string,
  ownCode: string | null,
  subject: string,
  more: Partial<Offering> = {},
): Offering {
  return {
    course: name,
    subject,
    reportedName: null,
    level: null,
    requiredBy: null,
    requirement: null,
    category: null,
    credits: 2,
    periods: null,
    code: ownCode,
    mode: null,
    classKeys: ["甲班"],
    teacher: null,
    ...more,
  };
}

/** What one student takes; a code beside the course is the enrolment's own. */
export function takes(number: string, ...courses: readonly (string | [string, string])[]): Enrolment[] {
  return courses.map((one) =>
    typeof one === "string"
      ? { studentNumber: number, course: one, code: null }
      : { studentNumber: number, course: one[0], code: one[1] },
  );
}

/** Term 112-1, one class 甲班 of grade 1 with the students s1 and s2, all tables at hand; the rest is the case's. */
export function smallSchool(more: Partial<ComparisonInput>): ComparisonInput {
  return {
    school: "070406",
    term: { schoolYear: 112, semester: 1 },
    plans: [],
    tables: { entries: smallTables, subjects: null },
    homerooms: [homeroom("甲班")],
    students: [student("s1"), student("s2")],
    offerings: [],
    enrolments: [],
    ...more,
  };
}
