import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCodeTable, parseSubjectTable } from "#app/imports/parse-code-table.ts";
import { parseEnrolments } from "#app/imports/parse-enrolments.ts";
import { parseHomerooms } from "#app/imports/parse-homerooms.ts";
import { parseOfferings } from "#app/imports/parse-offerings.ts";
import { parseStudents } from "#app/imports/parse-students.ts";
import type { RawFile, RawSheet } from "#app/imports/raw-file.ts";
import { recogniseTable } from "#app/imports/recognise-table.ts";
import { csvFile, readable } from "../fixtures/raw-file.ts";
import { rowsXml, sheetXml, workbookParts } from "../fixtures/workbook.ts";
import { buildZip } from "../fixtures/zip.ts";

const classes = ["年級", "班級名稱", "群科班代碼"];
const context = { school: "070406" };
const term = { schoolYear: 112, semester: 1 } as const;

function sheetOf(rows: readonly (readonly string[])[], name: string | null = null, hidden = false): RawSheet {
  return { name, hidden, rows: rows.map((cells, index) => ({ number: index + 1, cells })) };
}

function fileOf(...sheets: readonly RawSheet[]): RawFile {
  return { file: "班級.xlsx", sha256: "", format: "xlsx", sheets, json: null, notices: [] };
}

describe("the header", () => {
  test("is found below title rows, which are named and not counted", () => {
    const outcome = parseHomerooms(
      fileOf(
        sheetOf([["112學年度第1學期 班級"], [], ["列印日期", "112/09/01"], classes, ["1", "商一甲", ""]]),
      ),
      context,
    );
    expect(outcome.ok && outcome.conservation).toMatchObject({ rows: 1, accepted: 1, rejected: 0, blank: 0 });
    expect(outcome.ok && outcome.notices).toEqual([
      {
        kind: "title-rows",
        sheet: null,
        rows: [1, 3],
        params: { count: 2, text: "112學年度第1學期 班級 列印日期 112/09/01" },
      },
    ]);
  });

  test("is found below merged title cells of a workbook", async () => {
    const rows = [["班級名冊", "", ""], classes, ["1", "商一甲", ""]];
    const xml = sheetXml(rowsXml(rows), `<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>`);
    const file = await readable("a.xlsx", buildZip(workbookParts([{ name: "班級", xml }])));
    const outcome = parseHomerooms(file, context);
    expect(file.notices).toEqual([{ kind: "merged-cells", sheet: "班級", count: 1 }]);
    expect(outcome.ok && outcome.rows[0]).toMatchObject({ sheet: "班級", row: 3, value: { name: "商一甲" } });
  });

  test("is looked for in the first 20 rows only", () => {
    const titles = Array.from({ length: 20 }, () => ["說明"]);
    const body = [classes, ["1", "商一甲", ""]];
    expect(parseHomerooms(fileOf(sheetOf([...titles.slice(1), ...body])), context).ok).toBe(true);
    expect(parseHomerooms(fileOf(sheetOf([...titles, ...body])), context)).toMatchObject({
      refusal: "wrong-kind",
    });
  });

  test("is known without regard to width, spaces, line breaks and the mark of required fields", () => {
    const titles = [" 年 級", "*班級\n名稱", "群科班代碼　", "部　別"];
    const outcome = parseHomerooms(fileOf(sheetOf([titles, ["1", "商一甲", "", "日間部"]])), context);
    expect(outcome.ok && outcome.rows[0]?.value).toMatchObject({ name: "商一甲", division: "日間部" });
  });

  test("columns may stand in any order; those that are not known are named", () => {
    const outcome = parseHomerooms(
      fileOf(
        sheetOf([
          ["備註", "群科班代碼", "班級名稱", "年級", "備註", ""],
          ["x", "", "商一甲", "1"],
        ]),
      ),
      context,
    );
    expect(outcome.ok && outcome.rows[0]?.value).toMatchObject({ name: "商一甲", grade: 1 });
    expect(outcome.ok && outcome.extraColumns).toEqual(["備註"]);
  });

  test("one column that stands twice is refused by name; an alias beside the canonical name is an extra column", () => {
    const twice = fileOf(
      sheetOf(
        [
          [...classes, "班級名稱"],
          ["1", "商一甲", "", "商一乙"],
        ],
        "一",
      ),
    );
    expect(parseHomerooms(twice, context)).toMatchObject({
      ok: false,
      refusal: "duplicate-headers",
      params: { sheet: "一", headers: "班級名稱" },
    });
    const alias = parseHomerooms(
      fileOf(
        sheetOf([
          [...classes, "班級"],
          ["1", "商一甲", "", "甲"],
        ]),
      ),
      context,
    );
    expect(alias.ok && alias.extraColumns).toEqual(["班級"]);
    expect(alias.ok && alias.rows[0]?.value.name).toBe("商一甲");
  });

  test("the user's remembered mapping counts before names and aliases", () => {
    const titles = ["年級", "班級名稱", "簡稱", "科班碼"];
    const file = fileOf(sheetOf([titles, ["1", "商業經營科一年甲班", "商一甲", ""]]));
    const outcome = parseHomerooms(file, context, { 簡稱: "班級名稱", 科班碼: "群科班代碼" });
    expect(outcome.ok && outcome.rows[0]?.value.name).toBe("商一甲");
    expect(outcome.ok && outcome.extraColumns).toEqual(["班級名稱"]);
    expect(outcome.ok && outcome.mapping).toEqual({ 年級: "年級", 簡稱: "班級名稱", 科班碼: "群科班代碼" });
  });
});

