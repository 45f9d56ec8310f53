import { describe, expect, test } from "vitest";
import { parseCoursePlan } from "#app/imports/parse-course-plan.ts";
import { csvFile, readable } from "../fixtures/raw-file.ts";
import { hasSharedData, sharedFile } from "../fixtures/shared-data.ts";
import { rowsXml, sheetXml, workbookParts } from "../fixtures/workbook.ts";
import { buildZip } from "../fixtures/zip.ts";

const header = [
  "實施學年度",
  "課程類型",
  "課程代碼",
  "科目名稱",
  "授課學期學分節數",
  "授課學期開課方式",
  "課程屬性",
];
const chinese = "111070406V2640101010101";
const english = "111070406V2640101010102";
const maths = "111070406V2640101010203";
const school = { school: "070406" };

type Row = readonly string[];

async function parsed(rows: readonly Row[], titles: Row | null = header) {
  return parseCoursePlan(await csvFile(titles ? [titles, ...rows] : rows), school);
}

const live: Row = ["111", "V", chinese, "國語文", "444442", "000000", "1101"];
const deletion: Row = ["111", "V", english, "", "", "", ""];

describe("the new form", () => {
  test("courses and deletions", async () => {
    const outcome = await parsed([live, ["111", "V", maths, "數學", "0AZR00", "-CDZ--", ""], deletion]);
    expect(outcome.ok && outcome.plan).toEqual({
      id: "檔案.csv",
      form: "new",
      year: 111,
      marks: [],
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      courses: [
        { code: chinese, name: "國語文", credits: "444442", modes: "000000", attribute: "1101" },
        { code: maths, name: "數學", credits: "0AZR00", modes: "-CDZ--", attribute: null },
      ],
      deletions: [{ code: english, replacedBy: null }],
    });
    expect(outcome.conservation).toMatchObject({ rows: 3, accepted: 3, rejected: 0, blank: 0 });
  });

  test("a deletion may keep its credits", async () => {
    const outcome = await parsed([live, ["111", "V", english, "", "444442", "", ""]]);
    expect(outcome.ok && outcome.plan.deletions).toEqual([{ code: english, replacedBy: null }]);
  });

  test("from a workbook, with leading zeros kept in text cells", async () => {
    const xml = sheetXml(rowsXml([header, ["111", "V", chinese, "國語文", "000022", "----00", "1101"]]));
    const outcome = parseCoursePlan(
      await readable("plan.xlsx", buildZip(workbookParts([{ name: "課程", xml }]))),
      school,
    );
    expect(outcome.ok && outcome.plan.courses[0]).toMatchObject({ credits: "000022", modes: "----00" });
  });

  test.each([
    {
      why: "22 characters",
      row: ["111", "V", chinese.slice(1), "國語文", "444442", "000000", ""],
      reason: "code-length",
      column: "課程代碼",
      params: { length: 22 },
    },
    {
      why: "no code",
      row: ["111", "V", "", "國語文", "444442", "000000", ""],
      reason: "required-empty",
      column: "課程代碼",
      params: {},
    },
    {
      why: "another school",
      row: ["111", "V", "111351B09V2640101010101", "國語文", "444442", "000000", ""],
      reason: "other-school",
      column: "課程代碼",
      params: { expected: "070406", found: "351B09" },
    },
    {
      why: "a code twice",
      row: ["111", "V", maths, "數學", "444442", "000000", ""],
      reason: "code-twice",
      column: "課程代碼",
      params: { firstRow: 2 },
    },
    {
      why: "credits that lost their zeros",
      row: ["111", "V", chinese, "國語文", "22", "----00", ""],
      reason: "plan-credits-malformed",
      column: "授課學期學分節數",
      params: {},
    },
    {
      why: "credits of a letter that means nothing",
      row: ["111", "V", chinese, "國語文", "44444X", "000000", ""],
      reason: "plan-credits-malformed",
      column: "授課學期學分節數",
      params: {},
    },
    {
      why: "modes that lost their zeros",
      row: ["111", "V", chinese, "國語文", "444442", "0", ""],
      reason: "plan-modes-malformed",
      column: "授課學期開課方式",
      params: {},
    },
    {
      why: "an attribute of 3 characters",
      row: ["111", "V", chinese, "國語文", "444442", "000000", "110"],
      reason: "plan-attribute-malformed",
      column: "課程屬性",
      params: {},
    },
    {
      why: "neither name nor deletion",
      row: ["111", "V", chinese, "", "444442", "000000", ""],
      reason: "plan-name-missing",
      column: "科目名稱",
      params: {},
    },
    {
      why: "no year",
      row: ["", "V", chinese, "國語文", "444442", "000000", ""],
      reason: "not-a-year",
      column: "實施學年度",
      params: {},
    },
  ])("$why: $reason", async ({ row, reason, column, params }) => {
    const outcome = await parsed([["111", "V", maths, "數學", "444442", "000000", ""], row]);
    expect(outcome.errors).toEqual([expect.objectContaining({ row: 3, reason, column, params })]);
    expect(outcome.conservation).toMatchObject({ rows: 2, accepted: 1, rejected: 1 });
  });

  test("two years in one file are refused with both", async () => {
    const outcome = await parsed([live, ["110", "V", maths, "數學", "444442", "000000", ""]]);
    expect(outcome).toMatchObject({ ok: false, refusal: "mixed-years", params: { years: "110、111" } });
  });

  test("the plan of another school is refused", async () => {
    const outcome = await parsed([["111", "V", "111351B09V2640101010101", "國語文", "444442", "000000", ""]]);
    expect(outcome).toMatchObject({ ok: false, refusal: "wrong-school", params: { found: "351B09" } });
  });
});

