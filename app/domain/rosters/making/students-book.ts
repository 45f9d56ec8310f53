import { segmentSpans } from "../../course-codes/code.ts";
import type { SegmentTableName } from "../../course-codes/model.ts";
import type { StudentEntry } from "../../people/student-entries.ts";
import { books } from "../books.ts";
import { bookRows } from "./book-rows.ts";
import { type BuiltBook, coverOf, type RowValues } from "./built-book.ts";
import { entryCells } from "./entry-cells.ts";
import type { BookStudent } from "./student-courses.ts";
import { personCells, type StudentsInput, seatCell, studentsInBook } from "./students-in-book.ts";

export type StudentsBookInput = StudentsInput & {
  /** 學生狀況, at most one of each student. */
  statuses: readonly StudentEntry[];
  /** 借讀 */
  elsewhere: readonly StudentEntry[];
};

const [studentSheet = "", elsewhereSheet = ""] = books.students.sheets.map(({ name }) => name);

/**
 * 學生資料名冊 from the students of a term and what is known of their status, with 學生借讀資料. Codes that the school writes in
 * the list of 學生狀況 count before those told from 群科班代碼 and 性別; what no list has stays empty for the check to say.
 */
export function buildStudentsBook(input: StudentsBookInput): BuiltBook {
  const { students, statuses, elsewhere, school } = input;
  const find = studentsInBook(input);
  const into = bookRows("students", coverOf("students", input));
  const statusOf = new Map(statuses.map((status) => [status.studentNumber, status]));
  for (const { number: studentNumber } of students) {
    const student = find(studentNumber);
    if ("reason" in student) into.leave({ sheet: studentSheet, studentNumber, course: "", ...student });
    else {
      const status = entryCells("student-status", statusOf.get(studentNumber));
      into.put(studentSheet, { ...studentCells(student), ...status });
    }
  }
  for (const stay of elsewhere) {
    const { studentNumber, hostSchool } = stay;
    const student = find(studentNumber);
    if ("reason" in student)
      into.leave({ sheet: elsewhereSheet, studentNumber, course: hostSchool ?? "", ...student });
    else {
      const { idNumber } = personCells(student.person);
      into.put(elsewhereSheet, { idNumber, ownSchool: school, ...entryCells("study-elsewhere", stay) });
    }
  }
  const known = new Set(students.map(({ number }) => number));
  const strays = statuses.filter(({ studentNumber }) => !known.has(studentNumber));
  for (const { studentNumber } of strays)
    into.leave({ sheet: studentSheet, studentNumber, course: "", code: null, reason: "unresolved" });
  return into.built(students.length + elsewhere.length + strays.length);
}

/** What the list of students says by itself. 部別 is told by 課程類型, the one part of a code that names divisions. */
function studentCells({ person, placed: { homeroom, standing }, grade }: BookStudent): RowValues {
  const { programme } = standing;
  return {
    ...personCells(person),
    gender: genderCode(person.gender),
    group: segmentOf(programme, "GRP"),
    department: segmentOf(programme, "DEP"),
    division: segmentOf(programme, "SCH"),
    studentGrade: String(grade),
    className: homeroom.name,
    seat: seatCell(person),
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
