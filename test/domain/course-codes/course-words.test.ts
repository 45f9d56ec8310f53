import { expect, test } from "vitest";
import {
  countsPeriods,
  explainCode,
  explainSemesters,
  overridesCode,
} from "#app/domain/course-codes/course-words.ts";
import type { SegmentTables } from "#app/domain/course-codes/model.ts";
import { referenceTables } from "#app/domain/course-codes/reference/segment-tables.ts";

const subject = (category: string, code: string, label: string) => ({
  category,
  attribute: "1",
  field: "01",
  code,
  label,
  types: null,
});
const tables: SegmentTables = {
  entries: { ...referenceTables, DEP: [{ code: "401", label: "商業經營科", types: ["V", "C"] }] },
  subjects: [subject("1", "01", "國語文"), subject("7", "01", "文學選讀")],
};

test("a code is explained part by part, its 23 characters each once", () => {
  const parts = explainCode("112070406V26401010101 01".replace(" ", ""), tables);
  expect(parts.map(({ value }) => value).join("")).toBe("112070406V2640101010101");
  expect(parts.map(({ part, label }) => [part, label])).toEqual([
    ["cohort", null],
    ["school", null],
    ["SCH", "技術型高中"],
    ["GRP", "商業與管理群"],
    ["DEP", "商業經營科"],
    ["CLA", null],
    ["CAT", "部定必修"],
    ["MOD", "原班級"],
    ["ATT1", "一般科目"],
    ["FLD", null],
    ["subject", "國語文"],
  ]);
  expect(parts.map(({ from, to }) => [from, to])).toEqual([
    [1, 3],
    [4, 9],
    [10, 10],
    [11, 12],
    [13, 15],
    [16, 16],
    [17, 17],
    [18, 18],
    [19, 19],
    [20, 21],
    [22, 23],
  ]);
});

test("a subject is read with its category: the same two characters are another subject elsewhere", () => {
  const label = (code: string) => explainCode(code, tables).at(-1)?.label;
  expect(label("112070406V2640107010101")).toBe("文學選讀");
  expect(label("112070406V2640102010101")).toBeNull();
});

test("the six characters of credits and modes in words, semester by semester", () => {
  const words = explainSemesters({ credits: "04AZR?", modes: "-0B0C0" });
  expect(words.map(({ kind, credits, mode }) => [kind, credits, mode])).toEqual([
    ["not-taught", 0, null],
    ["credits", 4, "0"],
    ["alternative", 1, "B"],
    ["without-credits", 0, "0"],
    ["credits", 10, "C"],
    ["unknown", 0, "0"],
  ]);
});

test("a plan of the old form has no modes", () => {
  expect(explainSemesters({ credits: "220000", modes: null }).map(({ mode }) => mode)).toEqual(
    Array(6).fill(null),
  );
});

test("the continuing-education division counts periods", () => {
  expect(countsPeriods("112070406C2640101010101")).toBe(true);
  expect(countsPeriods("112070406V2640101010101")).toBe(false);
});

test.each([
  { attribute: null, differs: false, why: "none given" },
  { attribute: "1101", differs: false, why: "the same as in the code" },
  { attribute: "7101", differs: true, why: "another category" },
  { attribute: "1102", differs: true, why: "another field" },
])("課程屬性 holds in place of the code: $why", ({ attribute, differs }) => {
  const course = { code: "112070406V2640101010101", name: "", credits: "", modes: null, attribute };
  expect(overridesCode(course)).toBe(differs);
});
