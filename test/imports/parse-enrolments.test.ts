import { describe, expect, test } from "vitest";
import { parseEnrolments } from "#app/imports/parse-enrolments.ts";
import { csvFile, readable } from "../fixtures/raw-file.ts";
import { workbookOf } from "../fixtures/workbook.ts";

const header = ["學年度", "學期", "學號", "課程名稱", "課程代碼"];
const known = {
  term: { schoolYear: 112, semester: 1 } as const,
  students: ["0012001", "0012002", "1120003", "01120003", "A-7"].map((number) => ({ number })),
  offerings: ["國語文", "英語文", "數學 (A)"].map((course) => ({ course })),
};

async function parsed(rows: readonly (readonly string[])[]) {
  return parseEnrolments(await csvFile([header, ...rows]), known);
}

test("an enrolment has its own code or none", async () => {
  const outcome = await parsed([
    ["112", "1", "0012001", "國語文", "112070406V2640101010101"],
    ["112", "1", "0012002", "國語文", ""],
  ]);
  expect(outcome.ok && outcome.rows).toEqual([
    {
      sheet: null,
      row: 2,
      value: { studentNumber: "0012001", course: "國語文", code: "112070406V2640101010101" },
    },
    { sheet: null, row: 3, value: { studentNumber: "0012002", course: "國語文", code: null } },
  ]);
});

test("a repeated student and course is kept: the comparison reports it", async () => {
  const row = ["112", "1", "0012001", "國語文", ""];
  const outcome = await parsed([row, row]);
  expect(outcome.ok && outcome.conservation).toMatchObject({ rows: 2, accepted: 2, rejected: 0 });
});

test("the code column may be missing", async () => {
  const file = await csvFile([header.slice(0, 4), ["112", "1", "0012001", "國語文"]]);
  const outcome = parseEnrolments(file, known);
  expect(outcome.ok && outcome.rows[0]?.value.code).toBeNull();
});

test("leading zeros that Excel dropped are restored where they can only mean one student, and counted", async () => {
  const outcome = await parsed([
    ["112", "1", "12001", "國語文", ""],
    ["112", "1", "12002", "英語文", ""],
    ["112", "1", "0012002", "國語文", ""],
  ]);
  expect(outcome.ok && outcome.rows.map(({ value }) => value.studentNumber)).toEqual([
    "0012001",
    "0012002",
    "0012002",
  ]);
  expect(outcome.ok && outcome.notices).toEqual([
    { kind: "leading-zeros-restored", sheet: null, rows: [2, 3], params: { count: 2 } },
  ]);
});

describe("a row that cannot be an enrolment is rejected with its reason", () => {
  test.each([
    {
      why: "an unknown student, one character off",
      row: ["112", "1", "0012O01", "國語文", ""],
      reason: "unknown-student",
      column: "學號",
      params: { near: "0012001" },
    },
    {
      why: "zeros that may mean two students",
      row: ["112", "1", "001120003", "國語文", ""],
      reason: "unknown-student",
      column: "學號",
      params: { near: "1120003、01120003" },
    },
    {
      why: "a number in full width",
      row: ["112", "1", "ａ－７", "國語文", ""],
      reason: "unknown-student",
      column: "學號",
      params: { near: "A-7" },
    },
    {
      why: "an unknown student, nothing near",
      row: ["112", "1", "999", "國語文", ""],
      reason: "unknown-student",
      column: "學號",
      params: { near: "" },
    },
    {
      why: "a course with other widths",
      row: ["112", "1", "0012001", "數學（Ａ）", ""],
      reason: "unknown-course",
      column: "課程名稱",
      params: { near: "數學 (A)" },
    },
    {
      why: "an unknown course",
      row: ["112", "1", "0012001", "化學", ""],
      reason: "unknown-course",
      column: "課程名稱",
      params: { near: "" },
    },
    {
      why: "another term",
      row: ["111", "2", "0012001", "國語文", ""],
      reason: "other-term",
      column: "學年度",
      params: { expected: "112-1", found: "111-2" },
    },
    {
      why: "no student",
      row: ["112", "1", "", "國語文", ""],
      reason: "required-empty",
      column: "學號",
      params: {},
    },
    {
      why: "no course",
      row: ["112", "1", "0012001", "", ""],
      reason: "required-empty",
      column: "課程名稱",
      params: {},
    },
  ])("$why: $reason", async ({ row, reason, column, params }) => {
    const outcome = await parsed([["112", "1", "0012001", "國語文", ""], row]);
    expect(outcome.errors).toEqual([expect.objectContaining({ row: 3, reason, column, params })]);
  });
});

test("a file of another term is refused with both terms", async () => {
  const outcome = await parsed([
    ["112", "2", "0012001", "國語文", ""],
    ["", "", "", "", ""],
  ]);
  expect(outcome).toMatchObject({
    ok: false,
    refusal: "wrong-term",
    params: { expected: "112-1", found: "112-2" },
    conservation: { rows: 2, accepted: 0, rejected: 1, blank: 1 },
  });
});

test("70,000 rows of a workbook are read and judged whole", async () => {
  const students = Array.from({ length: 4_375 }, (_, index) => ({ number: String(1_120_000 + index) }));
  const offerings = Array.from({ length: 16 }, (_, index) => ({ course: `課程${index}` }));
  const rows = students.flatMap(({ number }) =>
    offerings.map(({ course }) => ["112", "1", number, course, ""]),
  );
  const file = await readable("a.xlsx", workbookOf([header, ...rows]));
  const outcome = parseEnrolments(file, { ...known, students, offerings });
  expect(outcome.ok && outcome.conservation).toMatchObject({
    rows: 70_000,
    accepted: 70_000,
    rejected: 0,
    blank: 0,
  });
});
