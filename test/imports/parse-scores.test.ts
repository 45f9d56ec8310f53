import { describe, expect, test } from "vitest";
import { scoreColumns } from "#app/domain/scores/score-columns.ts";
import { type ScoreKind, type ScoreRecord, scoreKinds } from "#app/domain/scores/score-record.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { parseScores } from "#app/imports/parse-scores.ts";
import { recogniseTable } from "#app/imports/recognise-table.ts";
import { workbookBytes } from "#db/seed/workbook.ts";
import { csvFile, readable } from "../fixtures/raw-file.ts";

const known = {
  term: { schoolYear: 112, semester: 1 } as const,
  students: ["0012001", "0012002"].map((number) => ({ number })),
  offerings: ["國語文", "英語文"].map((course) => ({ course })),
};

const grade = {
  學年度: "112",
  學期: "1",
  學號: "0012001",
  課程名稱: "國語文",
  學期學業成績: "86.50",
  成績及格: "1",
} as const;
const other = { ...grade, 課程名稱: "英語文" };
const lateRow = {
  學號: "0012001",
  應修課學年度: "111",
  應修課學期: "2",
  課程代碼: "111070406V2640101010101",
  科目名稱: "數學",
  開課年級: "1",
  修課學分: "3",
  補修成績: "59.9",
  補修方式: "專班",
} as const;

type Cells = Readonly<Record<string, string>>;

/** A file whose header has every title that any of the rows has. */
async function fileOf(rows: readonly Cells[]) {
  const titles = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csvFile([titles, ...rows.map((row) => titles.map((title) => row[title] ?? ""))]);
}

async function parsed(kind: ScoreKind, ...rows: Cells[]) {
  return parseScores(kind, await fileOf(rows), known);
}

async function record(kind: ScoreKind, row: Cells): Promise<ScoreRecord> {
  const outcome = await parsed(kind, row);
  const [first] = outcome.ok ? outcome.rows : [];
  if (!first) throw new Error(JSON.stringify(outcome));
  return first.value;
}

describe("學期成績", () => {
  test("a row has its student, course and everything that the file says, and nothing else", async () => {
    const row = { ...grade, 補考成績: "", 是否採計學分: "1", 質性文字描述: "認真" };
    expect(await record("grades", row)).toEqual({
      studentNumber: "0012001",
      course: "國語文",
      code: null,
      courseYear: null,
      courseSemester: null,
      courseGrade: null,
      amount: null,
      periods: null,
      score: "86.50",
      passed: "1",
      makeUpScore: null,
      makeUpPassed: null,
      wholeScore: null,
      wholePassed: null,
      firstMakeUp: null,
      firstMakeUpPassed: null,
      secondMakeUp: null,
      secondMakeUpPassed: null,
      counted: "1",
      manner: null,
      remark: "認真",
    });
  });

  test.each([
    { why: "decimals stay as they are written", typed: "85.50", score: "85.50" },
    { why: "more of them than a number has", typed: "59.99999999999999999", score: "59.99999999999999999" },
    { why: "zero is a score", typed: "0", score: "0" },
    { why: "the highest", typed: "100", score: "100" },
    { why: "full-width digits are the same digits", typed: "８５", score: "85" },
    { why: "empty: none", typed: "", score: null },
    { why: "-1: none", typed: "-1", score: null },
  ])("a score: $why", async ({ typed, score }) => {
    expect((await record("grades", { ...grade, 學期學業成績: typed })).score).toBe(score);
  });

  test.each(["缺", "100.5", "101", "-2", "8.5.1", "1e1", "八十"])(
    "%s is no score: the row is rejected with its column, value and reason",
    async (typed) => {
      const outcome = await parsed(
        "grades",
        { ...grade, 學期學業成績: typed },
        { ...grade, 課程名稱: "英語文" },
      );
      expect(outcome).toMatchObject({
        ok: true,
        errors: [{ row: 2, column: "學期學業成績", value: typed, reason: "not-a-score" }],
        conservation: { rows: 2, accepted: 1, rejected: 1, blank: 0 },
      });
    },
  );

  test.each([
    { typed: "1", passed: "1" },
    { typed: "０", passed: "0" },
    { typed: "及格", passed: "1" },
    { typed: "不及格", passed: "0" },
    { typed: "是", passed: "1" },
    { typed: "-1", passed: null },
    { typed: "", passed: null },
  ])("成績及格 $typed", async ({ typed, passed }) => {
    expect((await record("grades", { ...grade, 成績及格: typed })).passed).toBe(passed);
  });

  test.each<{ why: string; row: Cells; reason: string; column: string }>([
    { why: "another mark than 1 and 0", row: { 成績及格: "2" }, reason: "not-one-of", column: "成績及格" },
    {
      why: "是否採計 is 1, 2 or 3",
      row: { 是否採計學分: "0" },
      reason: "not-one-of",
      column: "是否採計學分",
    },
    { why: "an unknown student", row: { 學號: "9" }, reason: "unknown-student", column: "學號" },
    {
      why: "a course that is not offered",
      row: { 課程名稱: "法語" },
      reason: "unknown-course",
      column: "課程名稱",
    },
    { why: "no student", row: { 學號: "" }, reason: "required-empty", column: "學號" },
    { why: "another term", row: { 學期: "2" }, reason: "other-term", column: "學期" },
    {
      why: "a second score of the same student and course",
      row: { 課程名稱: "國語文" },
      reason: "score-twice",
      column: "課程名稱",
    },
  ])("a row is rejected: $why", async ({ row, reason, column }) => {
    const outcome = await parsed("grades", { ...grade, 是否採計學分: "1" }, { ...other, ...row });
    expect(outcome).toMatchObject({ ok: true, errors: [{ row: 3, reason, column }] });
    expect(outcome.conservation).toMatchObject({ rows: 2, accepted: 1, rejected: 1 });
  });

  test("leading zeros that Excel dropped are put back, and counted", async () => {
    const outcome = await parsed("grades", { ...grade, 學號: "12001" });
    expect(outcome.ok && outcome.rows[0]?.value.studentNumber).toBe("0012001");
    expect(outcome.ok && outcome.notices).toEqual([
      { kind: "leading-zeros-restored", sheet: null, rows: [2], params: { count: 1 } },
    ]);
  });

  test("of a row that is rejected for something else nothing was put back", async () => {
    const outcome = await parsed("grades", { ...grade, 學號: "12001", 學期學業成績: "缺" }, other);
    expect(outcome).toMatchObject({ ok: true, notices: [], conservation: { accepted: 1, rejected: 1 } });
  });

  test("a file of another term is refused as a whole", async () => {
    expect(await parsed("grades", { ...grade, 學年度: "111" })).toMatchObject({
      ok: false,
      refusal: "wrong-term",
      params: { found: "111-1", expected: "112-1" },
    });
  });

  test("a number cell comes as Excel shows it, not as it is calculated", async () => {
    const titles = Object.keys(grade);
    const rows = [["112", "1", "0012001", "國語文", 59.95, 0]];
    const bytes = await workbookBytes({ sheet: "成績", titles, rows }, new Date(0));
    const outcome = parseScores("grades", await readable("成績.xlsx", bytes), known);
    expect(outcome.ok && outcome.rows[0]?.value).toMatchObject({ score: "59.95", passed: "0" });
  });
});

