import { numbersOf, type SheetNumbers } from "../book-numbers.ts";
import { coverTerm } from "../book-results.ts";
import { studentsOf } from "../book-rows.ts";
import type { BookKind } from "../books.ts";
import type { FilledSheet } from "../model.ts";
import { classesAskedFor, registerOf } from "../register.ts";
import { type BookFault, bookRule, type CheckSubject, type FaultParams, type RosterRule } from "../rule.ts";
import { sheetCourse } from "../sheet-course.ts";
import { type TermTotal, termTotals } from "../term-totals.ts";

const macro = { grade: "macro", source: "console" } as const;
const question = { grade: "quality", source: "console", cause: "value" } as const;

/** More than this many per cent, of what was handed in before, is a sudden change. */
const suddenPerCent = 20;
/** More than this many points (average), or per cent of those judged (passed), is one too. */
const suddenPoints = 10;
/** Averages and shares of fewer scores change by chance. */
const fewestScores = 10;
/** Of fewer students it is no wonder that nobody passed. */
const fewestJudged = 5;

const nothing: TermTotal = { row: 0, courses: 0, credits: 0 };

/** Books in which a class without any row is strange; 重修 and 重讀 are of few. */
const booksOfAll: readonly BookKind[] = [
  "precheck",
  "precheck-continuing",
  "scores",
  "scores-continuing",
  "students",
  "officers",
  "outcomes",
  "outcomes-continuing",
  "performances",
];

/** The book as a whole: what no single row shows. */
export const wholeSchoolRules = {
  "book-empty": bookRule(macro, ({ roster: { sheets } }, fault) => {
    if (sheets.every(({ rows }) => rows.length === 0)) fault({ sheet: null });
  }),
  /** Of the grades and divisions that the book is about. */
  "class-without-rows": bookRule(
    { ...macro, cause: "value", needs: ["students"] },
    ({ roster, context }, fault) => {
      if (!context.students || !booksOfAll.includes(roster.book)) return;
      const inBook = studentsOf(roster);
      for (const { className, attending } of classesAskedFor(registerOf(context.students), inBook))
        if (attending.every(({ idNumber }) => !inBook.has(idNumber)))
          fault({ sheet: null, value: className }, { students: attending.length });
    },
  ),
  /** Of the grades that the batch asks for. */
  "grade-without-rows": bookRule(
    { ...macro, cause: "value", needs: ["students", "grades"] },
    ({ roster, context: { students, grades } }, fault) => {
      const inBook = studentsOf(roster);
      if (!students || !grades || inBook.size === 0 || !booksOfAll.includes(roster.book)) return;
      for (const grade of grades) {
        const ofGrade = students.filter((student) => student.attending && student.grade === grade);
        if (ofGrade.length > 0 && ofGrade.every(({ idNumber }) => !inBook.has(idNumber)))
          fault({ sheet: null, value: String(grade) }, { students: ofGrade.length });
      }
    },
  ),
  "rows-changed": previousRule((now, before) => {
    const params = { now: now.rows, before: before.rows };
    return isSudden(now.rows, before.rows) ? params : null;
  }),
  "students-changed": bookRule({ ...macro, needs: ["previous"] }, ({ roster, context }, fault) => {
    if (!context.previous) return;
    const [now, before] = [studentsOf(roster).size, studentsOf(context.previous).size];
    if (isSudden(now, before)) fault({ sheet: null, value: String(now) }, { now, before });
  }),
  "average-changed": previousRule((now, before) => {
    if (now.scored < fewestScores || before.scored < fewestScores) return null;
    const [is, was] = [now.sum / now.scored, before.sum / before.scored];
    if (rounded(Math.abs(is - was)) <= suddenPoints) return null;
    return { now: rounded(is, 1), before: rounded(was, 1) };
  }),
  "passed-share-changed": previousRule((now, before) => {
    if (now.judged < fewestScores || before.judged < fewestScores) return null;
    const [is, was] = [(100 * now.passed) / now.judged, (100 * before.passed) / before.judged];
    if (rounded(Math.abs(is - was)) <= suddenPoints) return null;
    return { now: rounded(is, 1), before: rounded(was, 1) };
  }),
  "course-one-score": bookRule(question, ({ roster: { sheets } }, fault) => {
    for (const filled of sheets)
      for (const { code, name, scored, sameScore } of numbersOf(filled).courses)
        if (sameScore !== null && scored >= fewestScores)
          sayCourse(fault, filled, code, { name, score: sameScore, students: scored });
  }),
  "course-nobody-passed": bookRule(question, ({ roster: { sheets } }, fault) => {
    for (const filled of sheets)
      for (const { code, name, judged, passed } of numbersOf(filled).courses)
        if (passed === 0 && judged >= fewestJudged)
          sayCourse(fault, filled, code, { name, students: judged });
  }),
  /** Every student has as many courses as in the pre-check of the term; what is missing for many is one cause. */
  "precheck-courses": totalsRule((now, before) => [now.courses, before.courses]),
  /** And as many credits or periods. */
  "precheck-credits": totalsRule((now, before) =>
    now.courses === before.courses ? [now.credits, before.credits] : null,
  ),
  "precheck-student-missing": bookRule({ ...macro, needs: ["others"] }, (subject, fault) => {
    const found = termTotals(subject.roster);
    const before = precheckTotals(subject);
    if (!found || !before) return;
    for (const id of before.keys())
      if (!found.totals.has(id)) fault({ sheet: found.sheet, column: "idNumber", value: id });
  }),
} satisfies Readonly<Record<string, RosterRule>>;

