import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type AuditFieldChange,
  actionWords,
  changeWords,
  personWords,
  subjectsMeant,
  subjectWords,
} from "#app/i18n/audit-sentences.ts";
import { languages, wordsIn } from "#app/i18n/words.ts";

const words = wordsIn("zh-TW");
const people = new Map([
  [1, "林美麗"],
  [2, "林大山"],
  [3, "王小明"],
]);

/** Every `action: "a:b"` that the use cases write; `action: Action` is what somebody may do. */
function writtenActions(): string[] {
  const folder = resolve(import.meta.dirname, "../../app/use-cases");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const texts = files.map((name) => readFileSync(join(folder, name), "utf8"));
  const statements = texts.flatMap((text) =>
    [...text.matchAll(/action:(?! Action\b)[^,]*/g)].map(([match]) => match),
  );
  return [...new Set(statements.flatMap((text) => text.match(/"[a-z-]+:[a-z-]+"/g) ?? []))].map((text) =>
    text.slice(1, -1),
  );
}

test("every action that is written down has words, in every language", () => {
  const actions = writtenActions();
  expect(actions.length).toBeGreaterThan(20);
  for (const language of languages) {
    expect(actions.filter((action) => actionWords(wordsIn(language), action) === action)).toEqual([]);
  }
});

test("an action of a later version is shown as it was written", () => {
  expect(actionWords(words, "moon:landing")).toBe("moon:landing");
  expect(actionWords(words, "constructor")).toBe("constructor");
});

test.each([
  { subject: "user:1", shown: "帳號 林美麗" },
  { subject: "user:99", shown: "帳號 99" },
  { subject: "comparison:3/cause:4", shown: "比對 3 原因 4" },
  { subject: "student:11210001", shown: "學號 11210001" },
  { subject: "student:A123456789", shown: "學號 A12****789" },
  { subject: "book:officers", shown: "名冊 校內幹部經歷名冊" },
  { subject: "moon:1", shown: "moon:1" },
])("the subject $subject is $shown", ({ subject, shown }) => {
  expect(subjectWords(words, subject, (id) => people.get(id))).toBe(shown);
});

test("the console itself is nobody's name", () => {
  expect(personWords(words, { userId: null, userName: "Licheng" })).toBe("系統");
  expect(personWords(words, { userId: 1, userName: "林美麗" })).toBe("林美麗");
});

describe("a change", () => {
  const cases: (AuditFieldChange & { shown: string })[] = [
    { field: "displayName", from: "李華", to: "李華（代理）", shown: "姓名：李華 → 李華（代理）" },
    { field: "title", from: "導師", to: null, shown: "職稱：導師 → （無）" },
    { field: "active", from: true, to: false, shown: "可以登入：是 → 否" },
    { field: "active", from: null, to: true, shown: "可以登入：是" },
    {
      field: "roles",
      from: ["counselor"],
      to: ["counselor", "homeroom-teacher"],
      shown: "角色：課程諮詢教師 → 課程諮詢教師、導師",
    },
    { field: "capacities", from: [], to: ["officer"], shown: "簽核身分：（無） → 承辦人" },
    { field: "opensOn", from: "2023-08-30", to: "2023-09-01", shown: "開學日：112/08/30 → 112/09/01" },
    { field: "language", from: "zh-TW", to: "en", shown: "語言：中文 → English" },
    {
      field: "classes 112-1",
      from: [],
      to: ["homeroom 餐管一甲", "counselor 餐管一乙"],
      shown: "112-1 負責的班級：（無） → 導師 餐管一甲、課程諮詢教師 餐管一乙",
    },
    { field: "current:students", from: 3, to: 5, shown: "採用的學生（匯入編號）：3 → 5" },
    { field: "counts", from: null, to: { rows: 10, created: 8 }, shown: "筆數：列 10、新增 8" },
    { field: "sha256", from: null, to: "0123456789ab".padEnd(64, "c"), shown: "SHA-256：0123456789ab" },
    { field: "note", from: null, to: "A123456789 改修", shown: "說明：A12****789 改修" },
    { field: "idNumber", from: "A123456789", to: "B123456780", shown: "idNumber：********** → **********" },
    { field: "moon", from: null, to: "full", shown: "moon：full" },
    { field: "moon 2", from: null, to: "full", shown: "moon 2：full" },
    {
      field: "books",
      from: null,
      to: ["precheck", "scores"],
      shown: "名冊：預檢_修課紀錄名冊、學生成績名冊",
    },
    { field: "division", from: null, to: "day", shown: "部別：日間部" },
    { field: "result", from: "pending", to: "accepted", shown: "提交結果：等候結果 → 全部接受" },
    { field: "source", from: null, to: "imported", shown: "來源：學校系統" },
    {
      field: "refusal",
      from: null,
      to: "other-school",
      shown: "不採用的原因：封面的學校代碼是別的學校",
    },
    { field: "refusal", from: null, to: "pdf", shown: "不採用的原因：這是 PDF，不是資料表" },
    {
      field: "sha256 precheck",
      from: null,
      to: "0123456789ab".padEnd(64, "c"),
      shown: "SHA-256 預檢_修課紀錄名冊：0123456789ab",
    },
    {
      field: "order 1",
      from: null,
      to: "precheck 112-1 day precheck,scores 1,2 2023-09-11 2023-11-10 免辦 A123456789",
      shown:
        "規定事項 1：開課預檢 112-1 日間部 預檢_修課紀錄名冊、學生成績名冊 1,2 112/09/11 112/11/10 免辦 A12****789",
    },
  ];
  test.each(cases)("of $field is in words: $shown", ({ shown, ...change }) => {
    expect(changeWords(words, change)).toBe(shown);
  });
});

test.each([
  { typed: "user:2", subjects: ["user:2"], why: "a link's own form" },
  { typed: "帳號 王小明", subjects: ["user:3"], why: "as the list shows it" },
  { typed: "林", subjects: ["user:1", "user:2"], why: "part of a name" },
  { typed: "帳號 3", subjects: ["user:3"], why: "an account's number" },
  { typed: "比對 3", subjects: ["comparison:3"], why: "a run" },
  { typed: "學號　11210001", subjects: ["student:11210001"], why: "with a full-width space" },
  { typed: "沒有這個人", subjects: [], why: "nobody" },
  { typed: " ", subjects: [], why: "nothing" },
])("a typed subject is understood: $why", ({ typed, subjects }) => {
  expect(subjectsMeant(words, typed, people)).toEqual(subjects);
});
