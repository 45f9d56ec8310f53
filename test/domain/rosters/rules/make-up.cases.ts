import type { amountRules } from "#app/domain/rosters/rules/amounts.ts";
import type { makeUpRules } from "#app/domain/rosters/rules/make-up.ts";
import { inSheet, type RuleCases } from "./rule-cases.ts";

const term = inSheet("scores", "學期成績");
const late = inSheet("scores", "補修成績");
const reread = inSheet("retakes", "重讀成績");
const retake = inSheet("retakes", "重修成績");
const continuing = inSheet("scores-continuing", "補考成績");
const outcome = inSheet("outcomes", "重修課程學習成果");
const failed = { termScore: "45", passed: "0" } as const;

export const makeUpCases: Readonly<Record<keyof typeof makeUpRules, RuleCases>> = {
  "makeup-after-passing": {
    passing: term.rows({ ...failed, makeUpScore: "60", makeUpPassed: "1" }, { passed: "1" }),
    failing: [
      term.fails("makeUpScore", { termScore: "60", passed: "1", makeUpScore: "60", makeUpPassed: "1" }),
      late.fails("makeUpScore", { latePassed: "1", makeUpScore: "40", makeUpPassed: "0" }),
      reread.fails("makeUpScore", { againPassed: "1", makeUpScore: "55", makeUpPassed: "0" }),
    ],
    boundary: term.boundary(false, { passed: "1", makeUpScore: "0", makeUpPassed: "-1" }),
  },
  "makeup-zero": {
    passing: term.rows({ ...failed, makeUpScore: "-1", makeUpPassed: "-1" }),
    failing: [
      term.fails("makeUpScore", { passed: "1", makeUpScore: "0", makeUpPassed: "0" }),
      term.fails("makeUpScore", { ...failed, makeUpScore: "0", makeUpPassed: "-1" }),
      continuing.fails("secondMakeUp", { secondMakeUp: "0", secondMakeUpPassed: "-1" }),
    ],
    boundary: term.boundary(false, { ...failed, makeUpScore: "0", makeUpPassed: "0" }),
  },
  "makeup-60-not-passed": {
    passing: term.rows({ ...failed, makeUpScore: "59.9", makeUpPassed: "0" }),
    failing: [
      term.fails("makeUpPassed", { ...failed, makeUpScore: "72", makeUpPassed: "0" }),
      continuing.fails("firstMakeUpPassed", { firstMakeUp: "65", firstMakeUpPassed: "0" }),
    ],
    boundary: term.boundary(true, { ...failed, makeUpScore: "60", makeUpPassed: "0" }),
  },
  "makeup-above-cap": {
    passing: term.rows({ ...failed, makeUpScore: "60", makeUpPassed: "1" }),
    failing: [
      term.fails("makeUpScore", { ...failed, makeUpScore: "85", makeUpPassed: "1" }),
      continuing.fails("secondMakeUp", {
        firstMakeUp: "40",
        firstMakeUpPassed: "0",
        secondMakeUp: "61",
        secondMakeUpPassed: "1",
      }),
    ],
    boundary: term.boundary(true, { ...failed, makeUpScore: "60.01", makeUpPassed: "1" }),
  },
  "retake-above-cap": {
    passing: retake.rows({ retakeScore: "60" }, { retakeScore: "45", retakePassed: "0" }),
    failing: [
      retake.fails("retakeScore", { retakeScore: "88" }),
      retake.fails("retakeScore", {}, { retakeScore: "100" }),
    ],
    boundary: retake.boundary(true, { retakeScore: "60.5" }),
  },
  "makeup-without-score": {
    passing: term.rows({ ...failed, makeUpScore: "60", makeUpPassed: "1" }),
    failing: [
      term.fails("makeUpScore", { termScore: "-1", passed: "-1", makeUpScore: "60", makeUpPassed: "1" }),
      late.fails("makeUpScore", { lateScore: "-1", latePassed: "-1", makeUpScore: "30", makeUpPassed: "0" }),
    ],
    boundary: term.boundary(false, { termScore: "0", passed: "0", makeUpScore: "60", makeUpPassed: "1" }),
  },
  "second-makeup-after-passing": {
    passing: continuing.rows({
      firstMakeUp: "40",
      firstMakeUpPassed: "0",
      secondMakeUp: "60",
      secondMakeUpPassed: "1",
    }),
    failing: [
      continuing.fails("secondMakeUp", { secondMakeUp: "60", secondMakeUpPassed: "1" }),
      continuing.fails("secondMakeUp", {}, { secondMakeUp: "20", secondMakeUpPassed: "0" }),
    ],
    boundary: continuing.boundary(false, { firstMakeUpPassed: "1", secondMakeUp: "0" }),
  },
};

export const amountCases: Readonly<Record<keyof typeof amountRules, RuleCases>> = {
  "credits-none": {
    passing: term.rows({ credits: "1" }, { credits: "4" }),
    failing: [
      term.fails("credits", {}, { credits: "0" }),
      outcome.fails("originalCredits", { originalCredits: "0.0" }),
    ],
    boundary: term.boundary(false, { credits: "0.5" }),
  },
  "periods-none": {
    passing: continuing.rows({ firstPeriods: "2", secondPeriods: "2" }),
    failing: [
      continuing.fails("firstPeriods", { firstPeriods: "0", secondPeriods: "0" }),
      continuing.fails("firstPeriods", {}, { firstPeriods: "0", secondPeriods: "0.0" }),
    ],
    boundary: continuing.boundary(false, { firstPeriods: "0", secondPeriods: "2" }),
  },
  "credits-many": {
    passing: term.rows({ credits: "6" }),
    failing: [
      term.fails("credits", { credits: "13" }),
      continuing.fails("secondPeriods", { secondPeriods: "20" }),
    ],
    boundary: term.boundary(false, { credits: "12" }),
  },
};