describe("sheets", () => {
  const other = sheetOf([["說明"], [], ["請勿修改"]], "說明");
  const first = sheetOf([classes, ["1", "商一甲", ""]], "一年級");
  const second = sheetOf([["班級", "年級", "群組代碼"], [], ["商二甲", "2", ""]], "二年級");
  const hidden = sheetOf([classes, ["3", "舊班", ""], ["3", "舊班2", ""]], "舊資料", true);

  test("all visible ones with the columns are read, the others are named with their rows", () => {
    const outcome = parseHomerooms(fileOf(other, first, hidden, second), context);
    expect(outcome.ok && outcome.rows.map(({ sheet, row, value }) => [sheet, row, value.name])).toEqual([
      ["一年級", 2, "商一甲"],
      ["二年級", 3, "商二甲"],
    ]);
    expect(outcome.ok && outcome.leftOutSheets).toEqual([
      { sheet: "說明", hidden: false, rows: 2 },
      { sheet: "舊資料", hidden: true, rows: 3 },
    ]);
    expect(outcome.conservation).toMatchObject({ rows: 3, accepted: 2, rejected: 0, blank: 1 });
  });

  test("a class that stands on two sheets is rejected with the sheet that had it first", () => {
    const again = sheetOf([classes, ["1", "商一甲", ""]], "補充");
    const outcome = parseHomerooms(fileOf(first, again), context);
    expect(outcome.errors).toEqual([
      expect.objectContaining({ sheet: "補充", row: 2, params: { firstRow: 2, firstSheet: "一年級" } }),
    ]);
  });

  test("a hidden one is never imported, also when it is the only one with the columns", () => {
    expect(parseHomerooms(fileOf(other, hidden), context)).toMatchObject({
      ok: false,
      refusal: "only-hidden-sheet",
      params: { sheet: "舊資料" },
    });
  });
});

