import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countsPeriods } from "#app/domain/course-codes/course-words.ts";
import { checkRoster } from "#app/domain/rosters/check.ts";
import type { ColumnKey } from "#app/domain/rosters/columns.ts";
import type { BuiltBook } from "#app/domain/rosters/making/built-book.ts";
import {
  buildScoreBook,
  type ScoreBook,
  type ScoreBookInput,
} from "#app/domain/rosters/making/score-books.ts";
import { nothingKnown, type Roster } from "#app/domain/rosters/model.ts";
import {
  blankScore,
  type ScoreField,
  type ScoreKind,
  type ScoreRecord,
} from "#app/domain/scores/score-record.ts";
import { readFile } from "#app/imports/read-file.ts";
import { readRoster } from "#app/imports/rosters/read-roster.ts";
import { type GeneratedSchool, generateSchool } from "#db/seed/school.ts";
import { inventScores } from "#db/seed/scores.ts";
import { workbookBytes } from "#reports/workbook-bytes.ts";
import { rosterWorkbook } from "#reports/workbooks/roster.ts";
import { facts } from "../../../reports/roster-fixture.ts";
import { expectEquation, rowCount } from "./equation.ts";

const numRuns = process.env.LICHENG_FULL === "1" ? 300 : 30;
const scoreBooks = ["scores", "scores-continuing", "retakes"] as const satisfies readonly ScoreBook[];

function inputOf({ school, ...data }: GeneratedSchool, book: ScoreBook): ScoreBookInput {
  return {
    ...data,
    school: school.code,
    scores: inventScores({ school, ...data }),
    division: book === "scores-continuing" ? "continuing" : "day",
    grades: [1, 2, 3],
    code: "99",
  };
}

const second = generateSchool({ seed: 20_260_922, students: 240, term: { schoolYear: 112, semester: 2 } });
const inputs = {
  scores: inputOf(second, "scores"),
  "scores-continuing": inputOf(second, "scores-continuing"),
  retakes: inputOf(second, "retakes"),
};
const input = inputs.scores;

/** A sheet's rows as columns and texts. */
function rowsOf({ sheets }: Roster, name: string): Partial<Record<ColumnKey, string>>[] {
  const filled = sheets.find(({ sheet }) => sheet.name === name);
  return (filled?.rows ?? []).map(({ cells }) =>
    Object.fromEntries(filled?.sheet.columns.map((key, at) => [key, cells[at] ?? ""]) ?? []),
  );
}

/** What the console's own check finds in the book by itself. */
function findingsOf({ roster }: BuiltBook, book: ScoreBook) {
  const { school, term, plans } = inputs[book];
  return checkRoster(roster, {
    ...nothingKnown,
    school,
    term,
    today: "2024-09-11",
    plans,
    codes: { [book]: ["99"] },
  }).findings;
}

/** The book with one score of the term in place of all others; the rest of the lists is empty. */
function withGrade(some: Partial<ScoreRecord>, of: ScoreBookInput = input, book: ScoreBook = "scores") {
  const day = of.scores.grades.find(
    ({ studentNumber, course, counted }) =>
      counted === "1" &&
      !buildScoreBook(book, only(of, "grades", [record({ studentNumber, course })])).leftOut.some(
        ({ reason }) => reason === "other-division",
      ),
  );
  if (!day) throw new Error("There is no score");
  const { studentNumber, course } = day;
  return buildScoreBook(book, only(of, "grades", [record({ studentNumber, course, ...some })]));
}

function only(of: ScoreBookInput, kind: ScoreKind, records: readonly ScoreRecord[]): ScoreBookInput {
  const none = { grades: [], "makeup-courses": [], retakes: [], transfers: [], repeats: [] };
  const numbers = new Set(records.map(({ studentNumber }) => studentNumber));
  const courses = new Set(records.map(({ course }) => course));
  return {
    ...of,
    scores: { ...none, [kind]: records },
    enrolments: of.enrolments.filter((one) => numbers.has(one.studentNumber) && courses.has(one.course)),
  };
}

function record(some: Partial<ScoreRecord>): ScoreRecord {
  return { ...blankScore, studentNumber: "", course: "", counted: "1", ...some };
}

