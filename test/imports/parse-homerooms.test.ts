import { describe, expect, test } from "vitest";
import { parseHomerooms } from "#app/imports/parse-homerooms.ts";
import { csvFile } from "../fixtures/raw-file.ts";

const header = ["年級", "班級名稱", "群科班代碼", "部別", "導師"];
const programme = "112070406V2640100".slice(0, 16);

async function parsed(rows: readonly (readonly string[])[], titles: readonly string[] = header) {
  return parseHomerooms(await csvFile([titles, ...rows]), { school: "070406" });
}

test("a class with all that is known of it", async () => {
  const outcome = await parsed([["1", "商一甲", programme, "日間部", "陳老師"]]);
  expect(outcome).toMatchObject({
    ok: true,
    rows: [
      {
        row: 2,
        value: {
          key: "日間部|1|商一甲",
          name: "商一甲",
          grade: 1,
          division: "日間部",
          programme,
          teacher: "陳老師",
        },
      },
    ],
    conservation: { rows: 1, accepted: 1, rejected: 0, blank: 0 },
  });
});

test("a class without programme, division and teacher is accepted: the comparison reports it", async () => {
  const outcome = await parsed([["二年級", "商二甲", "", "", ""]]);
  expect(outcome.ok && outcome.rows[0]?.value).toEqual({
    key: "|2|商二甲",
    name: "商二甲",
    grade: 2,
    division: null,
    programme: null,
    teacher: null,
  });
});

test("classes of one name in two divisions are two classes", async () => {
  const outcome = await parsed([
    ["1", "資訊一甲", programme, "日間部", ""],
    ["1", "資訊一甲", programme, "進修部", ""],
  ]);
  expect(outcome.ok && outcome.rows.map(({ value }) => value.key)).toEqual([
    "日間部|1|資訊一甲",
    "進修部|1|資訊一甲",
  ]);
});

test("aliases of the headers are known", async () => {
  const outcome = await parsed([["1", "商一甲", programme]], ["年級", "班級", "群組代碼"]);
  expect(outcome.ok && outcome.mapping).toEqual({ 年級: "年級", 班級: "班級名稱", 群組代碼: "群科班代碼" });
});

describe("a row that cannot be a class is rejected with its reason", () => {
  test.each([
    {
      why: "twice",
      rows: [
        ["1", "商一甲", programme, "日間部"],
        ["1", "商一甲", programme, "日間部"],
      ],
      reason: "class-twice",
      row: 3,
      column: "班級名稱",
      params: { firstRow: 2 },
    },
    {
      why: "no name",
      rows: [["1", " ", programme]],
      reason: "required-empty",
      row: 2,
      column: "班級名稱",
      params: {},
    },
    {
      why: "no grade of a senior high school",
      rows: [["4", "商四甲", programme]],
      reason: "not-a-grade",
      row: 2,
      column: "年級",
      params: {},
    },
    {
      why: "15 characters",
      rows: [["1", "商一甲", programme.slice(1)]],
      reason: "programme-length",
      row: 2,
      column: "群科班代碼",
      params: { length: 15 },
    },
    {
      why: "another school",
      rows: [
        ["1", "商一乙", programme],
        ["1", "商一甲", "112351B09V264010"],
      ],
      reason: "other-school",
      row: 3,
      column: "群科班代碼",
      params: { expected: "070406", found: "351B09" },
    },
  ])("$why: $reason", async ({ rows, reason, row, column, params }) => {
    const outcome = await parsed(rows);
    expect(outcome.ok || outcome.errors.length > 0).toBe(true);
    expect(outcome.errors).toEqual([expect.objectContaining({ reason, row, column, params, sheet: null })]);
  });
});

test("lower-case and full-width programmes stay as they are; the school is recognised in them", async () => {
  const outcome = await parsed([
    ["1", "商一甲", programme.toLowerCase()],
    ["1", "商一乙", "１１２０７０４０６Ｖ２６４０１０"],
  ]);
  expect(outcome.ok && outcome.rows.map(({ value }) => value.programme)).toEqual([
    programme.toLowerCase(),
    "１１２０７０４０６Ｖ２６４０１０",
  ]);
});

test("a file in which every class is of another school is another school's file", async () => {
  const outcome = await parsed([["1", "商一甲", "112351B09V264010"]]);
  expect(outcome).toMatchObject({
    ok: false,
    refusal: "wrong-school",
    params: { expected: "070406", found: "351B09" },
    conservation: { rows: 1, accepted: 0, rejected: 1, blank: 0 },
  });
});

test.each([
  ["1", 1],
  ["３", 3],
  ["一", 1],
  ["二年級", 2],
  ["高三", 3],
  ["高中一年級", 1],
  ["10", 1],
  ["12", 3],
  ["1.0", undefined],
])("grade %s", async (text, grade) => {
  const outcome = await parsed([[text, "某班", ""]]);
  expect(outcome.ok && outcome.rows[0]?.value.grade).toBe(grade);
});
