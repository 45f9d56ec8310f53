import type { Term } from "../../calendar/term.ts";
import type { StudentEntry } from "../../people/student-entries.ts";
import { books } from "../books.ts";
import { type BuiltBook, coverOf, filledBook, type LeftOut, type RowValues } from "./built-book.ts";
import { entryCells } from "./entry-cells.ts";
import { type BookStudents, personCells, studentsOfBook } from "./students-of-book.ts";

export type OfficersBookInput = BookStudents & {
  school: string;
  term: Term;
  officers: readonly StudentEntry[];
  /** 名冊別 in use: 三年級 has other ones. */
  code: string;
};

const [sheet = ""] = books.officers.sheets.map(({ name }) => name);

/** 校內幹部經歷名冊 from the posts that students of the division and the grades held: one row each. */
export function buildOfficersBook(input: OfficersBookInput): BuiltBook {
  const seek = studentsOfBook(input);
  const [rows, leftOut]: [RowValues[], LeftOut[]] = [[], []];
  for (const officer of input.officers) {
    const { studentNumber, unit, office } = officer;
    const sought = seek(studentNumber);
    if (sought.found) rows.push({ ...personCells(sought.found.student), ...entryCells("officers", officer) });
    else
      leftOut.push({ sheet, studentNumber, course: `${unit} ${office}`, code: null, reason: sought.reason });
  }
  const cover = coverOf("officers", input);
  return {
    roster: filledBook("officers", cover, () => rows),
    withoutCodes: filledBook("officers", cover, () => []),
    leftOut,
    records: input.officers.length,
  };
}
