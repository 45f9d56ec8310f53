import { segmentSpans } from "../../course-codes/code.ts";
import { countsPeriods } from "../../course-codes/course-words.ts";
import { segmentLookup } from "../../course-codes/tables.ts";
import { onceFor } from "../../tables/once-for.ts";
import { bookCourses } from "../book-courses.ts";
import { books } from "../books.ts";
import { notSubmittedCodes } from "../not-submitted.ts";
import type { CheckSubject, RosterRule, RowCheck } from "../rule.ts";
import { gradeReader, lastTermOf, type SheetCourse, termReader } from "../sheet-course.ts";
import { amountForm } from "../values.ts";
import { allKinds, courseRule, hasParts, ownKinds } from "./course-rule.ts";

const code = { grade: "validity", source: "course-code" } as const;
const asked = { grade: "quality", source: "console" } as const;
const lookups = onceFor(segmentLookup);

/** 課程類型 of courses by day. 實用技能學程(夜) may stand in either book. */
const dayTypes: ReadonlySet<string> = new Set(["H", "V", "M", "S", "E", "G"]);
/** What a code says by itself, beside the other cells of its row and beside the other rows of the book. */
export const courseRules = {
  "code-other-school": courseRule(code, ownKinds, (at, { context: { school } }) => (cells, fault) => {
    const text = cells(at.code);
    if (hasParts(text) && !text.startsWith(school, 3)) fault(at.code, { expected: school });
  }),
  "cohort-later": courseRule(code, allKinds, (at, { context: { term } }) => (cells, fault) => {
    const cohort = cohortOf(cells(at.code));
    if (cohort !== null && cohort > term.schoolYear) fault(at.code, { expected: term.schoolYear });
  }),
  /** Of the courses of this school year; students who repeat or come back exist, so it is asked. */
  "cohort-grade": courseRule(asked, allKinds, (at, subject) =>
    at.year === null ? cohortCheck(at, subject) : null,
  ),
  /** The same for courses of an earlier year. */
  "original-grade": courseRule(asked, allKinds, (at, subject) =>
    at.year === null ? null : cohortCheck(at, subject),
  ),
  /** Codes of 團體活動 and 彈性學習 without 科目屬性 D; the plan's 課程屬性 overrides the code. */
  "code-not-submitted": courseRule(
    { grade: "validity", source: "submitted-faults" },
    allKinds,
    (at, { context: { plans } }) => {
      const isLeftOut = notSubmittedCodes(plans);
      return (cells, fault) => {
        if (isLeftOut(cells(at.code))) fault(at.code);
      };
    },
  ),
  "code-division": courseRule(
    { grade: "validity", source: "submitted-faults" },
    ownKinds,
    (at, { roster: { book } }) => {
      const { division } = books[book];
      return (cells, fault) => {
        const text = cells(at.code);
        if (!hasParts(text)) return;
        const wrong = division === "day" ? countsPeriods(text) : dayTypes.has(text[9] ?? "");
        if (wrong) fault(at.code);
      };
    },
  ),
  "code-segment": courseRule({ ...code, needs: ["tables"] }, allKinds, (at, { context: { tables } }) => {
    if (!tables) return null;
    const lookup = lookups(tables);
    return (cells, fault) => {
      const found = lookup.faultOf(cells(at.code));
      const from = segmentSpans.find(([name]) => name === found?.segment)?.[1][0];
      if (found && from !== undefined) fault(at.code, { from: from + 1, found: found.value });
    };
  }),
  "code-two-names": courseRule(code, allKinds, (at, { roster }) => {
    const { nameOf, fold } = bookCourses(roster);
    return (cells, fault) => {
      const name = cells(at.name);
      const expected = nameOf(cells(at.code));
      if (name === "" || expected === undefined || name === expected) return;
      if (fold(name) !== fold(expected)) fault(at.name, { expected });
    };
  }),
  /** One name written with other widths or spaces than in most rows. */
  "name-spelling": courseRule({ ...asked, cause: "value" }, allKinds, (at, { roster }) => {
    const { spellingOf, fold } = bookCourses(roster);
    return (cells, fault) => {
      const name = cells(at.name);
      if (name === "") return;
      const expected = spellingOf(fold(name));
      if (expected !== undefined && expected !== name) fault(at.name, { expected });
    };
  }),
  "code-two-credits": courseRule(asked, allKinds, (at, { roster }) => {
    const { amount } = at;
    if (amount === null) return null;
    const { creditsOf } = bookCourses(roster);
    return (cells, fault) => {
      const text = cells(amount);
      // What is no number has a finding of its own.
      if (!amountForm.test(text) || !hasParts(cells(at.code))) return;
      const expected = creditsOf(at, cells);
      if (expected !== undefined && expected !== text && Number(expected) !== Number(text))
        fault(amount, { expected });
    };
  }),
  "original-term-later": courseRule({ grade: "validity", source: "roster-format" }, allKinds, (at, subject) =>
    againstTerm(at, subject, (taken, last) => taken > last),
  ),
  /** Courses of this very term are taken again in the summer holidays, so that it is asked. */
  "original-term-same": courseRule(asked, ["late", "retake"], (at, subject) =>
    againstTerm(at, subject, (taken, last) => taken === last),
  ),
} satisfies Readonly<Record<string, RosterRule>>;

/** 適用入學年度 of a code; null where it has none. */
function cohortOf(text: string): number | null {
  if (!hasParts(text)) return null;
  const cohort = Number(text.slice(0, 3));
  return Number.isInteger(cohort) ? cohort : null;
}

/** A cohort is in grade 1 in its own year, in grade 2 in the next. A later one is `cohort-later`'s business. */
function cohortCheck(at: SheetCourse, { context: { term } }: CheckSubject): RowCheck {
  const [gradeOf, termOf] = [gradeReader(at), termReader(at, term)];
  return (cells, fault) => {
    const cohort = cohortOf(cells(at.code));
    const grade = gradeOf(cells);
    const taken = termOf(cells);
    if (cohort === null || cohort > term.schoolYear || grade === null || taken === null) return;
    const expected = Math.floor(taken / 2) - grade + 1;
    if (cohort !== expected) fault(at.code, { expected });
  };
}

/** Of sheets whose rows name a year and a semester. */
function againstTerm(
  at: SheetCourse,
  { roster: { book }, context: { term } }: CheckSubject,
  isWrong: (taken: number, last: number) => boolean,
): RowCheck | null {
  const { year } = at;
  if (year === null) return null;
  const termOf = termReader(at, term);
  const last = lastTermOf(book, term);
  return (cells, fault) => {
    const taken = termOf(cells);
    if (taken !== null && isWrong(taken, last)) fault(year);
  };
}
