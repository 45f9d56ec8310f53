import { formatRocCompact } from "../../calendar/roc-date.ts";
import { canonicalIdNumber } from "../../people/national-id.ts";
import type { StudentRecord } from "../../people/student.ts";
import type { RowValues } from "./built-book.ts";
import { type MakingInput, studentCourses } from "./student-courses.ts";

/** What books about students themselves are made from: no courses are asked for. */
export type StudentsInput = Omit<MakingInput, "plans" | "offerings" | "enrolments">;

/** Finds a student of the book's division and grades by number, or says why one is not in it. */
export function studentsInBook(input: StudentsInput) {
  const { other } = studentCourses({ ...input, plans: [], offerings: [], enrolments: [] });
  return (studentNumber: string) => other(studentNumber, null);
}

/** 座號 as a cell; empty where the school has none. */
export function seatCell({ seat }: StudentRecord): string {
  return seat === null ? "" : String(seat);
}

/** The cells by which nearly every sheet says whom a row is about. */
export function personCells({
  idNumber,
  birthDate,
}: StudentRecord): { idNumber: string; birthDate: string } & RowValues {
  return { idNumber: canonicalIdNumber(idNumber), birthDate: formatRocCompact(birthDate) };
}
