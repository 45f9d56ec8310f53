import type { scoreWords as source } from "../../zh-TW/roster-rules/scores.ts";
import type { RuleWords } from "../../zh-TW/roster-rules/shape.ts";

const mend = "Correct the score in the school's own system and make the roster anew.";
const settle = "Compare score and pass mark; correct what is wrong in the school's own system.";
const explain =
  "Compare with the teacher's record; answer with a note if it is right, correct it if it is not.";

export const scoreWords: Readonly<Record<keyof typeof source, RuleWords>> = {
  "passed-without-score": {
    name: "Judged without a score",
    what: () => "The score is -1 (none), so the mark beside it must be -1",
    todo: mend,
  },
  "credited-without-score": {
    name: "Credited without a score, yet passed",
    what: () => "The credited score is -1 (none), yet marked passed",
    todo: mend,
  },
  "score-unjudged": {
    name: "A score that is not judged",
    what: () => "There is a score, so the mark beside it must be 1 or 0, not -1",
    todo: mend,
  },
  "zero-passed": { name: "0 marked passed", what: () => "The score is 0, yet marked passed", todo: mend },
  "score-60-not-passed": {
    name: "60 or more, not passed",
    what: () => "The score is 60 or more, yet marked not passed; no pass mark is above 60",
    todo: settle,
  },
  "passed-below-60": {
    name: "Passed below 60",
    what: () => "Passed with 40 or more but less than 60; some students have a lower pass mark",
    todo: explain,
  },
  "passed-below-40": {
    name: "Passed below 40",
    what: () => "Passed with less than 40; no pass mark is below 40",
    todo: settle,
  },
  "score-decimals": {
    name: "More than two decimals",
    what: () => "The score has more than two decimals",
    todo: explain,
  },
  "uncounted-score": {
    name: "Counted without score, yet a score",
    what: () => "Marked 3 (counted without score), yet the row has a score",
    todo: mend,
  },
  "counted-unscored": {
    name: "Counted, yet no score",
    what: () => "Marked 1 (counted), yet the row has no score; what counts without score is 3",
    todo: explain,
  },
  "reread-credited-scored": {
    name: "Credited, yet taken again",
    what: () => "Marked 1 (credited), yet there is a score of taking it again",
    todo: explain,
  },
  "reread-again-unscored": {
    name: "Taken again, yet no score",
    what: () => "Marked 2 (taken again) with a final score, yet no score of taking it again",
    todo: mend,
  },
  "year-score-outside-terms": {
    name: "Year's score outside of its terms'",
    what: ({ first, second }) =>
      `The terms have ${first ?? ""} and ${second ?? ""}; the year's score lies between them`,
    todo: explain,
  },
  "makeup-after-passing": {
    name: "Passed, yet a make-up score",
    what: () => "The score has passed, so there is no make-up; -1 where there is none",
    todo: mend,
  },
  "makeup-zero": {
    name: "Make-up 0 where there is none",
    what: () => "Where there was no make-up, -1 is written, not 0",
    todo: mend,
  },
  "makeup-60-not-passed": {
    name: "Make-up of 60 or more, not passed",
    what: () => "The make-up is 60 or more, yet marked not passed",
    todo: settle,
  },
  "makeup-above-cap": {
    name: "Make-up above the pass mark",
    what: ({ cap }) => `A make-up that is passed counts as the pass mark, at most ${cap ?? ""}`,
    todo: explain,
  },
  "retake-above-cap": {
    name: "Retake above the pass mark",
    what: ({ cap }) => `A retake that is passed counts as the pass mark, at most ${cap ?? ""}`,
    todo: explain,
  },
  "makeup-without-score": {
    name: "Make-up without a first score",
    what: () => "The first score is -1 (none), yet there is a make-up",
    todo: explain,
  },
  "second-makeup-after-passing": {
    name: "Second make-up after passing",
    what: () => "The first make-up has passed, so there is no second",
    todo: mend,
  },
  "credits-none": {
    name: "0 credits or periods",
    what: () => "0 credits (periods); is it so in the course plan?",
    todo: "Compare with the course plan; answer with a note if it is right, correct it if it is not.",
  },
  "periods-none": {
    name: "0 periods in both semesters",
    what: () => "0 periods in the first and in the second semester",
    todo: "Compare with the course plan; answer with a note if it is right, correct it if it is not.",
  },
  "credits-many": {
    name: "More than 12 credits or periods",
    what: () => "More than 12 credits (periods), the most that a course plan can hold in a semester",
    todo: "Compare with the course plan; answer with a note if it is right, correct it if it is not.",
  },
};
