import type { ComparisonInput, Enrolment, Offering } from "../../course-codes/model.ts";
import { countingCode, type Placed, placeStudents } from "../../course-codes/placing.ts";
import { currentPlans } from "../../course-codes/plan.ts";
import type { StudentRecord } from "../../people/student.ts";
import { byText } from "../../tables/once-for.ts";
import { divisionOf } from "../course-division.ts";
import type { Division } from "../divisions.ts";
import { notSubmittedCodes } from "../not-submitted.ts";
import type { LeftOutReason } from "./built-book.ts";

/** The school's data of a term, and which part of it a book is about. */
export type MakingInput = Omit<ComparisonInput, "students" | "tables"> & {
  students: readonly StudentRecord[];
  division: Division;
  grades: readonly number[];
  /** 名冊別 in use. */
  code: string;
};

/** A student as the term has them; `grade`: the one they are in. */
export type BookStudent = { person: StudentRecord; placed: Placed; grade: number };

/** A course of the term as a student takes it, under the code that counts in the comparison. */
export type TakenCourse = { student: BookStudent; offering: Offering; code: string | null };

/** `code`: of what is left out, as far as it is known. */
type LeftOut = { reason: LeftOutReason; code: string | null };

export type StudentCourses = {
  /** A course of the term; or why it is in no row. */
  taken(enrolment: Enrolment): TakenCourse | LeftOut;
  /** A course that is not of the term, by its own code; or why it is in no row. */
  other(studentNumber: string, code: string | null): BookStudent | LeftOut;
};

/** Finds the student and the course of a record, and tells which records a book is not about. */
export function studentCourses(input: MakingInput): StudentCourses {
  const students = placeStudents({ ...input, tables: noTables }, currentPlans(input.plans));
  const records = new Map(input.students.map((student) => [student.number, student]));
  const offerings = new Map(input.offerings.map((offering) => [offering.course, offering]));
  const programmes = new Map(input.homerooms.map(({ key, programme }) => [key, programme]));
  const staysOut = notSubmittedCodes(input.plans);

  // One object for all courses of a student: what is made of it is made once.
  const studentOf = byText((number): BookStudent | null => {
    const [placed, person] = [students.get(number), records.get(number)];
    return placed && person ? { person, placed, grade: placed.student.grade ?? placed.homeroom.grade } : null;
  });
  function whyLeftOut({ placed, grade }: BookStudent, code: string | null): LeftOutReason | null {
    const { programme } = placed.standing;
    const division = divisionOf(code, { programme, division: placed.homeroom.division });
    if (division !== input.division) return "other-division";
    if (!input.grades.includes(grade)) return "other-grade";
    return code !== null && staysOut(code) ? "not-submitted" : null;
  }

  return {
    taken(enrolment) {
      const [student, offering] = [studentOf(enrolment.studentNumber), offerings.get(enrolment.course)];
      if (!student || !offering) return { reason: "unresolved", code: enrolment.code };
      const code = countingCode(enrolment, offering, student.placed, (key) => programmes.get(key) ?? null);
      const reason = whyLeftOut(student, code);
      return reason ? { reason, code } : { student, offering, code };
    },
    other(studentNumber, code) {
      const student = studentOf(studentNumber);
      if (!student) return { reason: "unresolved", code };
      const reason = whyLeftOut(student, code);
      return reason ? { reason, code } : student;
    },
  };
}

const noTables = { entries: {}, subjects: null };
