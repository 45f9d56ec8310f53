import { describe, expect, test } from "vitest";
import type { Homeroom } from "#app/domain/course-codes/model.ts";
import { parseStudents } from "#app/imports/parse-students.ts";
import { csvFile } from "../fixtures/raw-file.ts";

const programmes = { day: "112070406V264010", evening: "112070406C264010", other: "112070406V274330" };

function homeroom(name: string, grade: number, division: string | null, programme: string | null): Homeroom {
  return { key: `${division ?? ""}|${grade}|${name}`, name, grade, division, programme, teacher: null };
}

const homerooms = [
  homeroom("商一甲", 1, "日間部", programmes.day),
  homeroom("資一甲", 1, "日間部", programmes.day),
  homeroom("資一甲", 1, "進修部", programmes.evening),
  homeroom("實驗班", 1, null, programmes.day),
  homeroom("實驗班", 2, null, programmes.other),
];

const header = [
  "學號",
  "身分證號",
  "出生日期",
  "姓名",
  "班級",
  "座號",
  "入學學年度",
  "性別",
  "群科班代碼",
  "學籍狀態",
  "年級",
  "部別",
];

type Fields = Partial<Record<string, string>>;
const usual: Fields = {
  學號: "1120001",
  身分證號: "A123456789",
  出生日期: "95/03/02",
  姓名: "林𤧟㛢",
  班級: "商一甲",
  座號: "5",
  入學學年度: "112",
};

async function parsed(...students: readonly Fields[]) {
  const rows = students.map((student) => header.map((name) => ({ ...usual, ...student })[name] ?? ""));
  return parseStudents(await csvFile([header, ...rows]), {
    term: { schoolYear: 112, semester: 1 },
    school: "070406",
    homerooms,
  });
}

test("a student with all that is known", async () => {
  const outcome = await parsed({ 性別: "女", 群科班代碼: programmes.other, 學籍狀態: "在學", 年級: "1" });
  expect(outcome.ok && outcome.rows).toEqual([
    {
      sheet: null,
      row: 2,
      value: {
        number: "1120001",
        name: "林𤧟㛢",
        classKey: "日間部|1|商一甲",
        seat: 5,
        admissionYear: 112,
        programme: programmes.other,
        grade: 1,
        status: "在學",
        idNumber: "A123456789",
        birthDate: "2006-03-02",
        gender: "女",
      },
    },
  ]);
  expect(outcome.ok && outcome.notices).toEqual([]);
});

describe("the class is found by name, then by what tells classes of one name apart", () => {
  test.each([
    { why: "one class of the name", student: { 班級: "商一甲" }, classKey: "日間部|1|商一甲" },
    { why: "the division", student: { 班級: "資一甲", 部別: "進修部" }, classKey: "進修部|1|資一甲" },
    {
      why: "the student's programme",
      student: { 班級: "資一甲", 群科班代碼: programmes.evening },
      classKey: "進修部|1|資一甲",
    },
    { why: "the grade", student: { 班級: "實驗班", 年級: "二" }, classKey: "|2|實驗班" },
    {
      why: "a class without division may be of any",
      student: { 班級: "實驗班", 部別: "日間部", 年級: "1" },
      classKey: "|1|實驗班",
    },
    {
      why: "a repeater's own grade is no other class",
      student: { 班級: "商一甲", 年級: "2" },
      classKey: "日間部|1|商一甲",
    },
  ])("$why", async ({ student, classKey }) => {
    const outcome = await parsed(student);
    expect(outcome.ok && outcome.rows[0]?.value.classKey).toBe(classKey);
  });
});