describe("books of scores from the school's lists", () => {
  test.each(scoreBooks)(
    "%s of sound data passes the console's own check without a syntax finding",
    (book) => {
      const of = inputs[book];
      const built = buildScoreBook(book, of);
      expectEquation(built);
      expect(rowCount(built.roster)).toBeGreaterThan(5);
      expect(rowCount(built.withoutCodes)).toBe(0);
      const findings = findingsOf(built, book);
      expect(findings.filter(({ grade }) => grade === "syntax" || grade === "validity")).toEqual([]);
    },
  );

  test("every sheet of every book has rows, so that no list is passed over", () => {
    for (const book of scoreBooks) {
      const { sheets } = buildScoreBook(book, inputs[book]).roster;
      const empty = sheets.filter(({ rows }) => rows.length === 0).map(({ name }) => name);
      // Who came from another school is in one of the divisions only.
      expect(empty.filter((name) => name !== "轉學轉科成績")).toEqual([]);
    }
  });

  test("day and continuing education share 學期成績 between them", () => {
    const { scores: day, "scores-continuing": evening } = inputs;
    const rows = [buildScoreBook("scores", day), buildScoreBook("scores-continuing", evening)].map(
      ({ roster }) => rowsOf(roster, "學期成績").length,
    );
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(day.scores.grades.length);
  });
});

describe("a score in 學期成績", () => {
  test.each<{ why: string; some: Partial<ScoreRecord>; cells: Partial<Record<ColumnKey, string>> }>([
    {
      why: "stays as it was written, and so does its mark",
      some: { score: "45.50", passed: "1" },
      cells: { termScore: "45.50", passed: "1", makeUpScore: "-1", makeUpPassed: "-1" },
    },
    {
      why: "no score is -1, also beside it",
      some: { score: null, passed: null, counted: "3" },
      cells: { termScore: "-1", passed: "-1", counted: "3" },
    },
    {
      why: "a mark without a score stays, for whoever wrote it to explain",
      some: { score: null, passed: "0", makeUpScore: null, makeUpPassed: "1" },
      cells: { termScore: "-1", passed: "0", makeUpScore: "-1", makeUpPassed: "1" },
    },
    { why: "without a mark 60 passes, whatever the status", some: { score: "60" }, cells: { passed: "1" } },
    {
      why: "59.99… is not rounded up to it, and may pass by status",
      some: { score: "59.99999999999999999" },
      cells: { termScore: "59.99999999999999999", passed: "" },
    },
    { why: "nor is 40 judged, which passes in some statuses", some: { score: "40" }, cells: { passed: "" } },
    { why: "below 40 nobody passes", some: { score: "39.99999999999999999" }, cells: { passed: "0" } },
    { why: "zero is a score", some: { score: "0" }, cells: { termScore: "0", passed: "0" } },
    {
      why: "a make-up is judged by itself",
      some: { score: "39", makeUpScore: "60" },
      cells: { passed: "0", makeUpScore: "60", makeUpPassed: "1" },
    },
    {
      why: "nor is a make-up judged that passes in some statuses",
      some: { score: "39", makeUpScore: "50" },
      cells: { passed: "0", makeUpScore: "50", makeUpPassed: "" },
    },
    {
      why: "what nobody said is empty, not invented",
      some: { score: "70", counted: null },
      cells: { counted: "" },
    },
    { why: "the words are the school's", some: { score: "70", remark: "=1+1" }, cells: { remark: "=1+1" } },
  ])("$why", ({ some, cells }) => {
    const [row] = rowsOf(withGrade(some).roster, "學期成績");
    expect(row).toMatchObject(cells);
  });

  test("a mark that is left to the school is asked for by the check", () => {
    const findings = findingsOf(withGrade({ score: "50", makeUpScore: "40" }), "scores");
    const empty = findings.filter(({ rule }) => rule === "cell-empty");
    expect(empty.map(({ column }) => column)).toEqual(["passed", "makeUpPassed"]);
  });

  test("a mark without a score is a finding of the check, and in 抵免 one of its own", () => {
    const term = findingsOf(withGrade({ score: null, passed: "1" }), "scores");
    expect(term.filter(({ rule }) => rule === "passed-without-score")).toMatchObject([{ column: "passed" }]);
    const [transfer] = input.scores.transfers;
    if (!transfer) throw new Error("There is no transfer");
    const unscored = { ...transfer, score: null, passed: "1" } as const;
    const credited = findingsOf(buildScoreBook("scores", only(input, "transfers", [unscored])), "scores");
    expect(credited.filter(({ rule }) => rule === "credited-without-score")).toMatchObject([
      { sheet: "轉學轉科成績", column: "passed" },
    ]);
  });

  test("備註 has the student of this term; of the next term nothing is known", () => {
    const [row] = rowsOf(withGrade({ score: "70" }).roster, "學期成績");
    const person = input.students.find(({ idNumber }) => idNumber === row?.idNumber);
    const homeroom = input.homerooms.find(({ key }) => key === person?.classKey);
    expect(row).toMatchObject({
      noteName: person?.name,
      noteTermClass: homeroom?.name,
      noteTermSeat: String(person?.seat),
      noteTermNumber: person?.number,
      noteNextClass: "",
      noteNextSeat: "",
      noteNextNumber: "",
    });
  });

  test("a score of 進修部 has no column in the day book: each is left out and listed with its column", () => {
    const scores = { wholeScore: "55", firstMakeUp: "0", secondMakeUp: "60" };
    const built = withGrade({ score: "50", passed: "0", ...scores });
    expectEquation(built);
    expect(rowCount(built.roster)).toBe(1);
    expect(built.leftOut.map(({ reason, column }) => [reason, column])).toEqual([
      ["no-column", "yearScore"],
      ["no-column", "firstMakeUp"],
      ["no-column", "secondMakeUp"],
    ]);
  });

  test("its own code counts before the offering's", () => {
    const [row] = rowsOf(
      withGrade({ score: "70", code: `${"1".repeat(9)}V${"0".repeat(13)}` }).roster,
      "學期成績",
    );
    expect(row?.courseCode).toBe(`${"1".repeat(9)}V${"0".repeat(13)}`);
  });

  test("a course that is taken but has no score is left out and listed", () => {
    const [first] = input.scores.grades;
    const built = buildScoreBook("scores", {
      ...input,
      scores: { ...input.scores, grades: input.scores.grades.slice(1) },
    });
    expectEquation(built);
    expect(built.leftOut.filter(({ reason }) => reason === "ungraded")).toMatchObject([
      { sheet: "學期成績", studentNumber: first?.studentNumber, course: first?.course },
    ]);
  });
});