describe("補修, 重修, 轉學轉科, 重讀", () => {
  test("a 補修 row brings its own course and the term in which it was due", async () => {
    expect(await record("makeup-courses", lateRow)).toMatchObject({
      courseYear: 111,
      courseSemester: 2,
      course: "數學",
      code: "111070406V2640101010101",
      courseGrade: 1,
      amount: 3,
      periods: null,
      score: "59.9",
      passed: null,
      manner: "3",
    });
  });

  test("one course name may be due in several terms, but not twice in one", async () => {
    const outcome = await parsed("makeup-courses", lateRow, { ...lateRow, 應修課學期: "1" }, lateRow);
    expect(outcome).toMatchObject({ ok: true, errors: [{ row: 4, reason: "score-twice" }] });
  });

  test.each([
    { why: "the term in which it was due", row: { 應修課學年度: "" }, reason: "required-empty" },
    { why: "a year that is none", row: { 應修課學年度: "一百" }, reason: "not-a-year" },
    { why: "a semester that is none", row: { 應修課學期: "3" }, reason: "not-a-semester" },
    { why: "a grade that is none", row: { 開課年級: "6" }, reason: "not-a-grade" },
    { why: "credits that are letters", row: { 修課學分: "T" }, reason: "credits-malformed" },
    { why: "a way that nobody knows", row: { 補修方式: "4" }, reason: "not-one-of" },
  ])("a 補修 row is rejected: $why", async ({ row, reason }) => {
    const outcome = await parsed("makeup-courses", { ...lateRow, ...row });
    expect(outcome).toMatchObject({ errors: [{ row: 2, reason }] });
  });

  test("the term of the file is held against ours where the file says it", async () => {
    const says = { ...lateRow, 學年度: "112", 學期: "1" };
    expect((await parsed("makeup-courses", says)).ok).toBe(true);
    expect(await parsed("makeup-courses", { ...says, 學期: "2" })).toMatchObject({ refusal: "wrong-term" });
  });

  test("身分別 4 is no digit that occurs", async () => {
    const row = {
      ...lateRow,
      對應學年度: "111",
      對應學期: "1",
      對應年級: "1",
      身分別: "4",
      抵免後成績: "80",
    };
    expect(await parsed("transfers", row)).toMatchObject({
      errors: [{ column: "身分別", reason: "not-one-of" }],
    });
    expect((await record("transfers", { ...row, 身分別: "5" })).manner).toBe("5");
  });

  test.each<{ why: string; row: Cells; read: Partial<ScoreRecord> }>([
    { why: "credits alone", row: { 修課學分: "3" }, read: { amount: 3, periods: null } },
    { why: "periods alone, as 進修部 has them", row: { 修課節數: "2" }, read: { amount: null, periods: 2 } },
    { why: "both", row: { 修課學分: "3", 修課節數: "4" }, read: { amount: 3, periods: 4 } },
    {
      why: "both columns, one empty",
      row: { 修課學分: "", 修課節數: "4" },
      read: { amount: null, periods: 4 },
    },
    { why: "no credits, which is an amount", row: { 修課學分: "0" }, read: { amount: 0, periods: null } },
  ])("學分 and 節數: $why", async ({ row, read }) => {
    const { 修課學分: _, ...rest } = lateRow;
    expect(await record("makeup-courses", { ...rest, ...row })).toMatchObject(read);
  });

  test("原修課 has both too", async () => {
    const row = {
      學號: "0012001",
      原修課學年度: "111",
      原修課學期: "2",
      科目名稱: "數學",
      開課年級: "1",
      原修課修課學分: "3",
      原修課修課節數: "4",
      重修方式: "3",
      重修成績: "60",
    };
    expect(await record("retakes", row)).toMatchObject({ amount: 3, periods: 4 });
  });

  test.each([
    { why: "both empty", row: { 修課學分: "", 修課節數: "" }, column: "修課學分", reason: "credits-missing" },
    {
      why: "periods that are none",
      row: { 修課節數: "三" },
      column: "修課節數",
      reason: "credits-malformed",
    },
  ])("a row is rejected: $why", async ({ row, column, reason }) => {
    const outcome = await parsed("makeup-courses", { ...lateRow, ...row });
    expect(outcome).toMatchObject({ errors: [{ row: 2, column, reason }] });
  });

  test("a file with neither 學分 nor 節數 is not the list, and is asked for 學分", async () => {
    const { 修課學分: _, ...rest } = lateRow;
    expect(await parsed("makeup-courses", rest)).toMatchObject({
      refusal: "wrong-kind",
      params: { missing: "修課學分" },
    });
  });
});

