import type { WordsOf } from "../words.ts";
import type { rosterMaking as source } from "../zh-TW/roster-making.ts";

export const rosterMaking: WordsOf<typeof source> = {
  title: "Books made from the data in force",
  intro:
    "For schools whose own system cannot make them: made from the imported data, then checked like an uploaded book.",
  importFirst: (kinds, oneOf) => {
    const either = oneOf.length > 0 ? [`either ${oneOf.join(" or ")}`] : [];
    return `Import first: ${[...kinds, ...either].join(", ")}.`;
  },
  underWay: "Making the book",
  failed: "The book was not made",
  failedToDo: "Nothing was kept; make it again.",
  make: "Make it from the data in force",
  makeAgain: "Make it anew from the data in force",
  equation: (records, rows, withoutCodes, leftOut) =>
    `${records} records = ${rows} rows + ${withoutCodes} without course code + ${leftOut} left out`,
  unchanged: "The same as the book that is there; no new version.",
  others: "What has no course code, and what is left out",
  leftOut: "Left out",
  columns: {
    sheet: "Sheet",
    student: "Student number",
    course: "Course or item",
    code: "Course code",
    reason: "Reason",
  },
  reasons: {
    "not-submitted": "Group activity or flexible learning without attribute D: not submitted",
    "other-grade": "Not of the batch's grades",
    "other-division": "Not of the batch's division",
    unresolved: "Student or course not in the data in force",
    ungraded: "Taken, but without any term score",
    "no-column": "The book has no such column",
  },
  reasonOfColumn: (reason, column) => `${reason}: ${column}`,
  refusals: {
    "not-found": "There is no such batch",
    "not-of-batch": "The batch does not have this book",
    "not-makeable": "Make this book with the school's own system and upload it",
    "text-too-long":
      "A text in the data is longer than a cell of a spreadsheet holds (32,767 characters); shorten it and import again",
    "code-unknown": "The 名冊別 is not set; set it first",
    "data-missing": "The data are not complete",
  },
};
