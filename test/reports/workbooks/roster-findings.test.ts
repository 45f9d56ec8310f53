import { expect, test } from "vitest";
import type { RosterFinding } from "#app/domain/rosters/check.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { rosterFindingsWorkbook } from "#reports/workbooks/roster-findings.ts";
import { facts, roster } from "../roster-fixture.ts";
import { rereadModel } from "../xlsx-tools.ts";

const made = roster("scores", 4, 2);
const { rules } = wordsIn("zh-TW").rosters;

function finding(some: Partial<RosterFinding>): RosterFinding {
  return {
    rule: "score-range",
    grade: "syntax",
    sheet: "學期成績",
    row: 3,
    column: "termScore",
    value: "101",
    params: {},
    cause: "a",
    ...some,
  };
}

const findings = [
  finding({}),
  finding({ row: 5, value: "102" }),
  finding({ rule: "cell-empty", row: 3, column: "courseName", value: "", cause: "b" }),
  finding({ rule: "column-order", row: null, column: null, value: null, cause: "c" }),
  finding({
    rule: "cover-year",
    sheet: null,
    row: 2,
    column: null,
    value: "111",
    params: { expected: "112" },
    cause: "d",
  }),
  finding({ rule: "score-form", sheet: "補修成績", row: 2, column: "lateScore", value: "=1", cause: "e" }),
];

test("the causes come first, each with what is wrong, what to do and how many rows", async () => {
  const { title, sheets } = await rereadModel(rosterFindingsWorkbook(made, { findings }, facts));
  expect(title).toBe("學生成績名冊 112-1 檢核結果");
  expect(sheets.map(({ name }) => name)).toEqual(["原因", "學期成績", "補修成績", "轉學轉科成績"]);
  const [header, first, ...rest] = sheets[0]?.rows.map((row) => row.map(([value]) => value)) ?? [];
  expect(header).toEqual(["編號", "類別", "規則", "工作表", "欄位", "內容", "錯誤說明", "怎麼做", "筆數"]);
  const { name, what, todo } = rules["score-range"];
  expect(first).toEqual([1, "格式", name, "學期成績", "學期學業成績", null, what({}), todo, 2]);
  expect(rest.map((row) => row[8])).toEqual([1, 1, 1, 1]);
  expect(rest.map((row) => row[6])).toContain(rules["cover-year"].what({ expected: "112" }));
});

test("each sheet has its own rows that are wrong, with their numbers, every cell, and what is wrong in which column", async () => {
  const { sheets } = await rereadModel(rosterFindingsWorkbook(made, { findings }, facts));
  const [, terms, late, moved] = sheets.map(({ rows }) =>
    rows.map((row) => row.map(([value]) => value ?? "")),
  );
  expect(terms?.slice(1).map((row) => [row[0], row.slice(1, -1), row.at(-1)])).toEqual([
    [
      3,
      made.sheets[0]?.rows[1]?.cells,
      `學期學業成績：${rules["score-range"].what({})}；科目名稱：${rules["cell-empty"].what({})}`,
    ],
    [5, made.sheets[0]?.rows[3]?.cells, `學期學業成績：${rules["score-range"].what({})}`],
  ]);
  expect(terms?.[0]?.at(0)).toBe("列號");
  expect(terms?.[0]?.at(-1)).toBe("錯誤說明");
  expect(late?.slice(1).map((row) => row[0])).toEqual([2]);
  expect(moved?.length).toBe(1);
});

test("a book in order has its sheets, and nothing in them", async () => {
  const { sheets } = await rereadModel(
    rosterFindingsWorkbook(made, { findings: [] }, { ...facts, language: "en" }),
  );
  expect(sheets.map(({ name, rows }) => [name, rows.length - 1])).toEqual([
    ["Causes", 0],
    ["學期成績", 0],
    ["補修成績", 0],
    ["轉學轉科成績", 0],
  ]);
});
