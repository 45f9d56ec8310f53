import type { StudentEntry } from "../../people/student-entries.ts";
import { books } from "../books.ts";
import { bookRows } from "./book-rows.ts";
import { type BuiltBook, coverOf } from "./built-book.ts";
import { entryCells } from "./entry-cells.ts";
import { personCells, type StudentsInput, studentsInBook } from "./students-in-book.ts";

const sheet = books.officers.sheets[0]?.name ?? "";

/** 校內幹部經歷名冊 from the posts that students of the division and the grades held: one row each. */
export function buildOfficersBook(input: StudentsInput & { officers: readonly StudentEntry[] }): BuiltBook {
  const find = studentsInBook(input);
  const into = bookRows("officers", coverOf("officers", input));
  for (const officer of input.officers) {
    const { studentNumber, unit, office } = officer;
    const student = find(studentNumber);
    if ("reason" in student) into.leave({ sheet, studentNumber, course: `${unit} ${office}`, ...student });
    else into.put(sheet, { ...personCells(student.person), ...entryCells("officers", officer) });
  }
  return into.built(input.officers.length);
}