describe("the JSON form", () => {
  const course = {
    課程代碼: chinese,
    科目名稱: "國語文",
    授課學期學分節數: "444442",
    授課學期開課方式: "000000",
    課程屬性: "1101",
  };
  const block = {
    實施學年度: 111,
    課程類型: "V",
    MD5: "c26723f56d7c61bc044a3b3a802e85ea",
    課程資料: [course],
  };

  async function parsedJson(value: unknown) {
    return parseCoursePlan(await readable("plan.json", Buffer.from(JSON.stringify(value, null, 1))), school);
  }

  test("one object or a list; the MD5 of each 課程類型 is its mark", async () => {
    const other = {
      ...block,
      課程類型: "C",
      MD5: "499e",
      課程資料: [{ ...course, 課程代碼: english, 備註: "x" }],
    };
    const outcome = await parsedJson([block, other]);
    expect(outcome.ok && outcome.plan).toMatchObject({
      form: "new",
      year: 111,
      marks: [
        { type: "V", md5: "c26723f56d7c61bc044a3b3a802e85ea" },
        { type: "C", md5: "499e" },
      ],
      courses: [{ code: chinese, attribute: "1101" }, { code: english }],
    });
    expect(outcome.ok && outcome.extraColumns).toEqual(["備註"]);
    expect((await parsedJson(block)).conservation).toMatchObject({ rows: 1, accepted: 1 });
  });

  test("rows count the courses over the whole file, from 1", async () => {
    const outcome = await parsedJson([block, { ...block, 課程資料: [{ ...course, 課程代碼: "短" }, 7, {}] }]);
    expect(outcome.errors.map(({ row, column, value, reason }) => ({ row, column, value, reason }))).toEqual([
      { row: 2, column: "課程代碼", value: "短", reason: "code-length" },
      { row: 3, column: "課程代碼", value: "7", reason: "code-length" },
      { row: 4, column: "課程代碼", value: "", reason: "required-empty" },
    ]);
    expect(outcome.conservation).toMatchObject({ rows: 4, accepted: 1, rejected: 3, blank: 0 });
  });

  test("other JSON is not a plan", async () => {
    expect(await parsedJson({ 實施學年度: 108, 班群資料: [] })).toMatchObject({
      ok: false,
      refusal: "wrong-kind",
    });
    expect(await parsedJson([{ ...block, 課程資料: [] }])).toMatchObject({ ok: false, refusal: "no-rows" });
  });
});

