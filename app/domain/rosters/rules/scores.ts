import type { ColumnKey } from "../columns.ts";
import { type RosterRule, rowRule } from "../rule.ts";
import type { RosterSheet, ScorePair } from "../sheets.ts";
import { noScore, scoreOf } from "../values.ts";
import { firstTermScore } from "./first-term-scores.ts";
import { isMakeUp, lowestPassMark, passMark } from "./make-up.ts";

/** How far a year's score that was rounded may lie outside of its terms' scores. */
const rounding = 0.5;
const decimals = /\.\d{3,}$/;

const format = { grade: "validity", source: "roster-format" } as const;
const submitted = { grade: "validity", source: "submitted-faults" } as const;
const question = { grade: "quality", source: "console" } as const;

/** Scores, the marks beside them, and whether they count. */
export const scoreRules = {
  /** 抵免 that passed without a score is a rule of its own. */
  "passed-without-score": pairRule(format, all, (score, passed, pair) => {
    if (score !== noScore || passed === noScore || passed === "") return false;
    return !(pair.score === "creditedScore" && passed === "1");
  }),
  "credited-without-score": pairRule(
    submitted,
    (pair) => pair.score === "creditedScore",
    (score, passed) => score === noScore && passed === "1",
  ),
  /** A make-up score of 0 without a mark is `makeup-zero`. */
  "score-unjudged": pairRule(format, all, (text, passed, pair) => {
    const score = passed === noScore ? scoreOf(text) : null;
    return score !== null && !(score === 0 && isMakeUp(pair));
  }),
  "zero-passed": pairRule(submitted, all, (score, passed) => passed === "1" && scoreOf(score) === 0),
  /** Make-up scores have `makeup-60-not-passed`. */
  "score-60-not-passed": pairRule(
    format,
    (pair) => !isMakeUp(pair),
    (score, passed) => passed === "0" && (scoreOf(score) ?? 0) >= passMark,
  ),
  "passed-below-60": pairRule({ grade: "quality", source: "roster-format" }, all, (text, passed) => {
    const score = passed === "1" ? scoreOf(text) : null;
    return score !== null && score >= lowestPassMark && score < passMark;
  }),
  "passed-below-40": pairRule(format, all, (text, passed) => {
    const score = passed === "1" ? scoreOf(text) : null;
    return score !== null && score > 0 && score < lowestPassMark;
  }),
  "score-decimals": rowRule(question, ({ scores }) => {
    if (scores.length === 0) return null;
    return (cells, fault) => {
      for (const { score } of scores) if (decimals.test(cells(score))) fault(score);
    };
  }),
  /** 3 is counted without score. */
  "uncounted-score": rowRule(format, (sheet) => {
    const counted = countedColumn(sheet);
    if (!counted) return null;
    return (cells, fault) => {
      if (cells(counted) === "3" && sheet.scores.some(({ score }) => scoreOf(cells(score)) !== null))
        fault(counted);
    };
  }),
  "counted-unscored": rowRule({ grade: "quality", source: "roster-format" }, (sheet) => {
    const counted = countedColumn(sheet);
    if (!counted) return null;
    return (cells, fault) => {
      if (cells(counted) === "1" && sheet.scores.every(({ score }) => cells(score) === noScore))
        fault(counted);
    };
  }),
  /** 重讀註記 1 is 列抵: nothing was taken again. */
  "reread-credited-scored": rereadRule({ grade: "quality", source: "roster-format" }, (mark, again) => {
    return mark === "1" && scoreOf(again) !== null;
  }),
  /** 重讀註記 2 is 再次修習: 重讀成績 comes from what was taken again. */
  "reread-again-unscored": rereadRule(format, (mark, again, score) => {
    return mark === "2" && again === noScore && scoreOf(score) !== null;
  }),
  /** However the terms are weighted, the year's score lies between theirs. */
  "year-score-outside-terms": rowRule({ ...question, needs: ["previous"] }, (sheet, { context }) => {
    const { previous, term } = context;
    if (!previous || term.semester !== 2 || !sheet.columns.includes("yearScore")) return null;
    return (cells, fault) => {
      const year = scoreOf(cells("yearScore"));
      const second = scoreOf(cells("termScore"));
      const first = firstTermScore(previous, cells("idNumber"), cells("courseCode"));
      if (year === null || second === null || first === null) return;
      if (year < Math.min(first, second) - rounding || year > Math.max(first, second) + rounding)
        fault("yearScore", { first, second });
    };
  }),
} satisfies Readonly<Record<string, RosterRule>>;

function all(): boolean {
  return true;
}

/** A rule about each score and its mark, found at the mark. */
function pairRule(
  head: Parameters<typeof rowRule>[0],
  concerns: (pair: ScorePair) => boolean,
  isWrong: (score: string, passed: string, pair: ScorePair) => boolean,
): RosterRule {
  return rowRule(head, (sheet) => {
    const pairs = sheet.scores.filter(concerns);
    if (pairs.length === 0) return null;
    return (cells, fault) => {
      for (const pair of pairs) if (isWrong(cells(pair.score), cells(pair.passed), pair)) fault(pair.passed);
    };
  });
}

function rereadRule(
  head: Parameters<typeof rowRule>[0],
  isWrong: (mark: string, again: string, score: string) => boolean,
): RosterRule {
  return rowRule(head, (sheet) => {
    if (!sheet.columns.includes("rereadMark")) return null;
    return (cells, fault) => {
      if (isWrong(cells("rereadMark"), cells("againScore"), cells("rereadScore"))) fault("rereadMark");
    };
  });
}

/** 是否採計學分, or 是否採計學時 in 進修部. */
function countedColumn(sheet: RosterSheet): ColumnKey | null {
  return sheet.columns.find((key) => key === "counted" || key === "countedHours") ?? null;
}
