import { describe, expect, test } from "vitest";
import type { Homeroom } from "#app/domain/course-codes/model.ts";
import { parseOfferings } from "#app/imports/parse-offerings.ts";
import { csvFile } from "../fixtures/raw-file.ts";

const day = "112070406V264010";
const evening = "112070406C264010";

function homeroom(name: string, division: string | null, programme: string): Homeroom {
  return { key: `${division ?? ""}|1|${name}`, name, grade: 1, division, programme, teacher: null };
}

const homerooms = [
  homeroom("商一甲", null, day),
  homeroom("商一乙", null, day),
  homeroom("資一甲", "日間部", day),
  homeroom("資一甲", "進修部", evening),
  homeroom("選修A/B班", null, day),
];

const header = [
  "學年度",
  "學期",
  "課程名稱",
  "科目名稱",
  "報部科目名稱",
  "科目級別",
  "部定校訂",
  "必修選修",
  "分項類別",
  "學分數",
  "節數",
  "課程代碼",
  "開課方式",
  "所屬班級",
  "授課教師",
];
type Fields = Partial<Record<string, string>>;
const usual: Fields = {
  學年度: "112",
  學期: "1",
  課程名稱: "商一甲國語文",
  科目名稱: "國語文",
  部定校訂: "部定",
  必修選修: "必修",
  學分數: "3",
};

async function parsed(...offerings: readonly Fields[]) {
  const rows = offerings.map((offering) =>
    header.map((name) => `"${{ ...usual, ...offering }[name] ?? ""}"`),
  );
  return parseOfferings(await csvFile([header, ...rows]), {
    term: { schoolYear: 112, semester: 1 },
    school: "070406",
    homerooms,
  });
}

async function only(offering: Fields) {
  const outcome = await parsed(offering);
  return outcome.ok ? outcome.rows[0]?.value : undefined;
}

test("an offering keeps its texts as written, only their ends trimmed", async () => {
  expect(
    await only({
      課程名稱: "　商一甲 國　語文 ",
      報部科目名稱: "國語文",
      科目級別: "I",
      部定校訂: "部訂",
      分項類別: "學業",
      節數: "3",
      課程代碼: "112070406v264010101o1o1",
      開課方式: "原班級",
      所屬班級: "商一甲",
      授課教師: "陳老師",
    }),
  ).toEqual({
    course: "商一甲 國　語文",
    subject: "國語文",
    reportedName: "國語文",
    level: "I",
    requiredBy: "部訂",
    requirement: "必修",
    category: "學業",
    credits: 3,
    periods: 3,
    code: "112070406v264010101o1o1",
    mode: "原班級",
    classKeys: ["|1|商一甲"],
    teacher: "陳老師",
  });
});

test("what is empty is empty", async () => {
  expect(await only({ 部定校訂: "", 必修選修: "" })).toMatchObject({
    reportedName: null,
    level: null,
    requiredBy: null,
    requirement: null,
    category: null,
    periods: null,
    code: null,
    mode: null,
    classKeys: [],
    teacher: null,
  });
});

describe("classes", () => {
  test.each([
    { text: "商一甲、商一乙", keys: ["|1|商一甲", "|1|商一乙"] },
    { text: "商一甲, 商一乙", keys: ["|1|商一甲", "|1|商一乙"] },
    { text: "商一甲；商一乙", keys: ["|1|商一甲", "|1|商一乙"] },
    { text: "商一甲/商一乙/商一甲", keys: ["|1|商一甲", "|1|商一乙"] },
    { text: "選修A/B班", keys: ["|1|選修A/B班"] },
    { text: "資一甲", keys: ["日間部|1|資一甲", "進修部|1|資一甲"] },
  ])("$text", async ({ text, keys }) => {
    expect((await only({ 所屬班級: text }))?.classKeys).toEqual(keys);
  });

  test("the code's programme tells two divisions apart", async () => {
    const offering = await only({ 所屬班級: "資一甲", 課程代碼: `${evening}1010101` });
    expect(offering?.classKeys).toEqual(["進修部|1|資一甲"]);
  });
});

describe("term, credits and periods in their usual forms", () => {
  test.each([
    { fields: { 學年度: "民國112", 學期: "上" } },
    { fields: { 學年度: "112學年度", 學期: "第1學期" } },
    { fields: { 學年度: "１１２", 學期: "一" } },
    { fields: { 學年度: "112.0", 學期: "上學期" } },
  ])("$fields", async ({ fields }) => {
    expect(await only(fields)).toMatchObject({ course: "商一甲國語文" });
  });
  test.each([
    { 學分數: "０", 節數: "", credits: 0, periods: null },
    { 學分數: "1.5", 節數: "2", credits: 1.5, periods: 2 },
    { 學分數: "", 節數: "2", credits: null, periods: 2 },
  ])("$學分數 credits, $節數 periods", async ({ credits, periods, ...fields }) => {
    expect(await only(fields)).toMatchObject({ credits, periods });
  });
});

describe("a row that cannot be an offering is rejected with its reason", () => {
  test.each([
    {
      why: "no course name",
      fields: { 課程名稱: "" },
      reason: "required-empty",
      column: "課程名稱",
      params: {},
    },
    {
      why: "no subject name",
      fields: { 科目名稱: "　" },
      reason: "required-empty",
      column: "科目名稱",
      params: {},
    },
    {
      why: "neither credits nor periods",
      fields: { 學分數: "" },
      reason: "credits-missing",
      column: "學分數",
      params: {},
    },
    {
      why: "negative credits",
      fields: { 學分數: "-1" },
      reason: "credits-malformed",
      column: "學分數",
      params: {},
    },
    {
      why: "credits in words",
      fields: { 學分數: "三" },
      reason: "credits-malformed",
      column: "學分數",
      params: {},
    },
    {
      why: "another semester",
      fields: { 學期: "2" },
      reason: "other-term",
      column: "學期",
      params: { expected: "112-1", found: "112-2" },
    },
    {
      why: "another year",
      fields: { 學年度: "111" },
      reason: "other-term",
      column: "學年度",
      params: { expected: "112-1", found: "111-1" },
    },
    { why: "no year", fields: { 學年度: "" }, reason: "not-a-year", column: "學年度", params: {} },
    { why: "no semester", fields: { 學期: "3" }, reason: "not-a-semester", column: "學期", params: {} },
    {
      why: "one unknown class of two",
      fields: { 所屬班級: "商一甲、商一丙" },
      reason: "unknown-class",
      column: "所屬班級",
      params: { name: "商一丙", near: "商一甲、商一乙" },
    },
    {
      why: "the course name twice",
      fields: { 課程名稱: "第一門" },
      reason: "course-twice",
      column: "課程名稱",
      params: { firstRow: 2 },
    },
  ])("$why: $reason", async ({ fields, reason, column, params }) => {
    const outcome = await parsed({ 課程名稱: "第一門" }, fields);
    expect(outcome.errors).toEqual([expect.objectContaining({ row: 3, reason, column, params })]);
    expect(outcome.conservation).toMatchObject({ rows: 2, accepted: 1, rejected: 1 });
  });
});

test("a file in which every row is of another term is another term's file", async () => {
  const outcome = await parsed({ 學期: "2" }, { 學期: "下", 課程名稱: "第二門" });
  expect(outcome).toMatchObject({
    ok: false,
    refusal: "wrong-term",
    params: { expected: "112-1", found: "112-2" },
    conservation: { rows: 2, accepted: 0, rejected: 2 },
  });
});
