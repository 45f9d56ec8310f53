import { outcomeSheets } from "./outcome-sheets.ts";
import { performanceSheets } from "./performance-sheets.ts";
import {
  precheckContinuingSheets,
  precheckSheets,
  retakeSheets,
  scoreContinuingSheets,
  scoreSheets,
} from "./score-sheets.ts";
import type { RosterSheet } from "./sheets.ts";
import { officerSheets, studentSheets } from "./student-sheets.ts";

/** The books that a school hands to the central database, in the order of domain facts, section 5. */
export const bookKinds = [
  "precheck",
  "precheck-continuing",
  "scores",
  "retakes",
  "scores-continuing",
  "students",
  "officers",
  "outcomes",
  "outcomes-continuing",
  "performances",
] as const;
export type BookKind = (typeof bookKinds)[number];

/** 日間部 and the like, or 進修部（學校）, whose courses count periods instead of credits; null: of both. */
export type BookDivision = "day" | "continuing" | null;

/** 名冊別 of 封面: of all grades, and of 三年級 in the first and second 梯次; null where no source names it: a setting. */
export type BookCodes = { usual: string | null; thirdYear: readonly [string, string] | null };

export type Book = {
  title: string;
  division: BookDivision;
  /** 封面 has 學期 0. */
  yearly: boolean;
  codes: BookCodes;
  sheets: readonly RosterSheet[];
};

export const coverSheet = "封面";
export const coverTitles = ["學校代碼", "學年度", "學期", "名冊別"] as const;

const unknown: BookCodes = { usual: null, thirdYear: null };

export const books: Readonly<Record<BookKind, Book>> = {
  precheck: {
    title: "預檢_修課紀錄名冊",
    division: "day",
    yearly: false,
    codes: { usual: "41", thirdYear: null },
    sheets: precheckSheets,
  },
  "precheck-continuing": {
    title: "預檢_進修部（學校）修課紀錄名冊",
    division: "continuing",
    yearly: false,
    codes: { usual: "42", thirdYear: null },
    sheets: precheckContinuingSheets,
  },
  scores: { title: "學生成績名冊", division: "day", yearly: false, codes: unknown, sheets: scoreSheets },
  retakes: {
    title: "學生重修重讀成績名冊",
    division: "day",
    yearly: false,
    codes: unknown,
    sheets: retakeSheets,
  },
  "scores-continuing": {
    title: "進修部(學校)學生成績名冊",
    division: "continuing",
    yearly: false,
    codes: unknown,
    sheets: scoreContinuingSheets,
  },
  students: {
    title: "學生資料名冊",
    division: null,
    yearly: false,
    codes: unknown,
    sheets: studentSheets,
  },
  officers: {
    title: "校內幹部經歷名冊",
    division: null,
    yearly: false,
    codes: { usual: "24", thirdYear: ["34", "74"] },
    sheets: officerSheets,
  },
  outcomes: {
    title: "學生課程學習成果名冊",
    division: "day",
    yearly: true,
    codes: { usual: "26", thirdYear: ["36", "76"] },
    sheets: outcomeSheets({ own: "credits", original: "originalCredits", host: "hostCredits" }),
  },
  "outcomes-continuing": {
    title: "進修部(學校)學生課程學習成果名冊",
    division: "continuing",
    yearly: true,
    codes: { usual: "28", thirdYear: ["38", "78"] },
    sheets: outcomeSheets({ own: "periods", original: "originalPeriods", host: "hostPeriods" }),
  },
  performances: {
    title: "學生自填多元表現名冊",
    division: null,
    yearly: true,
    codes: { usual: "25", thirdYear: ["35", "75"] },
    sheets: performanceSheets,
  },
};
