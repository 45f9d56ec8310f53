import type { Term } from "../../calendar/term.ts";
import { segmentSpans } from "../../course-codes/code.ts";
import type { SegmentTableName } from "../../course-codes/model.ts";
import { entryKey, type StudentEntry } from "../../people/student-entries.ts";
import { books } from "../books.ts";
import { type BuiltBook, coverOf, filledBook, type LeftOut, type RowValues } from "./built-book.ts";
import { entryCells } from "./entry-cells.ts";
import { type BookStudents, personCells, type StudentInClass, studentsOfBook } from "./students-of-book.ts";

export type StudentsBookInput = BookStudents & {
  school: string;
  term: Term;
  statuses: readonly StudentEntry[];
  /** 借讀 */
  elsewhere: readonly StudentEntry[];
  /** 名冊別 in use. */
  code: string;
};

const [studentSheet = "", elsewhereSheet = ""] = books.students.sheets.map(({ name }) => name);

/**
 * 學生資料名冊 from the students of a term and what is known of their status, with 學生借讀資料. Codes that the school writes in
 * the list of 學生狀況 count before those told from 群科班代碼 and 性別; what no list has stays empty for the check to say.
 */
export function buildStudentsBook(input: StudentsBookInput): BuiltBook {
  const { students, statuses, elsewhere, school } = input;
  const seek = studentsOfBook(input);
  const statusOf = new Map(statuses.map((status) => [entryKey("student-status", status), status]));
  const leftOut: LeftOut[] = [];
  const rowsOf = (
    sheet: string,
    entries: readonly { studentNumber: string }[],
    rowOf: (student: StudentInClass, index: number) => RowValues,
  ): RowValues[] =>
    entries.flatMap(({ studentNumber }, index) => {
      const sought = seek(studentNumber);
      if (sought.found) return [rowOf(sought.found, index)];
      leftOut.push({ sheet, studentNumber, course: "", code: null, reason: sought.reason });
      return [];
    });

  const numbers = students.map(({ number }) => ({ studentNumber: number }));
  const studentRows = rowsOf(studentSheet, numbers, (one) => ({
    ...studentCells(one),
    ...entryCells(
      "student-status",
      statusOf.get(entryKey("student-status", { studentNumber: one.student.number })),
    ),
  }));
  const elsewhereRows = rowsOf(elsewhereSheet, elsewhere, ({ student }, index) => ({
    idNumber: personCells(student).idNumber ?? "",
    ownSchool: school,
    ...entryCells("study-elsewhere", elsewhere[index]),
  }));
  const known = new Set(students.map(({ number }) => number));
  const strays = statuses.filter(({ studentNumber }) => !known.has(studentNumber));
  for (const { studentNumber } of strays)
    leftOut.push({ sheet: studentSheet, studentNumber, course: "", code: null, reason: "unresolved" });
  const cover = coverOf("students", input);
  return {
    roster: filledBook("students", cover, ({ name }) =>
      name === studentSheet ? studentRows : elsewhereRows,
    ),
    withoutCodes: filledBook("students", cover, () => []),
    leftOut,
    records: students.length + elsewhere.length + strays.length,
  };
}

/** What the list of students says by itself. 部別 is told by 課程類型, the one part of a code that names divisions. */
function studentCells({ student, homeroom, grade, programme }: StudentInClass): RowValues {
  return {
    ...personCells(student),
    gender: genderCode(student.gender),
    group: segmentOf(programme, "GRP"),
    department: segmentOf(programme, "DEP"),
    division: segmentOf(programme, "SCH"),
    studentGrade: String(grade),
    className: homeroom.name,
    seat: student.seat === null ? "" : String(student.seat),
  };
}

/** 1 male, 2 female, as the second character of 身分證號 counts; no source names another code. */
function genderCode(gender: string | null): string {
  const written = gender?.normalize("NFKC") ?? "";
  if (/^(?:男|1$)/.test(written)) return "1";
  return /^(?:女|2$)/.test(written) ? "2" : "";
}

function segmentOf(programme: string | null, name: SegmentTableName): string {
  const [start, end] = segmentSpans.find(([segment]) => segment === name)?.[1] ?? [0, 0];
  return programme?.slice(start, end) ?? "";
}