describe("the old form, without header", () => {
  const [a, b, c, d] = ["01", "02", "03", "04"].map((end) => `108070406V40929010101${end}`.slice(0, 23));

  test("the first line is data already; the year is its newest cohort", async () => {
    const outcome = await parsed(
      [
        [a ?? "", "國語文", "222200"],
        [`107${b?.slice(3)}`, "英語文", "222200"],
      ],
      null,
    );
    expect(outcome.ok && outcome.plan).toMatchObject({
      form: "old",
      year: 108,
      courses: [
        { code: a, name: "國語文", credits: "222200", modes: null, attribute: null },
        { code: `107${b?.slice(3)}` },
      ],
      deletions: [],
    });
    expect(outcome.conservation).toMatchObject({ rows: 2, accepted: 2 });
  });

  test("columns 4 and 5 tell changes and deletions", async () => {
    const outcome = await parsed(
      [
        ["", "", "", d ?? "", "體育"],
        [b ?? "", "英文", "222200", a ?? "", "英語文"],
        [c ?? "", "數學（乙）", "222200", c ?? "", "數學"],
      ],
      null,
    );
    expect(outcome.ok && outcome.plan).toMatchObject({
      courses: [{ code: b }, { code: c, name: "數學（乙）" }],
      deletions: [
        { code: d, replacedBy: null },
        { code: a, replacedBy: b },
      ],
    });
  });

  test("a code that another row brings back is not deleted", async () => {
    const outcome = await parsed(
      [
        [b ?? "", "英文", "222200", a ?? "", "英語文"],
        [a ?? "", "國文", "222200", c ?? "", "國語文"],
      ],
      null,
    );
    expect(outcome.ok && outcome.plan.deletions).toEqual([{ code: c, replacedBy: a }]);
  });

  test("faulty rows name the column by its place", async () => {
    const outcome = await parsed(
      [
        [a ?? "", "國語文", "222200"],
        ["108", "英語文", "22"],
        [a ?? "", "", "222200"],
      ],
      null,
    );
    expect(outcome.errors.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [2, "課程代碼", "code-length"],
      [2, "授課學期學分", "plan-credits-malformed"],
      [3, "課程名稱", "plan-name-missing"],
      [3, "課程代碼", "code-twice"],
    ]);
  });
});

if (hasSharedData) {
  describe("the real plans of one school", () => {
    test.each(["plan-070406-year111.csv", "plan-070406-year111.json"])(
      "%s: 894 live, 9 deletions",
      async (name) => {
        const outcome = parseCoursePlan(await sharedFile(`course-plan/${name}`), school);
        expect(outcome.ok && outcome.plan).toMatchObject({ form: "new", year: 111 });
        expect(outcome.ok && [outcome.plan.courses.length, outcome.plan.deletions.length]).toEqual([894, 9]);
        expect(outcome.conservation).toMatchObject({ rows: 903, accepted: 903, rejected: 0, blank: 0 });
      },
    );

    test("both forms of one plan say the same", async () => {
      const [csv, json] = [
        parseCoursePlan(await sharedFile("course-plan/plan-070406-year111.csv"), school),
        parseCoursePlan(await sharedFile("course-plan/plan-070406-year111.json"), school),
      ];
      expect(csv.ok && json.ok && json.plan.courses).toEqual(csv.ok && csv.plan.courses);
      expect(csv.ok && json.ok && json.plan.deletions).toEqual(csv.ok && csv.plan.deletions);
      expect(json.ok && json.plan.marks.map(({ type }) => type)).toEqual(["C", "M", "V"]);
    });

    test("11 pairs of programme and subject name have two codes", async () => {
      const outcome = parseCoursePlan(await sharedFile("course-plan/plan-070406-year111.csv"), school);
      const codes = new Map<string, number>();
      for (const { code, name } of outcome.ok ? outcome.plan.courses : []) {
        const pair = `${code.slice(0, 16)} ${name}`;
        codes.set(pair, (codes.get(pair) ?? 0) + 1);
      }
      expect([...codes.values()].filter((count) => count > 1)).toEqual(Array<number>(11).fill(2));
    });

    test("45 rows of the old form", async () => {
      const name = "V_服務群課程代碼資料檔_9FC3B2B569DA76CD47A5D5B2CADCD41F_202008231533.csv";
      const outcome = parseCoursePlan(await sharedFile(`course-plan/${name}`), school);
      expect(outcome.ok && [outcome.plan.form, outcome.plan.year, outcome.plan.courses.length]).toEqual([
        "old",
        108,
        45,
      ]);
      expect(outcome.conservation).toMatchObject({ rows: 45, accepted: 45, rejected: 0, blank: 0 });
    });

    test("the chart of 班群 is not a plan", async () => {
      const outcome = parseCoursePlan(await sharedFile("course-plan/streams-070406-year108.json"), school);
      expect(outcome).toMatchObject({ ok: false, refusal: "wrong-kind" });
    });
  });
}
