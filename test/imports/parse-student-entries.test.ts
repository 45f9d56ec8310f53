import { describe, expect, test } from "vitest";
import { entryFields } from "#app/domain/people/entry-columns.ts";
import type { EntryKind } from "#app/domain/people/student-entries.ts";
import { parseOfficerLevel } from "#app/imports/entry-values.ts";
import { parseStudentEntries } from "#app/imports/parse-student-entries.ts";
import { recogniseTable } from "#app/imports/recognise-table.ts";
import { csvFile } from "../fixtures/raw-file.ts";

const students = ["0012001", "1120002"].map((number) => ({ number }));

/** A file of a list with all of its columns, each row by the titles of what it fills. */
async function parsed(kind: EntryKind, ...rows: Record<string, string>[]) {
  const titles = ["學號", ...entryFields[kind].map(({ spec }) => spec.header)];
  const file = await csvFile([titles, ...rows.map((row) => titles.map((title) => row[title] ?? ""))]);
  expect(recogniseTable(file)).toBe(kind);
  return parseStudentEntries(file, { kind, students });
}

const officer = {
  學號: "0012001",
  單位名稱: "學生會",
  開始日期: "112/08/30",
  結束日期: "113/01/19",
  擔任職務: "會長",
  幹部等級: "校級",
};
const stay = {
  學號: "1120002",
  借讀學校代碼: "351b09",
  借讀代碼: "1",
  申請開始日期: "1120901",
  申請結束日期: "1130131",
};
const status = { 學號: "1120002", 班別: "0", 入學方式: "１２", 學籍狀態: "01" };

describe("a list about students", () => {
  test("posts held: days and the level in the words of the file", async () => {
    const outcome = await parsed("officers", officer);
    expect(outcome.ok && outcome.rows.map(({ value }) => value)).toEqual([
      {
        studentNumber: "0012001",
        unit: "學生會",
        from: "2023-08-30",
        to: "2024-01-19",
        office: "會長",
        officerLevel: "1",
      },
    ]);
  });

  test("status: what the file leaves empty stays empty, codes are written in half width", async () => {
    const more = { 報考年度: "111學年度", 族語認證有效日期: "115.12.31", 實驗班名稱: "數理 實驗班" };
    const outcome = await parsed("student-status", { ...status, ...more });
    expect(outcome.ok && outcome.rows[0]?.value).toEqual({
      studentNumber: "1120002",
      classKind: "0",
      admissionWay: "12",
      status: "01",
      statusDate: null,
      specialIdentity: null,
      indigenousGroup: null,
      indigenousIdentity: null,
      indigenousDialect: null,
      indigenousYear: "111",
      indigenousValidTo: "2026-12-31",
      experimentalClass: "數理 實驗班",
      gender: null,
      group: null,
      department: null,
      division: null,
    });
  });

  test("study elsewhere: the school's code in upper case", async () => {
    const outcome = await parsed("study-elsewhere", stay);
    expect(outcome.ok && outcome.rows[0]?.value).toMatchObject({
      ownSchool: null,
      hostSchool: "351B09",
      hostFrom: "2023-09-01",
      hostTo: "2024-01-31",
    });
  });

  test("a student may hold several posts, and the same one twice", async () => {
    const outcome = await parsed(
      "officers",
      officer,
      { ...officer, 擔任職務: "社長" },
      { ...officer, 開始日期: "112/09/30" },
    );
    expect(outcome.ok && outcome.conservation).toMatchObject({ rows: 3, accepted: 3, rejected: 0 });
  });

  test("leading zeros that a spreadsheet dropped are put back and said", async () => {
    const outcome = await parsed("officers", { ...officer, 學號: "12001" });
    expect(outcome.ok && [outcome.rows[0]?.value.studentNumber, outcome.notices]).toEqual([
      "0012001",
      [{ kind: "leading-zeros-restored", sheet: null, rows: [2], params: { count: 1 } }],
    ]);
  });
});

