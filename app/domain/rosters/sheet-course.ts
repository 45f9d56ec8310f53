import type { Term } from "../calendar/term.ts";
import { type BookKind, books } from "./books.ts";
import type { ColumnKey } from "./columns.ts";
import type { Cells } from "./rule.ts";
import type { RosterSheet } from "./sheets.ts";

/**
 * How the rows of a sheet came to their course: taken in the term, its make-up (進修部), late (補修), after a failure (重修),
 * in a repeated year (重讀), credited to a transfer student as a course of this school (轉學轉科成績), or taken in another
 * school or programme (借讀, 轉學轉科課程學習成果), whose codes this school's plan need not know.
 */
export type CourseKind = "term" | "make-up" | "late" | "retake" | "reread" | "credited" | "elsewhere";

/** The columns of a sheet that say which course a row is about. `year`, `semester` null: those of the book. */
export type SheetCourse = {
  kind: CourseKind;
  code: ColumnKey;
  name: ColumnKey;
  grade: ColumnKey;
  /** Credits or periods; null in 補考成績, which has those of two semesters. */
  amount: ColumnKey | null;
  year: ColumnKey | null;
  semester: ColumnKey | null;
};

/** Credits or periods of a course in one semester. */
export const courseAmounts: readonly ColumnKey[] = [
  "credits",
  "periods",
  "originalCredits",
  "originalPeriods",
  "hostCredits",
  "hostPeriods",
];
const years: readonly ColumnKey[] = ["dueYear", "matchedYear", "originalYear"];
const semesters: readonly ColumnKey[] = [
  "dueSemester",
  "matchedSemester",
  "originalSemester",
  "takenSemester",
];

/** null for sheets that are not about courses. */
export function sheetCourse(sheet: RosterSheet): SheetCourse | null {
  const has = (key: ColumnKey) => sheet.columns.includes(key);
  const first = (keys: readonly ColumnKey[]) => keys.find(has) ?? null;
  const rest = { amount: first(courseAmounts), year: first(years), semester: first(semesters) };
  if (has("hostCode"))
    return { kind: "elsewhere", code: "hostCode", name: "hostName", grade: "hostGrade", ...rest };
  if (has("originalCode")) {
    const kind = has("originalSchool") ? "elsewhere" : "retake";
    return { kind, code: "originalCode", name: "originalName", grade: "originalGrade", ...rest };
  }
  if (!has("courseCode")) return null;
  const own = { code: "courseCode", name: "courseName" } as const;
  if (has("matchedGrade")) return { kind: "credited", ...own, grade: "matchedGrade", ...rest };
  const kind = has("dueYear")
    ? "late"
    : has("firstMakeUp")
      ? "make-up"
      : // 重讀課程學習成果 has the columns of 學期課程學習成果.
        sheet.name.startsWith("重讀")
        ? "reread"
        : "term";
  return { kind, ...own, grade: "grade", ...rest };
}

/** A term as one number, so that terms can be compared: 112-1 is 224, 112-2 is 225. */
export function termNumber(schoolYear: number, semester: number): number {
  return schoolYear * 2 + semester - 1;
}

/** The last term that a book is about: of a yearly book the second of its school year. */
export function lastTermOf(book: BookKind, { schoolYear, semester }: Term): number {
  return termNumber(schoolYear, books[book].yearly ? 2 : semester);
}

/** Reads the term in which a row's course was taken or due, as `termNumber`; null where the cells do not say it. */
export function termReader({ year, semester }: SheetCourse, term: Term): (cells: Cells) => number | null {
  return (cells) => {
    const inYear = year === null ? term.schoolYear : numberOf(cells(year));
    const inSemester = semester === null ? term.semester : numberOf(cells(semester));
    return inYear === null || (inSemester !== 1 && inSemester !== 2) ? null : termNumber(inYear, inSemester);
  };
}

/** Reads the grade of a row's course, 1 to 3; null for anything else. */
export function gradeReader({ grade }: SheetCourse): (cells: Cells) => number | null {
  return (cells) => {
    const read = numberOf(cells(grade));
    return read === 1 || read === 2 || read === 3 ? read : null;
  };
}

function numberOf(text: string): number | null {
  return text !== "" && /^\d{1,3}$/.test(text) ? Number(text) : null;
}
