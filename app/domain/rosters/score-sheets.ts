import type { ColumnKey } from "./columns.ts";
import { course, notes, oncePerCourse, person, type RosterSheet, type ScorePair, sheet } from "./sheets.ts";

const term: ScorePair = { score: "termScore", passed: "passed" };
const makeUp: ScorePair = { score: "makeUpScore", passed: "makeUpPassed" };
const credited: ScorePair = { score: "creditedScore", passed: "passed" };
const makeUpColumns: readonly ColumnKey[] = ["makeUpScore", "makeUpPassed"];
const due: readonly ColumnKey[] = ["dueYear", "dueSemester"];
const matched: readonly ColumnKey[] = ["matchedYear", "matchedSemester"];
const creditedColumns: readonly ColumnKey[] = ["identity", "creditedScore", "passed"];

export const precheckSheets = [sheet("學期成績", [...person, ...course, "credits"], { key: oncePerCourse })];

export const precheckContinuingSheets = [
  sheet("學期成績", [...person, ...course, "periods"], { key: oncePerCourse }),
];

export const scoreSheets = [
  sheet(
    "學期成績",
    [...person, ...course, "credits", "termScore", "passed", ...makeUpColumns, "counted", "remark", ...notes],
    { key: oncePerCourse, scores: [term, makeUp] },
  ),
  sheet(
    "補修成績",
    [
      ...person,
      ...due,
      ...course,
      "credits",
      "lateScore",
      "latePassed",
      ...makeUpColumns,
      "lateWay",
      "counted",
      "remark",
      ...notes,
    ],
    { key: [...oncePerCourse, ...due], scores: [{ score: "lateScore", passed: "latePassed" }, makeUp] },
  ),
  creditSheet("credits", "counted"),
];

export const retakeSheets = [
  sheet(
    "重修成績",
    [
      ...person,
      "originalYear",
      "originalSemester",
      "originalCode",
      "originalName",
      "originalGrade",
      "originalCredits",
      "retakeWay",
      "retakeScore",
      "retakePassed",
      "remark",
      ...notes,
    ],
    {
      key: ["idNumber", "originalYear", "originalSemester", "originalCode"],
      scores: [{ score: "retakeScore", passed: "retakePassed" }],
    },
  ),
  sheet(
    "重讀成績",
    [
      ...person,
      ...course,
      "credits",
      "againScore",
      "againPassed",
      ...makeUpColumns,
      "rereadScore",
      "passed",
      "rereadMark",
      "counted",
      "remark",
      ...notes,
    ],
    {
      key: oncePerCourse,
      scores: [
        { score: "againScore", passed: "againPassed" },
        makeUp,
        { score: "rereadScore", passed: "passed" },
      ],
    },
  ),
];

export const scoreContinuingSheets = [
  sheet(
    "學期成績",
    [
      ...person,
      ...course,
      "periods",
      "termScore",
      "passed",
      "yearScore",
      "yearPassed",
      "countedHours",
      "remark",
      ...notes,
    ],
    { key: oncePerCourse, scores: [term, { score: "yearScore", passed: "yearPassed" }] },
  ),
  sheet(
    "補考成績",
    [
      ...person,
      ...course,
      "firstPeriods",
      "secondPeriods",
      "firstMakeUp",
      "firstMakeUpPassed",
      "secondMakeUp",
      "secondMakeUpPassed",
      ...notes,
    ],
    {
      key: oncePerCourse,
      scores: [
        { score: "firstMakeUp", passed: "firstMakeUpPassed" },
        { score: "secondMakeUp", passed: "secondMakeUpPassed" },
      ],
    },
  ),
  creditSheet("periods", "countedHours"),
];

/** 轉學轉科成績, in credits or in periods. */
function creditSheet(amount: ColumnKey, counted: ColumnKey): RosterSheet {
  return sheet(
    "轉學轉科成績",
    [
      ...person,
      ...matched,
      "courseCode",
      "courseName",
      "matchedGrade",
      amount,
      ...creditedColumns,
      counted,
      "remark",
      ...notes,
    ],
    { key: [...oncePerCourse, ...matched], scores: [credited] },
  );
}
