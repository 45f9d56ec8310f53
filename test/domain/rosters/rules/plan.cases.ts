import type { planRules } from "#app/domain/rosters/rules/plan.ts";
import { plan } from "./plan-builder.ts";
import { inSheet, type RuleCases } from "./rule-cases.ts";

const programme = "112070406V264010";
const chinese = `${programme}1010101`;
const english = `${programme}1010102`;
const gone = `${programme}1010103`;
const replaced = `${programme}1010104`;
const never = `${programme}1010199`;
const evening = "112070406C264010";

/** 國語文 in every semester; 英語文 in the first year, with an alternative; two courses that a later file takes back. */
const plans = [
  plan([{ code: chinese }, { code: gone }, { code: replaced }], { year: 112 }),
  plan(
    [
      { code: chinese, name: "國語文", credits: "234RZ0" },
      { code: english, name: "英語文Ⅰ", credits: "2C0000", modes: "11----" },
      { code: `${evening}1010101`, credits: "003400" },
    ],
    { deletions: [{ code: replaced, replacedBy: english }] },
  ),
];
const precheck = inSheet("precheck", "學期成績", { plans });
const term = inSheet("scores", "學期成績", { plans });
const late = inSheet("scores", "補修成績", { plans });
const credited = inSheet("scores", "轉學轉科成績", { plans });
const retaken = inSheet("retakes", "重修成績", { plans });
const makeUp = inSheet("scores-continuing", "補考成績", { plans });
const guests = inSheet("outcomes", "借讀課程學習成果", { plans });

export const planCases: Readonly<Record<keyof typeof planRules, RuleCases>> = {
  "plan-not-known": {
    passing: term.rows({ courseCode: chinese }),
    failing: [
      term.fails("courseCode", { courseCode: `111${chinese.slice(3)}`, grade: "3" }),
      retaken.fails("originalCode", {}, { originalCode: `109${chinese.slice(3)}` }),
    ],
    // Codes of another school need no plan.
    boundary: guests.boundary(false, { hostCode: "109070401V2640101010101" }),
  },
  "plan-code": {
    passing: term.rows({ courseCode: chinese }),
    failing: [
      term.fails("courseCode", {}, { courseCode: never }),
      precheck.fails("courseCode", { courseCode: "112070406V2640201010101" }),
      retaken.fails("originalCode", { originalCode: never }),
    ],
    // No longer in the plan is not the same as never in it.
    boundary: term.boundary(false, { courseCode: gone }),
  },
  "plan-code-deleted": {
    passing: term.rows({ courseCode: chinese }),
    failing: [
      term.fails("courseCode", { courseCode: gone }),
      precheck.fails("courseCode", {}, { courseCode: replaced }),
    ],
    // It may have been deleted after it was taken.
    boundary: late.boundary(false, { courseCode: gone }),
  },
  "plan-code-deleted-since": {
    passing: late.rows({ courseCode: chinese }),
    failing: [
      late.fails("courseCode", { courseCode: replaced }),
      retaken.fails("originalCode", { originalCode: gone }),
    ],
    boundary: term.boundary(false, { courseCode: gone }),
  },
  "plan-name": {
    passing: term.rows({ courseCode: chinese, courseName: "國語文" }),
    failing: [
      term.fails("courseName", { courseCode: chinese, courseName: "英語文Ⅰ" }),
      retaken.fails("originalName", {}, { originalCode: english, originalName: "英語會話" }),
    ],
    boundary: term.boundary(false, { courseCode: english, courseName: "英語文 I" }),
  },
  "plan-name-spelling": {
    passing: late.rows({ courseCode: english, courseName: "英語文Ⅰ" }),
    failing: [
      late.fails("courseName", { courseCode: english, courseName: "英語文I" }),
      term.fails("courseName", {}, { courseCode: chinese, courseName: "國 語 文" }),
    ],
    boundary: term.boundary(false, { courseCode: chinese, courseName: "國語" }),
  },
  "plan-credits": {
    passing: term.rows(
      { courseCode: chinese, grade: "2", credits: "4" },
      { courseCode: chinese, grade: "3", credits: "0" },
    ),
    failing: [
      term.fails("credits", { courseCode: chinese, grade: "2", credits: "3" }),
      late.fails("credits", { courseCode: english, dueSemester: "2", grade: "1", credits: "2" }),
      makeUp.fails("secondPeriods", {
        courseCode: `${evening}1010101`,
        firstPeriods: "3",
        secondPeriods: "3",
      }),
    ],
    // R is ten; C is three, as an alternative.
    boundary: retaken.boundary(
      false,
      { originalCode: chinese, originalGrade: "2", originalSemester: "2", originalCredits: "10" },
      { originalCode: english, originalGrade: "1", originalSemester: "2", originalCredits: "3" },
    ),
  },
  "plan-semester": {
    passing: term.rows({ courseCode: chinese, grade: "2" }),
    failing: [
      term.fails("courseCode", { courseCode: english, grade: "2" }),
      precheck.fails("courseCode", {}, { courseCode: `${evening}1010101`, grade: "1" }),
    ],
    // Z is taught, without credits.
    boundary: term.boundary(false, { courseCode: chinese, grade: "3" }),
  },
  "plan-semester-then": {
    passing: late.rows({ courseCode: english, dueSemester: "2", grade: "1" }),
    failing: [
      retaken.fails("originalCode", { originalCode: english, originalGrade: "2" }),
      credited.fails("courseCode", {}, { courseCode: english, matchedGrade: "3" }),
    ],
    boundary: late.boundary(true, { courseCode: chinese, dueSemester: "2", grade: "3" }),
  },
};