describe("a file in the wrong step is refused, with what is missing and what it looks like", () => {
  const students = [
    ["學號", "身分證號", "出生日期", "姓名", "班級", "座號", "入學學年度", "年級", "群科班代碼"],
    ["1", "A123456789", "95/3/2", "王", "商一甲", "1", "112", "1", ""],
  ];
  const enrolments = [
    ["學年度", "學期", "學號", "課程名稱"],
    ["112", "1", "1", "國語文"],
  ];
  const offerings = [
    ["學年度", "學期", "課程名稱", "科目名稱", "部定校訂", "必修選修", "學分數"],
    ["112", "1", "國語文", "國語文", "部定", "必修", "3"],
  ];
  const homerooms = [classes, ["1", "商一甲", ""]];
  const plan = [["109070406C2640101010101", "國語文", "222222"]];
  const table = [
    ["代碼", "代碼說明"],
    ["1", "部定必修"],
  ];
  const subjects = [
    ["課程類別", "科目屬性", "領域", "代碼", "代碼說明"],
    ["部定必修", "一般科目", "01", "01", "國語文"],
  ];
  const asHomerooms = (file: RawFile) => parseHomerooms(file, context);
  const asStudents = (file: RawFile) => parseStudents(file, { ...context, term, homerooms: [] });
  const asOfferings = (file: RawFile) => parseOfferings(file, { ...context, term, homerooms: [] });
  const asEnrolments = (file: RawFile) => parseEnrolments(file, { term, students: [], offerings: [] });
  const asTable = (file: RawFile) => parseCodeTable(file, "CAT");

  test.each([
    { step: "classes", given: "students", parse: asHomerooms, rows: students, looksLike: "students" },
    {
      step: "classes",
      given: "a plan of the old form",
      parse: asHomerooms,
      rows: plan,
      looksLike: "course-plan",
    },
    { step: "students", given: "classes", parse: asStudents, rows: homerooms, looksLike: "homerooms" },
    { step: "students", given: "enrolments", parse: asStudents, rows: enrolments, looksLike: "enrolments" },
    { step: "offerings", given: "enrolments", parse: asOfferings, rows: enrolments, looksLike: "enrolments" },
    { step: "enrolments", given: "offerings", parse: asEnrolments, rows: offerings, looksLike: "offerings" },
    { step: "enrolments", given: "a code table", parse: asEnrolments, rows: table, looksLike: "code-table" },
    {
      step: "a code table",
      given: "the subject table",
      parse: asTable,
      rows: subjects,
      looksLike: "subject-table",
    },
    {
      step: "the subject table",
      given: "a code table",
      parse: parseSubjectTable,
      rows: table,
      looksLike: "code-table",
    },
    {
      step: "students",
      given: "something else",
      parse: asStudents,
      rows: [
        ["品名", "數量"],
        ["粉筆", "3"],
      ],
      looksLike: "",
    },
  ])("$given given as $step", async ({ parse, rows, looksLike }) => {
    const file = await csvFile(rows);
    expect(parse(file)).toMatchObject({ ok: false, refusal: "wrong-kind", params: { looksLike } });
    expect(recogniseTable(file) ?? "").toBe(looksLike);
  });

  test("the missing columns are those of the row that comes nearest", async () => {
    const file = await csvFile([["班級清單"], ["年級", "班級名稱", "人數"], ["1", "商一甲", "40"]]);
    expect(parseHomerooms(file, context)).toMatchObject({
      refusal: "wrong-kind",
      params: { kind: "homerooms", missing: "群科班代碼" },
      conservation: { accepted: 0 },
    });
  });

  test.each([
    { why: "a header without rows", rows: [classes] },
    { why: "a header above blank rows", rows: [classes, ["", " ", "　"]] },
  ])("$why: no rows", async ({ rows }) => {
    expect(parseHomerooms(await csvFile(rows), context)).toMatchObject({ ok: false, refusal: "no-rows" });
  });
});

test("characters that were lost or made by the school are named by their rows", () => {
  const outcome = parseHomerooms(
    fileOf(sheetOf([classes, ["1", "商\ufffd甲", ""], ["1", "商一乙", ""], ["1", "商\ue001丙", ""]])),
    context,
  );
  expect(outcome.ok && outcome.notices).toEqual([
    { kind: "damaged-text", sheet: null, rows: [2], params: { count: 1 } },
    { kind: "private-use", sheet: null, rows: [4], params: { count: 1 } },
  ]);
});

test("of any table, every row below the header is accepted, rejected or blank, and each rejected one is listed", () => {
  const grade = fc.constantFrom("1", "二", "", "九", "　");
  const name = fc.constantFrom("商一甲", "商一乙", "", " 商一丙 ");
  const programme = fc.constantFrom("", "112070406V264010", "112351B09V264010", "短");
  const row = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(grade, name, programme) },
    { weight: 1, arbitrary: fc.constant([]) },
  );
  fc.assert(
    fc.property(fc.array(fc.array(row, { maxLength: 12 }), { minLength: 1, maxLength: 3 }), (tables) => {
      const sheets = tables.map((rows, index) => sheetOf([classes, ...rows], `表${index}`));
      const { conservation, ...outcome } = parseHomerooms(fileOf(...sheets), context);
      const given = tables.flat();
      const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");
      expect(conservation.rows).toBe(given.length);
      expect(conservation.accepted + conservation.rejected + conservation.blank).toBe(given.length);
      expect(conservation.blank).toBe(given.filter(isBlank).length);
      const listed = new Set(outcome.errors.map((error) => `${error.sheet} ${error.row}`));
      if (outcome.ok) {
        expect(listed.size).toBe(conservation.rejected);
        expect(outcome.rows.length).toBe(conservation.accepted);
      }
    }),
    { seed: 20260922, numRuns: process.env.LICHENG_FULL === "1" ? 2_000 : 200 },
  );
});
