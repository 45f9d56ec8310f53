import { semesterIndex } from "../../calendar/term.ts";
import type { Enrolment } from "../../course-codes/model.ts";
import { keyOfCourse } from "../../scores/key-of-course.ts";
import type { ScoreKind, ScoreRecord } from "../../scores/score-record.ts";
import { books } from "../books.ts";
import { codesInPlans } from "../code-in-plans.ts";
import type { ColumnKey } from "../columns.ts";
import { amountOf } from "../course-division.ts";
import type { RosterSheet } from "../sheets.ts";
import { type BookRows, bookRows } from "./book-rows.ts";
import { type BuiltBook, coverOf, type RowValues } from "./built-book.ts";
import { notedCells, scoreCells, scoresWithoutColumn } from "./score-cells.ts";
import {
  type MakingInput,
  type StudentCourses,
  studentCourses,
  type TakenCourse,
} from "./student-courses.ts";

export type ScoreBookInput = MakingInput & {
  scores: Readonly<Record<ScoreKind, readonly ScoreRecord[]>>;
};

export type ScoreBook = "scores" | "scores-continuing" | "retakes";

/** Which list each sheet is made from. 補考成績 of 進修部 has those make-ups of 學期成績 that are of the school year. */
const lists: Readonly<Record<ScoreBook, Readonly<Record<string, ScoreKind | "year-make-ups">>>> = {
  scores: { 學期成績: "grades", 補修成績: "makeup-courses", 轉學轉科成績: "transfers" },
  "scores-continuing": { 學期成績: "grades", 補考成績: "year-make-ups", 轉學轉科成績: "transfers" },
  retakes: { 重修成績: "retakes", 重讀成績: "repeats" },
};

/**
 * 學生成績名冊, 進修部(學校)學生成績名冊 or 學生重修重讀成績名冊 from the school's lists of scores. A record is one score of a list;
 * in 學期成績 also an enrolment without any score and a score without a column, which are left out and listed; in 補考成績 a
 * make-up of the year.
 */
export function buildScoreBook(book: ScoreBook, input: ScoreBookInput): BuiltBook {
  const courses = studentCourses(input);
  const into = bookRows(book, coverOf(book, input));
  let records = 0;
  for (const sheet of books[book].sheets) {
    const list = lists[book][sheet.name];
    if (list === undefined) continue;
    if (list === "grades") records += putTerm(book, sheet, input, courses, into);
    else if (list === "year-make-ups") records += putYearMakeUps(sheet, input, courses, into);
    else records += putList(list, sheet, input, courses, into);
  }
  return into.built(records);
}

/** 學期成績: every score of the term, what of it the book has no column for, and why a course has none. */
function putTerm(
  book: ScoreBook,
  sheet: RosterSheet,
  input: ScoreBookInput,
  courses: StudentCourses,
  into: BookRows,
): number {
  const { grades } = input.scores;
  const shown = termColumns(book);
  let unshown = 0;
  const amount = sheet.columns.includes("periods") ? "periods" : "credits";
  const enrolments = new Map(input.enrolments.map((enrolment) => [keyOfCourse(enrolment), enrolment]));
  for (const record of grades) {
    const taken = takenOf(record, enrolments, courses);
    if ("reason" in taken) into.leave({ ...placeOf(sheet, record), ...taken });
    else {
      into.put(sheet.name, {
        ...notedCells(taken.student),
        ...scoreCells("grades", record, sheet),
        ...courseCells(taken),
        [amount]: amountOf(taken.offering, amount),
      });
      for (const column of scoresWithoutColumn(record, shown)) {
        into.leave({ ...placeOf(sheet, record), code: taken.code, reason: "no-column", column });
        unshown += 1;
      }
    }
  }
  const graded = new Set(grades.map(keyOfCourse));
  const ungraded = input.enrolments.filter((enrolment) => !graded.has(keyOfCourse(enrolment)));
  for (const enrolment of ungraded) {
    const taken = courses.taken(enrolment);
    const reason = "reason" in taken ? taken.reason : "ungraded";
    into.leave({ ...placeOf(sheet, enrolment), code: taken.code, reason });
  }
  return grades.length + ungraded.length + unshown;
}

/** What the book shows of the list of 學期成績, in any of its sheets. */
function termColumns(book: ScoreBook): ReadonlySet<ColumnKey> {
  const sheets = books[book].sheets.filter(({ name }) =>
    ["grades", "year-make-ups"].some((list) => list === lists[book][name]),
  );
  return new Set(sheets.flatMap(({ columns }) => columns));
}

/** 補考成績 of 進修部, with the periods of both semesters: of this one by its offering, of the other one by the plan. */
function putYearMakeUps(
  sheet: RosterSheet,
  input: ScoreBookInput,
  courses: StudentCourses,
  into: BookRows,
): number {
  const enrolments = new Map(input.enrolments.map((enrolment) => [keyOfCourse(enrolment), enrolment]));
  const made = input.scores.grades.filter(
    ({ firstMakeUp, secondMakeUp }) => firstMakeUp !== null || secondMakeUp !== null,
  );
  const planned = codesInPlans(input.plans);
  const periodsOf = ({ code, student, offering }: TakenCourse, semester: 1 | 2): string => {
    if (semester === input.term.semester) return amountOf(offering, "periods");
    const found = planned(code ?? "");
    const part =
      found.kind === "planned" ? found.semesters[semesterIndex(student.grade, semester)] : undefined;
    return part ? String(part.credits) : "";
  };
  for (const record of made) {
    const taken = takenOf(record, enrolments, courses);
    if ("reason" in taken) into.leave({ ...placeOf(sheet, record), ...taken });
    else
      into.put(sheet.name, {
        ...notedCells(taken.student),
        ...scoreCells("grades", record, sheet),
        ...courseCells(taken),
        firstPeriods: periodsOf(taken, 1),
        secondPeriods: periodsOf(taken, 2),
      });
  }
  return made.length;
}

/** A list whose rows bring their own course. */
function putList(
  kind: ScoreKind,
  sheet: RosterSheet,
  { scores }: ScoreBookInput,
  courses: StudentCourses,
  into: BookRows,
): number {
  for (const record of scores[kind]) {
    const student = courses.other(record.studentNumber, record.code);
    if ("reason" in student) into.leave({ ...placeOf(sheet, record), ...student });
    else
      into.put(sheet.name, {
        ...notedCells(student),
        ...scoreCells(kind, record, sheet),
      });
  }
  return scores[kind].length;
}

/** A score's own code counts, else that of the enrolment, else the offering's. */
function takenOf(
  { studentNumber, course, code }: ScoreRecord,
  enrolments: ReadonlyMap<string, Enrolment>,
  courses: StudentCourses,
) {
  const enrolment = { studentNumber, course, code };
  return courses.taken({ ...enrolment, code: code ?? enrolments.get(keyOfCourse(enrolment))?.code ?? null });
}

function courseCells({ offering, code, student }: TakenCourse): RowValues {
  return {
    courseCode: code ?? "",
    courseName: offering.reportedName ?? offering.subject,
    grade: String(student.grade),
  };
}

function placeOf(
  { name }: RosterSheet,
  { studentNumber, course }: { studentNumber: string; course: string },
) {
  return { sheet: name, studentNumber, course };
}
