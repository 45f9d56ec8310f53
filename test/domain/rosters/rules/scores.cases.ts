import type { scoreRules } from "#app/domain/rosters/rules/scores.ts";
import { roster } from "./roster-builder.ts";
import { inSheet, type RuleCases } from "./rule-cases.ts";

const term = inSheet("scores", "學期成績");
const late = inSheet("scores", "補修成績");
const credited = inSheet("scores", "轉學轉科成績");
const retake = inSheet("retakes", "重修成績");
const reread = inSheet("retakes", "重讀成績");
const continuing = inSheet("scores-continuing", "學期成績");
const continuingMakeUp = inSheet("scores-continuing", "補考成績");

/** Books of 進修部 for the second semester, after a first one with these scores of the n-th student. */
function afterFirstTerm(...firstScores: readonly string[]) {
  const previous = roster("scores-continuing", {
    學期成績: firstScores.map((termScore) => ({ termScore })),
  });
  return inSheet("scores-continuing", "學期成績", { term: { schoolYear: 113, semester: 2 }, previous });
}

export const scoreCases: Readonly<Record<keyof typeof scoreRules, RuleCases>> = {
  "passed-without-score": {
    passing: term.rows({ termScore: "-1", passed: "-1", counted: "3" }),
    failing: [
      term.fails("passed", { termScore: "-1", passed: "0" }),
      term.fails("makeUpPassed", { termScore: "50", passed: "0", makeUpScore: "-1", makeUpPassed: "1" }),
      continuing.fails("yearPassed", { yearScore: "-1", yearPassed: "1" }),
      credited.fails("passed", { creditedScore: "-1", passed: "0" }),
    ],
    boundary: credited.boundary(false, { creditedScore: "-1", passed: "1" }),
  },
  "credited-without-score": {
    passing: credited.rows({ creditedScore: "-1", passed: "-1", counted: "3" }, { creditedScore: "60" }),
    failing: [
      credited.fails("passed", { creditedScore: "-1", passed: "1" }),
      inSheet("scores-continuing", "轉學轉科成績").fails("passed", {}, { creditedScore: "-1", passed: "1" }),
    ],
    boundary: credited.boundary(false, { creditedScore: "-1", passed: "0" }),
  },
  "score-unjudged": {
    passing: term.rows({ termScore: "59", passed: "0" }),
    failing: [
      term.fails("passed", { termScore: "88", passed: "-1" }),
      term.fails("makeUpPassed", { termScore: "50", passed: "0", makeUpScore: "55", makeUpPassed: "-1" }),
      retake.fails("retakePassed", { retakeScore: "40", retakePassed: "-1" }),
      term.fails("passed", { termScore: "0", passed: "-1" }),
    ],
    boundary: term.boundary(false, { termScore: "40", passed: "0", makeUpScore: "0", makeUpPassed: "-1" }),
  },
  "zero-passed": {
    passing: term.rows({ termScore: "0", passed: "0" }, { termScore: "60" }),
    failing: [
      term.fails("passed", {}, { termScore: "0", passed: "1" }),
      retake.fails("retakePassed", { retakeScore: "0.0" }),
      continuingMakeUp.fails("firstMakeUpPassed", { firstMakeUp: "0", firstMakeUpPassed: "1" }),
    ],
    boundary: term.boundary(false, { termScore: "0.5", passed: "1" }),
  },
  "score-60-not-passed": {
    passing: term.rows({ termScore: "59.99", passed: "0" }, { termScore: "60", passed: "1" }),
    failing: [
      term.fails("passed", { termScore: "75", passed: "0" }),
      late.fails("latePassed", { lateScore: "61", latePassed: "0" }),
      continuing.fails("yearPassed", { yearScore: "100", yearPassed: "0" }),
    ],
    boundary: term.boundary(true, { termScore: "60", passed: "0" }),
  },
  "passed-below-60": {
    passing: term.rows({ termScore: "59", passed: "0" }, { termScore: "39", passed: "1" }),
    failing: [
      term.fails("passed", { termScore: "50" }),
      term.fails("makeUpPassed", { termScore: "30", passed: "0", makeUpScore: "40", makeUpPassed: "1" }),
      term.fails("passed", { termScore: "59.99" }),
    ],
    boundary: term.boundary(false, { termScore: "60" }),
  },
  "passed-below-40": {
    passing: term.rows({ termScore: "39", passed: "0" }, { termScore: "0", passed: "1" }),
    failing: [term.fails("passed", { termScore: "39.99" }), credited.fails("passed", { creditedScore: "1" })],
    boundary: term.boundary(false, { termScore: "40" }),
  },
  "score-decimals": {
    passing: term.rows({ termScore: "72.5" }, { termScore: "72" }),
    failing: [
      term.fails("termScore", { termScore: "72.333" }),
      retake.fails("retakeScore", { retakeScore: "59.9999999999999", retakePassed: "0" }),
    ],
    boundary: term.boundary(false, { termScore: "72.25" }),
  },
  "uncounted-score": {
    passing: term.rows({ termScore: "-1", passed: "-1", counted: "3" }),
    failing: [
      term.fails("counted", { termScore: "72", counted: "3" }),
      continuing.fails("countedHours", { termScore: "0", passed: "0", countedHours: "3" }),
    ],
    boundary: term.boundary(true, { termScore: "-1", passed: "-1", makeUpScore: "0", counted: "3" }),
  },
  "counted-unscored": {
    passing: term.rows({ termScore: "-1", passed: "-1", counted: "2" }, { counted: "1" }),
    failing: [
      term.fails("counted", { termScore: "-1", passed: "-1", counted: "1" }),
      credited.fails("counted", { creditedScore: "-1", passed: "-1" }),
    ],
    boundary: term.boundary(false, {
      termScore: "-1",
      passed: "-1",
      makeUpScore: "60",
      makeUpPassed: "1",
      counted: "1",
    }),
  },
  "reread-credited-scored": {
    passing: reread.rows({ rereadMark: "1", againScore: "-1", againPassed: "-1" }, { rereadMark: "2" }),
    failing: [
      reread.fails("rereadMark", { rereadMark: "1", againScore: "72" }),
      reread.fails("rereadMark", {}, { rereadMark: "1", againScore: "35.5", againPassed: "0" }),
    ],
    boundary: reread.boundary(true, { rereadMark: "1", againScore: "0", againPassed: "0" }),
  },
  "reread-again-unscored": {
    passing: reread.rows({ rereadMark: "2", againScore: "72" }, { rereadMark: "1", againScore: "-1" }),
    failing: [
      reread.fails("rereadMark", { rereadMark: "2", againScore: "-1", againPassed: "-1" }),
      reread.fails("rereadMark", {}, { againScore: "-1", againPassed: "-1", rereadScore: "0", passed: "0" }),
    ],
    boundary: reread.boundary(false, { againScore: "-1", rereadScore: "-1", passed: "-1", counted: "3" }),
  },
  "year-score-outside-terms": {
    passing: afterFirstTerm("60", "80", "-1").rows(
      { termScore: "80", yearScore: "70", yearPassed: "1" },
      { termScore: "60", yearScore: "66.67", yearPassed: "1" },
      { termScore: "60", yearScore: "90", yearPassed: "1" },
    ),
    failing: [
      afterFirstTerm("60").fails("yearScore", { termScore: "80", yearScore: "81", yearPassed: "1" }),
      afterFirstTerm("60", "70").fails(
        "yearScore",
        {},
        { termScore: "80", yearScore: "69", yearPassed: "1" },
      ),
    ],
    boundary: afterFirstTerm("60.5").boundary(false, { termScore: "60.5", yearScore: "61", yearPassed: "1" }),
  },
};
