import { segmentSpans } from "#app/domain/course-codes/code.ts";
import type { courseRules } from "#app/domain/rosters/rules/courses.ts";
import type { RuleWords } from "../../zh-TW/roster-rules/shape.ts";
import { courseCodes } from "../course-codes.ts";

const code =
  "The curriculum section corrects the course code in the school's own system; make the roster anew.";
const term = "The registrar corrects year and semester in the school's own system; make the roster anew.";
const explain =
  "The curriculum section looks again: explain what is right, correct what is wrong and make the roster anew.";

export const courseWords: Readonly<Record<keyof typeof courseRules, RuleWords>> = {
  "code-other-school": {
    name: "Course code of another school",
    what: ({ expected }) => `Characters 4–9 are not this school's ${expected ?? "code"}`,
    todo: code,
  },
  "cohort-later": {
    name: "Cohort after this school year",
    what: ({ expected }) => `The cohort of the code is later than the roster's school year ${expected ?? ""}`,
    todo: code,
  },
  "cohort-grade": {
    name: "Cohort and grade do not agree",
    what: ({ expected }) =>
      `Students of this grade entered in ${expected ?? "another year"}, but for those who repeat or come back`,
    todo: explain,
  },
  "original-grade": {
    name: "Cohort and original grade do not agree",
    what: ({ expected }) =>
      `Students of this grade in that year entered in ${expected ?? "another year"}, but for those who repeat or come back`,
    todo: explain,
  },
  "code-not-submitted": {
    name: "Course that is not submitted",
    what: () => "Codes of category 8 or 9 without attribute D must not be submitted",
    todo: "Leave the course out in the school's own system and make the roster anew.",
  },
  "code-division": {
    name: "Course in the book of the other division",
    what: () => "The course type (character 10) is not of this book's division",
    todo: "Move these rows to the other book; a wrong code is corrected by the curriculum section.",
  },
  "code-segment": {
    name: "Part of the code is in no table",
    what: ({ from, found }) => `Not in the table: ${segmentWord(from)} ${found ?? ""}`,
    todo: code,
  },
  "code-two-names": {
    name: "One code, two names",
    what: ({ expected }) => `In most rows this code is called ${expected ?? "otherwise"}`,
    todo: code,
  },
  "name-spelling": {
    name: "Widths or spaces of a name differ",
    what: ({ expected }) => `Most rows write ${expected ?? "it otherwise"}`,
    todo: explain,
  },
  "code-two-credits": {
    name: "One code, two amounts",
    what: ({ expected }) => `In this grade and semester most rows have ${expected ?? "another amount"}`,
    todo: explain,
  },
  "original-term-later": {
    name: "Original term after that of the roster",
    what: () => "That term is still to come",
    todo: term,
  },
  "original-term-same": {
    name: "Course of this very term taken late or again",
    what: () => "Such courses are mostly of earlier terms, but for those of the summer",
    todo: "The registrar looks again: explain what is right, correct what is wrong and make the roster anew.",
  },
};

/** By the 1-based position of its first character. */
function segmentWord(from: string | number | undefined): string {
  const segment = segmentSpans.find(([, [start]]) => start + 1 === from);
  return segment ? courseCodes.segments[segment[0]] : "this part";
}
