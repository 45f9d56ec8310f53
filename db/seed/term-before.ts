import { termBefore } from "#app/domain/calendar/term.ts";
import type { StudentRecord } from "#app/domain/people/student.ts";
import { type ClassPlan, classNameOf, planClasses } from "./homerooms.ts";
import { createRandom } from "./random.ts";
import { type GeneratedSchool, inventTeachers } from "./school.ts";
import { inventStudents } from "./students.ts";
import { inventTimetable } from "./timetable.ts";

/** Enough to make books of, quick to import: the lowest grade of which each list of scores has somebody in both semesters. */
const gradeThen = 2;

/**
 * Part of an invented school as it was in the term before: of each programme the first class of 二年級, with those of
 * its students who began there. Who joined later, repeats or came back is left out; who has left since was there.
 */
export function schoolInTermBefore(present: GeneratedSchool, count: number): GeneratedSchool {
  const term = termBefore(present.term);
  const yearsBack = present.term.schoolYear - term.schoolYear;
  const { code } = present.school;
  const random = createRandom(present.seed);
  const planned = planClasses(code, present.term.schoolYear, count, random.fork("classes"));
  const classes = new Map(planned.flatMap((one) => inTermBefore(one, yearsBack)));
  const students = inventStudents(code, planned, count, random.fork("students")).flatMap(
    (student): StudentRecord[] => {
      const one = classes.get(student.classKey);
      const hasJoined = student.admissionYear !== one?.cohort || student.programme !== null;
      return one && !hasJoined ? [{ ...student, classKey: one.homeroom.key, status: "在學" }] : [];
    },
  );
  const kept = [...classes.values()];
  const teachers = inventTeachers(count, random.fork("teachers"));
  return {
    ...present,
    term,
    homerooms: kept.map(({ homeroom }) => homeroom),
    students,
    ...inventTimetable(term, kept, students, teachers, random.fork("term before")),
    expected: [],
  };
}

/** A class by its present key, as it was so many years ago. */
function inTermBefore(one: ClassPlan, yearsBack: number): [string, ClassPlan][] {
  const grade = one.homeroom.grade - yearsBack;
  if (one.ordinal > 0 || grade !== gradeThen) return [];
  const name = classNameOf(one.of, grade, one.ordinal);
  return [[one.homeroom.key, { ...one, homeroom: { ...one.homeroom, key: name, name, grade } }]];
}