describe("補考成績 of 進修部", () => {
  const of = inputs["scores-continuing"];

  test("only make-ups of the year stand in it, with the periods of both semesters", () => {
    const some = {
      score: "50",
      wholeScore: "50",
      wholePassed: "0",
      firstMakeUp: "39",
      secondMakeUp: "60",
    } as const;
    const built = withGrade(some, of, "scores-continuing");
    expectEquation(built);
    const [row] = rowsOf(built.roster, "補考成績");
    expect(row).toMatchObject({
      firstMakeUp: "39",
      firstMakeUpPassed: "0",
      secondMakeUp: "60",
      secondMakeUpPassed: "1",
    });
    expect(row?.firstPeriods).toMatch(/^\d+$/);
    expect(row?.secondPeriods).toMatch(/^[1-9]\d*$/);
    const [term] = rowsOf(built.roster, "學期成績");
    expect(term).toMatchObject({
      periods: row?.secondPeriods,
      yearScore: "50",
      yearPassed: "0",
      countedHours: "1",
    });
  });

  test("a plain make-up has no column there: it is left out and listed, and the row stays", () => {
    const built = withGrade({ score: "50", passed: "0", makeUpScore: "60" }, of, "scores-continuing");
    expectEquation(built);
    expect(rowCount(built.roster)).toBe(1);
    expect(built.leftOut).toMatchObject([
      { sheet: "學期成績", reason: "no-column", column: "makeUpScore", code: expect.any(String) },
    ]);
  });

  test.each([
    { why: "its own", some: { amount: 3, periods: 4 }, periods: "4" },
    { why: "none at all is an amount of its own", some: { amount: 3, periods: 0 }, periods: "0" },
    { why: "where the file has but one number, that", some: { amount: 3 }, periods: "3" },
  ])("periods of 轉學轉科成績: $why", ({ some, periods }) => {
    const [someone] = of.scores.transfers.filter(({ code }) => code !== null && countsPeriods(code));
    if (!someone) throw new Error("nobody of 進修部 came from another school");
    const transfers = [{ ...someone, periods: null, ...some }];
    const built = buildScoreBook("scores-continuing", { ...of, scores: { ...of.scores, transfers } });
    expect(rowsOf(built.roster, "轉學轉科成績")).toMatchObject([{ periods }]);
  });

  test("without a make-up there is no row", () => {
    expect(rowsOf(withGrade({ score: "70" }, of, "scores-continuing").roster, "補考成績")).toEqual([]);
  });
});

