import { parseTerm } from "#app/domain/calendar/term.ts";
import type { Homeroom } from "#app/domain/course-codes/model.ts";
import { type DataInForce, importIn } from "#app/domain/course-codes/run-inputs.ts";
import {
  type GradedCourse,
  gradedCoursesByKey,
  type TermData,
} from "#app/domain/grade-corrections/graded-course.ts";
import { findDataInForce } from "#db/queries/data-in-force.ts";
import { listEnrolments } from "#db/queries/enrolments.ts";
import { listHomerooms } from "#db/queries/homerooms.ts";
import { listOfferings } from "#db/queries/offerings.ts";
import { listScores } from "#db/queries/scores.ts";
import { type ListedStudent, listStudents, listStudentsNumbered } from "#db/queries/students.ts";
import type { SchoolScope } from "#db/scope.ts";

/** The courses of a term's students as the data in force have them. */
export type TermRecords = {
  /** By `keyOfCourse`. */
  byKey: ReadonlyMap<string, GradedCourse>;
  records: readonly GradedCourse[];
  students: ReadonlyMap<string, ListedStudent>;
  homerooms: ReadonlyMap<string, Homeroom>;
  /** The import that 學期成績 come from; null: there are none. */
  gradesImportId: number | null;
  data: TermData;
  inForce: DataInForce;
};

/** Of some students, or of all (null). */
export async function readTermRecords(
  scope: SchoolScope,
  term: string,
  studentNumbers: readonly string[] | null,
): Promise<TermRecords> {
  const parsed = parseTerm(term);
  if (!parsed) throw new Error(`No term: ${term}`);
  const inForce = await findDataInForce(scope, term);
  const grades = importIn(inForce, "grades");
  const of = studentNumbers === null ? {} : { studentNumbers: [...new Set(studentNumbers)] };
  const people = importIn(inForce, "students");
  const [homerooms, students, offerings, enrolments, scores] = await Promise.all([
    listHomerooms(scope, importIn(inForce, "homerooms")),
    of.studentNumbers ? listStudentsNumbered(scope, people, of.studentNumbers) : listStudents(scope, people),
    listOfferings(scope, importIn(inForce, "offerings")),
    listEnrolments(scope, importIn(inForce, "enrolments"), of),
    listScores(scope, grades, of),
  ]);
  const data = { term: parsed, homerooms, students, offerings, enrolments, grades: scores };
  const { records, byKey } = gradedCoursesByKey(data);
  return {
    records,
    byKey,
    students: new Map(students.map((student) => [student.number, student])),
    homerooms: new Map(homerooms.map((homeroom) => [homeroom.key, homeroom])),
    gradesImportId: grades === 0 ? null : grades,
    data,
    inForce,
  };
}

/** What a record of a case keeps of its student and course, as they are now. */
export function describeRecord({ students, homerooms }: TermRecords, record: GradedCourse) {
  const student = students.get(record.studentNumber);
  return {
    studentNumber: record.studentNumber,
    studentName: student?.name ?? "",
    classKey: record.classKey,
    className: record.classKey === null ? null : (homerooms.get(record.classKey)?.name ?? null),
    seat: student?.seat ?? null,
    course: record.course,
    teacher: record.teacher,
  };
}