describe("a row that is none is rejected with place, value and reason", () => {
  const cases: [
    EntryKind,
    string,
    Record<string, string>,
    { reason: string; column: string; params?: object },
  ][] = [
    ["officers", "no number", { ...officer, 學號: "" }, { reason: "required-empty", column: "學號" }],
    ["officers", "nobody's number", { ...officer, 學號: "9" }, { reason: "unknown-student", column: "學號" }],
    ["officers", "no unit", { ...officer, 單位名稱: "" }, { reason: "required-empty", column: "單位名稱" }],
    ["officers", "no day", { ...officer, 結束日期: "學期末" }, { reason: "not-a-date", column: "結束日期" }],
    [
      "officers",
      "a day that is none",
      { ...officer, 開始日期: "1120231" },
      { reason: "not-a-date", column: "開始日期" },
    ],
    [
      "officers",
      "an unknown level",
      { ...officer, 幹部等級: "4" },
      { reason: "not-an-officer-level", column: "幹部等級" },
    ],
    [
      "officers",
      "an end before its start",
      { ...officer, 結束日期: "112/08/29" },
      { reason: "ends-before-start", column: "結束日期", params: { start: "112/08/30" } },
    ],
    [
      "study-elsewhere",
      "an end before its start",
      { ...stay, 申請結束日期: "112/08/31" },
      { reason: "ends-before-start", column: "申請結束日期", params: { start: "112/09/01" } },
    ],
    [
      "study-elsewhere",
      "five characters",
      { ...stay, 借讀學校代碼: "07040" },
      { reason: "not-a-school-code", column: "借讀學校代碼" },
    ],
    [
      "study-elsewhere",
      "a school's name",
      { ...stay, 所屬學校代碼: "本校" },
      { reason: "not-a-school-code", column: "所屬學校代碼" },
    ],
    [
      "student-status",
      "two codes in a cell",
      { ...status, 特殊身分別: "1 2" },
      { reason: "not-a-code", column: "特殊身分別" },
    ],
    [
      "student-status",
      "no year",
      { ...status, 報考年度: "去年" },
      { reason: "not-a-year", column: "報考年度" },
    ],
    [
      "student-status",
      "a code too long",
      { ...status, 班別: "1".repeat(33) },
      { reason: "too-long", column: "班別" },
    ],
  ];
  test.each(cases)("%s: %s", async (kind, _, row, error) => {
    const outcome = await parsed(kind, row);
    expect(outcome.errors).toMatchObject([{ row: 2, value: row[error.column], ...error }]);
    expect(outcome.conservation).toMatchObject({ rows: 1, accepted: 0, rejected: 1, blank: 0 });
  });

  test.each([
    ["officers", officer] as const,
    ["study-elsewhere", { ...stay, 借讀學校代碼: "351B09" }] as const,
    ["student-status", status] as const,
  ])("%s: the same once more", async (kind, row) => {
    const outcome = await parsed(kind, row, {}, row);
    expect(outcome.ok && outcome.errors).toMatchObject([
      { row: 4, column: "學號", reason: "entry-twice", params: { firstRow: 2 } },
    ]);
    expect(outcome.conservation).toMatchObject({ rows: 3, accepted: 1, rejected: 1, blank: 1 });
  });

  test("all that is wrong with a row is said at once", async () => {
    const outcome = await parsed("officers", { ...officer, 學號: "9", 開始日期: "?", 幹部等級: "?" });
    expect(outcome.errors.map(({ reason }) => reason)).toEqual([
      "unknown-student",
      "not-a-date",
      "not-an-officer-level",
    ]);
  });
});

test.each([
  ...["1", "１", "1.0", "01", "校", "校級", "全校", "學校", "校內", "校級幹部"].map(
    (text) => [text, "1"] as const,
  ),
  ...["2", "班", "班級", "班級幹部"].map((text) => [text, "2"] as const),
  ...["3", "社", "社團", "社團幹部", "社團級"].map((text) => [text, "3"] as const),
  ...["", "0", "4", "12", "1班", "幹部", "校長", "社區"].map((text) => [text, undefined] as const),
])("幹部等級 %j is %s", (text, level) => {
  expect(parseOfficerLevel(text)).toBe(level);
});

test("a list of students that also has status columns is the list of students", async () => {
  const titles = [
    "學號",
    "身分證號",
    "出生日期",
    "姓名",
    "班級",
    "座號",
    "入學學年度",
    "班別",
    "入學方式",
    "學籍狀態",
  ];
  expect(recogniseTable(await csvFile([titles, titles.map(() => "1")]))).toBe("students");
});