/** A record of anybody or nobody, in any course, with or without a code. */
const anyRecord = fc
  .record({
    student: fc.integer({ min: -1, max: input.students.length - 1 }),
    offering: fc.integer({ min: -1, max: input.offerings.length - 1 }),
    code: fc.option(
      fc.constantFrom(
        ...new Set(input.plans.flatMap(({ courses }) => courses.slice(0, 40).map(({ code }) => code))),
        "112000000H11101A9100101",
        "短",
      ),
    ),
    score: fc.option(fc.constantFrom("0", "59.5", "60", "86.50", "100")),
    passed: fc.constantFrom("1", "0", null),
    makeUpScore: fc.option(fc.constantFrom("0", "60")),
    wholeScore: fc.option(fc.constantFrom("0", "71")),
    firstMakeUp: fc.option(fc.constantFrom("30", "60")),
    secondMakeUp: fc.option(fc.constantFrom("0", "60")),
    remark: fc.option(
      fc.string({ unit: "grapheme", maxLength: 12 }).filter((text) => !/[\p{Cc}\p{Cn}\p{Cs}]/u.test(text)),
    ),
    amount: fc.option(fc.constantFrom(0, 2, 3.5)),
    periods: fc.option(fc.constantFrom(0, 3, 4.5)),
  })
  .map(({ student, offering, ...rest }) =>
    record({
      studentNumber: input.students[student]?.number ?? "nobody",
      course: input.offerings[offering]?.course ?? "nothing",
      courseYear: 111,
      courseSemester: 1,
      courseGrade: 1,
      manner: "1",
      ...rest,
    }),
  );
const anyList = fc.array(anyRecord, { maxLength: 12 });
const anyInput = fc.record({
  book: fc.constantFrom(...scoreBooks),
  grades: anyList,
  "makeup-courses": anyList,
  retakes: anyList,
  transfers: anyList,
  repeats: anyList,
  asked: fc.subarray([1, 2, 3], { minLength: 1 }),
  taken: fc.subarray([...input.enrolments.slice(0, 20)]),
  withoutCodes: fc.boolean(),
});

/** Which scores of 學期成績 each book has no column for (domain facts, section 5). */
const unshown = {
  scores: ["wholeScore", "firstMakeUp", "secondMakeUp"],
  "scores-continuing": ["makeUpScore"],
  retakes: [],
} as const satisfies Readonly<Record<ScoreBook, readonly ScoreField[]>>;

/** How many scores without a column the rows of 學期成績 have; a record is known again by a 質性文字描述 of its own. */
function unshownOf(book: ScoreBook, of: ScoreBookInput): number {
  const grades = of.scores.grades.map((one, at) => ({ ...one, remark: String(at) }));
  const { roster, withoutCodes } = buildScoreBook(book, { ...of, scores: { ...of.scores, grades } });
  const rows = [roster, withoutCodes].flatMap((one) => rowsOf(one, "學期成績"));
  const put = new Set(rows.map(({ remark }) => remark));
  return grades
    .filter(({ remark }) => put.has(remark))
    .reduce((sum, one) => sum + unshown[book].filter((field) => one[field] !== null).length, 0);
}

/** How many records each book is made of beside scores without a column, counted from the lists alone. */
function recordsOf(book: ScoreBook, { scores, enrolments }: ScoreBookInput): number {
  if (book === "retakes") return scores.retakes.length + scores.repeats.length;
  const graded = new Set(scores.grades.map(({ studentNumber, course }) => `${studentNumber} ${course}`));
  const ungraded = enrolments.filter((one) => !graded.has(`${one.studentNumber} ${one.course}`)).length;
  const others =
    book === "scores"
      ? scores["makeup-courses"].length
      : scores.grades.filter((one) => one.firstMakeUp !== null || one.secondMakeUp !== null).length;
  return scores.grades.length + ungraded + others + scores.transfers.length;
}

test("records = rows + rows without code + left out, and what is exported is read back the same", {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anyInput, async ({ book, asked, taken, withoutCodes, ...scores }) => {
      const of: ScoreBookInput = {
        ...inputs[book],
        scores,
        grades: asked,
        enrolments: taken,
        offerings: withoutCodes ? input.offerings.map((one) => ({ ...one, code: null })) : input.offerings,
      };
      const built = buildScoreBook(book, of);
      expectEquation(built);
      expect(built.records).toBe(recordsOf(book, of) + unshownOf(book, of));
      const bytes = await workbookBytes(rosterWorkbook(built.roster, facts));
      const read = await readFile("名冊.xlsx", bytes);
      if (!read.ok) throw new Error(read.refusal);
      const outcome = readRoster(read.file, book);
      if (!outcome.ok) throw new Error(outcome.refusal);
      const contents = ({ sheets }: Roster) =>
        sheets.map(({ name, sheet, rows }) => [
          name,
          rows.map(({ number, cells }) => [number, sheet.columns.map((_, at) => cells[at] ?? "")]),
        ]);
      expect(contents(outcome.roster)).toEqual(contents(built.roster));
      expect(outcome.roster.cover).toEqual(built.roster.cover);
    }),
    { seed: 20260922, numRuns },
  );
});
