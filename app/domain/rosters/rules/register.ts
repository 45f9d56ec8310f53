import { parseDate } from "../../calendar/roc-date.ts";
import { foldText } from "../../course-codes/names.ts";
import { studentsIn } from "../book-rows.ts";
import { type BookKind, books } from "../books.ts";
import type { ColumnKey } from "../columns.ts";
import type { RegisteredStudent } from "../model.ts";
import { classesAskedFor, type RegisterEntry, registerOf } from "../register.ts";
import { bookRule, type Cells, type RosterRule, type RowFault, type RuleGrade, rowRule } from "../rule.ts";
import { gradeReader, sheetCourse } from "../sheet-course.ts";

const question = { grade: "quality", source: "console" } as const;
/** The books in whose first sheet every attending student stands. */
const fullBooks: readonly BookKind[] = [
  "precheck",
  "precheck-continuing",
  "scores",
  "scores-continuing",
  "students",
];

/** Who a row is about, beside the school's register of the term. */
export const registerRules = {
  "student-unknown": rowRule(
    { grade: "validity", source: "console", cause: "student", needs: ["students"] },
    ({ columns }, { context: { students } }) => {
      if (!students || !columns.includes("idNumber")) return null;
      const register = registerOf(students);
      return (cells, fault) => {
        const id = cells("idNumber");
        if (id !== "" && !register.find(id)) fault("idNumber");
      };
    },
  ),
  "birth-date-differs": entryRule("birthDate", "validity", ({ birthDate }, cells, fault) => {
    const text = cells("birthDate");
    if (text === birthDate || !/^\d{7}$/.test(text) || parseDate(text) === undefined) return;
    fault("birthDate", { expected: birthDate });
  }),
  "note-name-differs": textRule("noteName", ({ name }) => name),
  "note-number-differs": textRule("noteTermNumber", ({ number }) => number),
  "note-class-differs": textRule("noteTermClass", ({ className }) => className),
  "note-seat-differs": seatRule("noteTermSeat"),
  "class-name-differs": textRule("className", ({ className }) => className),
  "seat-differs": seatRule("seat"),
  "student-grade-differs": entryRule("studentGrade", "quality", ({ student }, cells, fault) => {
    const text = cells("studentGrade");
    if (/^[1-3]$/.test(text) && Number(text) !== student.grade)
      fault("studentGrade", { expected: student.grade });
  }),
  /** Courses may be chosen in another grade, so it is asked; a repeater's 開課年級 is the grade he is in. */
  "course-grade-differs": rowRule(
    { ...question, needs: ["students"], cause: "course" },
    (sheet, { context: { students } }) => {
      const course = sheetCourse(sheet);
      if (!students || course?.kind !== "term") return null;
      const register = registerOf(students);
      const gradeOf = gradeReader(course);
      return (cells, fault) => {
        const grade = gradeOf(cells);
        const entry = register.find(cells("idNumber"));
        if (grade !== null && entry && grade !== entry.student.grade)
          fault(course.grade, { expected: entry.student.grade });
      };
    },
  ),
  /** One who has left may still have courses of the term, with a reason. */
  "student-not-attending": rowRule(
    { ...question, cause: "student", needs: ["students"] },
    (sheet, { roster: { book }, context: { students } }) => {
      if (!students || books[book].yearly || sheetCourse(sheet)?.kind !== "term") return null;
      const register = registerOf(students);
      return (cells, fault) => {
        if (register.find(cells("idNumber"))?.student.attending === false) fault("idNumber");
      };
    },
  ),
  /** Of the grades and divisions that the book is about; of a whole class it is `class-without-rows`. */
  "student-missing": bookRule(
    { grade: "macro", source: "console", needs: ["students"] },
    ({ roster, context: { students } }, fault) => {
      const [main] = roster.sheets;
      if (!students || !main || !fullBooks.includes(roster.book)) return;
      const inSheet = studentsIn(main);
      for (const { attending } of classesAskedFor(registerOf(students), inSheet)) {
        const missing = attending.filter(({ idNumber }) => !inSheet.has(idNumber));
        if (missing.length === attending.length) continue;
        for (const { number } of missing) fault({ sheet: main.sheet.name, value: number });
      }
    },
  ),
} satisfies Readonly<Record<string, RosterRule>>;

type EntryCheck = (entry: RegisterEntry, cells: Cells, fault: RowFault) => void;

/** A rule about a column of students whom the register knows; one student is one cause. */
function entryRule(column: ColumnKey, grade: RuleGrade, check: EntryCheck): RosterRule {
  const head = { grade, source: "console", cause: "student", needs: ["students"] } as const;
  return rowRule(head, ({ columns }, { context: { students } }) => {
    if (!students || !columns.includes(column)) return null;
    const register = registerOf(students);
    return (cells, fault) => {
      const entry = register.find(cells("idNumber"));
      if (entry) check(entry, cells, fault);
    };
  });
}

/** Compared without widths and spaces; what is empty on one side is not compared. */
function textRule(column: ColumnKey, textOf: (student: RegisteredStudent) => string): RosterRule {
  return entryRule(column, "quality", ({ student }, cells, fault) => {
    const text = cells(column);
    const expected = textOf(student);
    if (text === expected || text === "" || expected === "") return;
    if (foldText(text) !== foldText(expected)) fault(column, { expected });
  });
}

/** 05 is seat 5. */
function seatRule(column: ColumnKey): RosterRule {
  return entryRule(column, "quality", ({ student: { seat } }, cells, fault) => {
    const text = cells(column);
    if (seat !== null && /^\d+$/.test(text) && Number(text) !== seat) fault(column, { expected: seat });
  });
}
