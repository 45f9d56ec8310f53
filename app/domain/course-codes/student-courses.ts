import type { Term } from "#app/domain/calendar/term.ts";
import type { Enrolment, Homeroom, Offering, StudentPlacement } from "./model.ts";
import { countingCode, placeStudents } from "./placing.ts";

/** A course that a student takes, and the code that counts for it and from which data it is. */
export type StudentCourse = {
  course: string;
  offering: Offering | null;
  code: string | null;
  source: "enrolment" | "offering" | "none";
};

/** One student's enrolments with the code that counts for each, as the comparison takes it. */
export function studentCourses(of: {
  term: Term;
  student: StudentPlacement;
  enrolments: readonly Enrolment[];
  offerings: readonly Offering[];
  homerooms: readonly Homeroom[];
}): StudentCourse[] {
  const { term, student, enrolments, homerooms } = of;
  const offerings = new Map(of.offerings.map((offering) => [offering.course, offering]));
  const programmes = new Map(homerooms.map(({ key, programme }) => [key, programme]));
  const placed = placeStudents(
    {
      school: "",
      term,
      plans: [],
      tables: { entries: {}, subjects: null },
      homerooms,
      students: [student],
      offerings: [],
      enrolments: [],
    },
    new Map(),
  ).get(student.number);
  return enrolments.map((enrolment) => {
    const offering = offerings.get(enrolment.course) ?? null;
    const code =
      placed && offering
        ? countingCode(enrolment, offering, placed, (key) => programmes.get(key) ?? null)
        : enrolment.code;
    const source = code === null ? "none" : enrolment.code === null ? "offering" : "enrolment";
    return { course: enrolment.course, offering, code, source };
  });
}
