import type { ColumnKey } from "../columns.ts";
import { type RosterRule, rowRule } from "../rule.ts";
import type { RosterSheet, ScorePair } from "../sheets.ts";
import { noScore, scoreOf } from "../values.ts";

/** Who reaches it passes, whatever the status (domain facts, section 5). */
export const passMark = 60;
/** No status of a student has a lower pass mark (domain facts, section 5). */
export const lowestPassMark = 40;

const makeUps: readonly ColumnKey[] = ["makeUpScore", "firstMakeUp", "secondMakeUp"];

const submitted = { grade: "validity", source: "submitted-faults" } as const;
const format = { grade: "validity", source: "roster-format" } as const;

export function isMakeUp({ score }: ScorePair): boolean {
  return makeUps.includes(score);
}

/** 補考 and 重修: scores that stand beside, or come after, another. */
export const makeUpRules = {
  "makeup-after-passing": afterRule(
    submitted,
    (first, makeUp) => first === "1" && (scoreOf(makeUp) ?? 0) > 0,
  ),
  /** 0 is written where -1 should be: nobody who passed sat a make-up, and a make-up that was sat has a mark. */
  "makeup-zero": rowRule(submitted, (sheet) => {
    const pairs = sheet.scores.filter(isMakeUp);
    if (pairs.length === 0) return null;
    const first = firstPair(sheet);
    return (cells, fault) => {
      for (const { score, passed } of pairs)
        if (scoreOf(cells(score)) === 0)
          if (cells(passed) === noScore || (first && cells(first.passed) === "1")) fault(score);
    };
  }),
  "makeup-60-not-passed": rowRule(submitted, (sheet) => {
    const pairs = sheet.scores.filter(isMakeUp);
    if (pairs.length === 0) return null;
    return (cells, fault) => {
      for (const { score, passed } of pairs)
        if (cells(passed) === "0" && (scoreOf(cells(score)) ?? 0) >= passMark) fault(passed);
    };
  }),
  /** 補考 that is passed counts as the pass mark (domain facts, section 8). */
  "makeup-above-cap": capRule(makeUps),
  /** And so does 重修. */
  "retake-above-cap": capRule(["retakeScore"]),
  "makeup-without-score": rowRule({ grade: "quality", source: "console" }, (sheet) => {
    const first = firstPair(sheet);
    if (!first || !sheet.columns.includes("makeUpScore")) return null;
    return (cells, fault) => {
      if (cells(first.score) === noScore && (scoreOf(cells("makeUpScore")) ?? 0) > 0) fault("makeUpScore");
    };
  }),
  "second-makeup-after-passing": rowRule(format, (sheet) => {
    if (!sheet.columns.includes("secondMakeUp")) return null;
    return (cells, fault) => {
      if (cells("firstMakeUpPassed") === "1" && (scoreOf(cells("secondMakeUp")) ?? 0) > 0)
        fault("secondMakeUp");
    };
  }),
} satisfies Readonly<Record<string, RosterRule>>;

/** The score that a make-up is sat for; undefined where it stands in another sheet. */
function firstPair(sheet: RosterSheet): ScorePair | undefined {
  return sheet.scores.find((pair) => !isMakeUp(pair));
}

/** A rule about 補考成績 against the mark of the score before it. */
function afterRule(
  head: Parameters<typeof rowRule>[0],
  isWrong: (firstPassed: string, makeUp: string) => boolean,
): RosterRule {
  return rowRule(head, (sheet) => {
    const first = firstPair(sheet);
    if (!first || !sheet.columns.includes("makeUpScore")) return null;
    return (cells, fault) => {
      if (isWrong(cells(first.passed), cells("makeUpScore"))) fault("makeUpScore");
    };
  });
}

function capRule(columns: readonly ColumnKey[]): RosterRule {
  return rowRule({ grade: "quality", source: "roster-format" }, (sheet) => {
    const scores = sheet.columns.filter((key) => columns.includes(key));
    if (scores.length === 0) return null;
    return (cells, fault) => {
      for (const score of scores)
        if ((scoreOf(cells(score)) ?? 0) > passMark) fault(score, { cap: passMark });
    };
  });
}
