import { formatRocCompact } from "../../calendar/roc-date.ts";
import { countsPeriods } from "../../course-codes/course-words.ts";
import type { Homeroom } from "../../course-codes/model.ts";
import { canonicalIdNumber } from "../../people/national-id.ts";
import type { StudentRecord } from "../../people/student.ts";
import type { BookDivision } from "../books.ts";
import type { LeftOutReason, RowValues } from "./built-book.ts";

/** Whose rows a book of students has: those of one division and some grades. */
export type BookStudents = {
  students: readonly StudentRecord[];
  homerooms: readonly Homeroom[];
  division: Exclude<BookDivision, null>;
  grades: readonly number[];
};

/** A student with the class; the student's own grade and 群科班代碼 override the class's. */
export type StudentInClass = {
  student: StudentRecord;
  homeroom: Homeroom;
  grade: number;
  programme: string | null;
};

export type Sought = { found: StudentInClass } | { found: null; reason: LeftOutReason };

/** Finds the students of a book by their numbers, or says why one is not in it. */
export function studentsOfBook({ students, homerooms, division, grades }: BookStudents) {
  const classes = new Map(homerooms.map((homeroom) => [homeroom.key, homeroom]));
  const byNumber = new Map(students.map((student) => [student.number, student]));
  return (studentNumber: string): Sought => {
    const student = byNumber.get(studentNumber);
    const homeroom = student && classes.get(student.classKey);
    if (!student || !homeroom) return { found: null, reason: "unresolved" };
    const programme = student.programme ?? homeroom.programme;
    const grade = student.grade ?? homeroom.grade;
    if (divisionOf(programme, homeroom) !== division) return { found: null, reason: "other-division" };
    if (!grades.includes(grade)) return { found: null, reason: "other-grade" };
    return { found: { student, homeroom, grade, programme } };
  };
}

/** The cells by which nearly every sheet says whom a row is about. */
export function personCells({ idNumber, birthDate }: StudentRecord): RowValues {
  return { idNumber: canonicalIdNumber(idNumber), birthDate: formatRocCompact(birthDate) };
}

/** 進修部 by the programme; where there is none, by the name of the class's division. */
function divisionOf(programme: string | null, homeroom: Homeroom): Exclude<BookDivision, null> {
  const isContinuing =
    programme === null ? homeroom.division?.includes("進修") === true : countsPeriods(programme);
  return isContinuing ? "continuing" : "day";
}
