import type { PatternKind } from "#app/domain/grade-corrections/patterns/pattern-kinds.ts";
import type { Contradiction, ReasonWords } from "#app/domain/grade-corrections/patterns/reasons.ts";
import { courseCodes } from "./course-codes.ts";

const kinds: Record<PatternKind, string> = {
  "same-component": "Same course and column of scores",
  "same-teacher": "Other courses of the same teacher",
  "passed-at-zero": "Marked as passed with 0",
  "makeup-above-cap": "Make-up above the pass mark",
  "not-rounded": "Score not rounded",
  rounded: "Score rounded",
  "pass-mark": "Not judged by the student's own pass mark",
  "credits-differ": "Credits (periods) differ from the plan",
  "name-differs": "Subject name differs from the plan",
  "code-differs": "Course code differs from the plan",
  "counted-differs": "Counting of credits does not fit the course code",
  "same-import": "Changed by the same import",
};

const kindHints: Record<PatternKind, string> = {
  "same-component":
    "In the same column of the same course: the same empty cell, the same score, or a mark that contradicts its score in the same way.",
  "same-teacher": "The same in the same column of the teacher's other courses.",
  "passed-at-zero": "The score is 0 and the mark says passed.",
  "makeup-above-cap": "A make-up that is passed counts as the pass mark; these are above the student's.",
  "not-rounded": "More decimals than the school's scores have.",
  rounded:
    "The school's scores have decimals, whole columns of these courses have none; look up the original scores.",
  "pass-mark": "Judged by another pass mark than that of the student's status and grade.",
  "credits-differ":
    "Credits (periods in continuing education) differ from the plan of the student's programme.",
  "name-differs": "The reported subject name differs from the plan's name of the code.",
  "code-differs":
    "The code is not in the student's plan or semester; the plan has only one course of that name.",
  "counted-differs": "How credits count does not fit the category of the code, or whether there is a score.",
  "same-import": "Held against the import before, this import made the same change.",
};

const contradictions: Record<Contradiction, string> = {
  "passed-below": "the score is below the pass mark, the mark says passed",
  "failed-above": "the score reaches the pass mark, the mark says failed",
  "mark-alone": "there is a mark without a score",
};

const shown = (value: string | null): string => value ?? "(empty)";
const percent = (share: number): string => `${Math.floor(share * 1000) / 10}%`;

const reasons: ReasonWords = {
  "value-frequent": ({ value, found, of, expected }) =>
    `${found} of ${of} are "${shown(value === "" ? null : value)}"; by other courses about ${rounded(expected)} would be`,
  "mark-contradicts": ({ contradiction, score, mark }) =>
    `${contradictions[contradiction]} (score ${shown(score)}, mark ${shown(mark)})`,
  "passed-at-zero": () => "the score is 0, the mark says passed",
  "above-pass-mark": ({ score, passMark, status }) =>
    `the make-up of ${score} is above the pass mark of ${passMark}${status === null ? "" : ` (${status})`}`,
  "other-pass-mark": ({ score, own, used, status }) =>
    `${score} was judged by ${used}; the student (${status}) passes from ${own} on`,
  "more-decimals": ({ score, decimals, share }) =>
    `${score} has more than ${decimals} decimals; ${share === null ? "so the school has set it" : `${percent(share)} of the term's scores keep to that`}`,
  "column-without-decimals": ({ scores, share }) =>
    `the column has ${scores} different scores, none with decimals; in other courses ${percent(share)} have none`,
  "plan-credits": ({ code, planned, unit }) =>
    `the plan has ${planned} ${unit === "credits" ? "credits" : "periods"} for ${code} in this semester`,
  "plan-name": ({ code, planned, agreement }) =>
    `the plan calls ${code} "${planned}"${agreement === "spelling" ? ", spelled otherwise" : ""}`,
  "plan-code": ({ finding, planned, name }) =>
    `${courseCodes.findings[finding]}; in this semester the plan has "${name}" only as ${planned}`,
  "counts-without-score": ({ code }) => `${code} counts credits without a score, so it should be 3`,
  "scored-counts-without": ({ score }) => `there is a score of ${score}, yet it counts without one (3)`,
  "import-emptied": ({ previous }) => `was ${previous} in the import before, empty in this one`,
  "import-zeroed": ({ previous }) => `was ${previous} in the import before, 0 in this one`,
  "import-moved": ({ previous, by, records }) =>
    `was ${previous} in the import before, ${by} in this one, as ${records} of this course`,
  "import-changed": ({ previous }) => `was ${previous} in the import before; the score did not change`,
  "import-shifted": ({ previous, rows, records }) =>
    `was ${shown(previous)} in the import before, now the value of the row ${rows === -1 ? "above" : "below"}, as ${records} rows of this course`,
  "same-course": () => "the same course",
  "same-teacher": ({ teacher }) => `the same teacher (${teacher})`,
  "same-subject": ({ name }) => `the same subject, "${name}"`,
  "same-class": () => "the same class",
  "same-value": ({ value }) => `"${shown(value)}" as well`,
};

function rounded(expected: number): string {
  return expected < 0.1 ? "less than 0.1" : String(Math.round(expected * 10) / 10);
}

export const correctionPatterns = {
  pattern: "Pattern",
  candidate: "May have the same error",
  kinds,
  kindHints,
  contradictions,
  reasons,
};