test.each<{ kind: ScoreKind; row: Cells; title: string; wrong: string; isAdvised: boolean }>([
  { kind: "grades", row: grade, title: "成績及格", wrong: "2", isAdvised: true },
  { kind: "makeup-courses", row: lateRow, title: "是否採計學分", wrong: "9", isAdvised: true },
  { kind: "makeup-courses", row: lateRow, title: "補修方式", wrong: "4", isAdvised: false },
])(
  "$title: leaving it empty is advised only where the next import accepts it",
  async ({ kind, row, title, wrong, isAdvised }) => {
    const { errors } = await parsed(kind, { ...row, [title]: wrong });
    const { action } = wordsIn("zh-TW").imports.rowReasons["not-one-of"];
    expect(action(errors[0]?.params ?? {}).includes("空白")).toBe(isAdvised);
    const next = await parsed(kind, { ...row, [title]: "" });
    expect(next.conservation.accepted).toBe(isAdvised ? 1 : 0);
  },
);

describe("which list a file is", () => {
  test.each(scoreKinds)("%s by its own columns", async (kind) => {
    const titles = Object.values(scoreColumns[kind]).map(({ header }) => header);
    expect(recogniseTable(await csvFile([titles, titles.map(() => "1")]))).toBe(kind);
  });

  test("enrolments without scores stay enrolments", async () => {
    const titles = ["學年度", "學期", "學號", "課程名稱", "課程代碼"];
    expect(recogniseTable(await csvFile([titles, titles.map(() => "1")]))).toBe("enrolments");
  });

  const enrolled = { ...grade, 學期學業成績: "", 成績及格: "", 補考成績: "", 是否採計學分: "1" };

  test("enrolments with columns for scores that nobody filled are enrolments", async () => {
    const file = await fileOf([enrolled, { ...enrolled, 課程名稱: "英語文", 學期學業成績: " " }]);
    expect(recogniseTable(file)).toBe("enrolments");
  });

  test.each<{ why: string; row: Cells }>([
    { why: "one score", row: { 學期學業成績: "60" } },
    { why: "one that says that there is none", row: { 學期學業成績: "-1" } },
    { why: "a mark without a score", row: { 成績及格: "0" } },
    { why: "the score of 補考 alone", row: { 補考成績: "60" } },
  ])("and scores with $why", async ({ row }) => {
    const file = await fileOf([enrolled, { ...enrolled, 課程名稱: "英語文", ...row }]);
    expect(recogniseTable(file)).toBe("grades");
    expect(parseScores("grades", file, known)).toMatchObject({ ok: true, conservation: { accepted: 2 } });
  });

  test("a file without rows is what its header says", async () => {
    expect(recogniseTable(await csvFile([Object.keys(enrolled)]))).toBe("grades");
  });

  test("said to be scores, a file without any is refused: its empty rows would wipe those in force", async () => {
    const outcome = await parsed("grades", enrolled, { ...enrolled, 課程名稱: "英語文" });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: "no-scores",
      params: { column: "學期學業成績" },
      conservation: { rows: 2, accepted: 0, rejected: 2 },
    });
  });
});