function isSudden(now: number, before: number): boolean {
  return before > 0 && Math.abs(now - before) * 100 > before * suddenPerCent;
}

/** Floating sums are not exact: 10 points are not to be 10.000000000000002. */
function rounded(value: number, decimals = 6): number {
  return Number(value.toFixed(decimals));
}

/** A rule about each sheet beside the same sheet as it was handed in before; gives the numbers where it is broken. */
function previousRule(changeOf: (now: SheetNumbers, before: SheetNumbers) => FaultParams | null): RosterRule {
  return bookRule({ ...macro, needs: ["previous"] }, ({ roster, context: { previous } }, fault) => {
    for (const filled of roster.sheets) {
      const before = previous?.sheets.find(({ sheet }) => sheet.name === filled.sheet.name);
      const change = before && changeOf(numbersOf(filled), numbersOf(before));
      if (change) fault({ sheet: filled.sheet.name, value: String(change.now) }, change);
    }
  });
}

function sayCourse(fault: BookFault, { sheet }: FilledSheet, code: string, params: FaultParams): void {
  const column = sheetCourse(sheet)?.code;
  if (column) fault({ sheet: sheet.name, column, value: code }, params);
}

const precheckOf: Partial<Readonly<Record<BookKind, BookKind>>> = {
  scores: "precheck",
  "scores-continuing": "precheck-continuing",
};

/** The totals of the pre-check of the same term, where it is among the other books. */
function precheckTotals({ roster, context: { others } }: CheckSubject) {
  const wanted = precheckOf[roster.book];
  const term = coverTerm(roster)?.number;
  const precheck = others?.find((other) => other.book === wanted && coverTerm(other)?.number === term);
  return precheck && termTotals(precheck)?.totals;
}

/** Found at the first row of each student; `numbersIn` gives what is and what was, null where it is not compared. */
function totalsRule(
  numbersIn: (now: TermTotal, before: TermTotal) => readonly [number, number] | null,
): RosterRule {
  return bookRule({ ...macro, needs: ["others"], cause: "value" }, (subject, fault) => {
    const found = termTotals(subject.roster);
    const precheck = precheckTotals(subject);
    if (!found || !precheck) return;
    for (const [id, total] of found.totals) {
      const numbers = numbersIn(total, precheck.get(id) ?? nothing);
      if (!numbers || numbers[0] === numbers[1]) continue;
      const [now, before] = numbers;
      fault({ sheet: found.sheet, row: total.row, value: `${before} → ${now}` }, { now, before });
    }
  });
}