describe("a row that cannot be a student is rejected with its reason", () => {
  test.each([
    { why: "no number", student: { 學號: "　" }, reason: "required-empty", column: "學號", params: {} },
    {
      why: "a number longer than any",
      student: { 學號: "9".repeat(65) },
      reason: "too-long",
      column: "學號",
      params: { length: 65, most: 64 },
    },
    {
      why: "a remark in the column of names",
      student: { 姓名: "𤧟".repeat(192) },
      reason: "too-long",
      column: "姓名",
      params: { length: 192, most: 191 },
    },
    {
      why: "no ID number",
      student: { 身分證號: "" },
      reason: "required-empty",
      column: "身分證號",
      params: {},
    },
    { why: "no name", student: { 姓名: "" }, reason: "required-empty", column: "姓名", params: {} },
    {
      why: "a day that does not exist",
      student: { 出生日期: "95/02/29" },
      reason: "not-a-date",
      column: "出生日期",
      params: {},
    },
    { why: "a seat in words", student: { 座號: "五" }, reason: "not-a-number", column: "座號", params: {} },
    {
      why: "no admission year",
      student: { 入學學年度: "去年" },
      reason: "not-a-year",
      column: "入學學年度",
      params: {},
    },
    { why: "no grade", student: { 年級: "國一" }, reason: "not-a-grade", column: "年級", params: {} },
    {
      why: "a short programme",
      student: { 群科班代碼: "112070406" },
      reason: "programme-length",
      column: "群科班代碼",
      params: { length: 9 },
    },
    {
      why: "another school's programme",
      student: { 群科班代碼: "112351B09V264010" },
      reason: "other-school",
      column: "群科班代碼",
      params: { expected: "070406", found: "351B09" },
    },
    {
      why: "an unknown class, with the near one",
      student: { 班級: "商 一甲" },
      reason: "unknown-class",
      column: "班級",
      params: { near: "商一甲" },
    },
    {
      why: "an unknown class, one character off",
      student: { 班級: "商一乙" },
      reason: "unknown-class",
      column: "班級",
      params: { near: "商一甲" },
    },
    {
      why: "an unknown class, nothing near",
      student: { 班級: "幼保三丙" },
      reason: "unknown-class",
      column: "班級",
      params: { near: "" },
    },
    {
      why: "the class exists, but in another division",
      student: { 班級: "商一甲", 部別: "進修部" },
      reason: "unknown-class",
      column: "班級",
      params: { near: "商一甲（日間部 1）" },
    },
    {
      why: "two classes of the name",
      student: { 班級: "資一甲" },
      reason: "ambiguous-class",
      column: "班級",
      params: { classes: "資一甲（日間部 1）、資一甲（進修部 1）" },
    },
  ])("$why: $reason", async ({ student, reason, column, params }) => {
    const outcome = await parsed({ 學號: "1120009" }, student);
    expect(outcome.errors).toEqual([expect.objectContaining({ row: 3, reason, column, params })]);
    expect(outcome.conservation).toMatchObject({ rows: 2, accepted: 1, rejected: 1, blank: 0 });
  });

  test("a student number that stands twice: the second row, naming the first", async () => {
    const outcome = await parsed({}, { 學號: "1120002" }, { 姓名: "王小明" });
    expect(outcome.errors).toEqual([
      expect.objectContaining({ row: 4, reason: "student-twice", value: "1120001", params: { firstRow: 2 } }),
    ]);
  });

  test("every fault of a row is named, the row counts once", async () => {
    const outcome = await parsed({ 學號: "1120009" }, { 姓名: "", 班級: "無此班", 座號: "x" });
    expect(outcome.errors.map(({ reason }) => reason)).toEqual([
      "required-empty",
      "not-a-number",
      "unknown-class",
    ]);
    expect(outcome.conservation).toMatchObject({ rows: 2, accepted: 1, rejected: 1 });
  });
});

test("doubtful ID numbers are counted and listed by row, never rejected, and never repeated", async () => {
  const outcome = await parsed(
    { 學號: "1", 身分證號: "A123456789" },
    { 學號: "2", 身分證號: "A123456780" },
    { 學號: "3", 身分證號: "護照 301" },
    { 學號: "4", 身分證號: "ａ123456789" },
  );
  expect(outcome.ok && outcome.conservation).toMatchObject({ accepted: 4, rejected: 0 });
  expect(outcome.ok && outcome.notices).toEqual([
    { kind: "id-number-form", sheet: null, rows: [4], params: { count: 1 } },
    { kind: "id-number-check-digit", sheet: null, rows: [3], params: { count: 1 } },
    { kind: "id-number-shared", sheet: null, rows: [2, 5], params: { count: 2 } },
  ]);
});

test("numbers and dates in full width and other forms are read; the student number stays as written", async () => {
  const outcome = await parsed({
    學號: "０１１２０１",
    座號: "０７",
    入學學年度: "民國112學年度",
    出生日期: "38778",
    年級: "高一",
  });
  expect(outcome.ok && outcome.rows[0]?.value).toMatchObject({
    number: "０１１２０１",
    seat: 7,
    admissionYear: 112,
    birthDate: "2006-03-02",
    grade: 1,
  });
});

test("an empty seat, gender, programme, status and grade are empty", async () => {
  const outcome = await parsed({ 座號: "" });
  expect(outcome.ok && outcome.rows[0]?.value).toMatchObject({
    seat: null,
    gender: null,
    programme: null,
    status: null,
    grade: null,
  });
});
