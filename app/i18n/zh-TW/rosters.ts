import type { BookKind } from "#app/domain/rosters/books.ts";
import type { ContextPart } from "#app/domain/rosters/model.ts";
import type { RuleGrade, RuleSource } from "#app/domain/rosters/rule.ts";
import type { RuleId } from "#app/domain/rosters/rules/index.ts";
import { betweenBooksWords } from "./roster-rules/between-books.ts";
import { cellWords } from "./roster-rules/cells.ts";
import { courseWords } from "./roster-rules/courses.ts";
import { dateWords } from "./roster-rules/dates.ts";
import { peopleWords } from "./roster-rules/people.ts";
import { planWords } from "./roster-rules/plan.ts";
import { registerWords } from "./roster-rules/register.ts";
import { scoreWords } from "./roster-rules/scores.ts";
import { type RuleWords, shapeWords } from "./roster-rules/shape.ts";
import { textWords } from "./roster-rules/texts.ts";
import { wholeSchoolWords } from "./roster-rules/whole-school.ts";

const rules: Readonly<Record<RuleId, RuleWords>> = {
  ...shapeWords,
  ...cellWords,
  ...scoreWords,
  ...peopleWords,
  ...dateWords,
  ...textWords,
  ...courseWords,
  ...planWords,
  ...registerWords,
  ...betweenBooksWords,
  ...wholeSchoolWords,
};

const grades: Readonly<Record<RuleGrade, string>> = {
  syntax: "格式",
  validity: "正確性",
  quality: "待說明",
  macro: "全校",
};

const books: Readonly<Record<BookKind, string>> = {
  precheck: "預檢_修課紀錄名冊",
  "precheck-continuing": "預檢_進修部（學校）修課紀錄名冊",
  scores: "學生成績名冊",
  retakes: "學生重修重讀成績名冊",
  "scores-continuing": "進修部(學校)學生成績名冊",
  students: "學生資料名冊",
  officers: "校內幹部經歷名冊",
  outcomes: "學生課程學習成果名冊",
  "outcomes-continuing": "進修部(學校)學生課程學習成果名冊",
  performances: "學生自填多元表現名冊",
};

const sources: Readonly<Record<RuleSource, string>> = {
  "roster-format": "名冊格式",
  "submitted-faults": "歷次提交常見錯誤",
  "course-code": "課程代碼編碼規則",
  "course-plan": "報部課程計畫",
  "national-id": "身分證號、居留證號編碼規則",
  "portfolio-limits": "課程學習成果與多元表現的上限",
  console: "本系統的提醒",
};

const contextParts: Readonly<Record<ContextPart, string>> = {
  plans: "課程計畫",
  tables: "代碼表",
  students: "學生名單",
  others: "同批次的其他名冊",
  previous: "前一次提交的同一本名冊",
  earlier: "先前學期的成績名冊",
  grades: "批次的年級",
};

export const rosters = { rules, grades, books, sources, contextParts };
