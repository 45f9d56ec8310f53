import type { WordsOf } from "../../words.ts";
import type { cause as source } from "../../zh-TW/roster-pages/cause.ts";
import { noteFaults, noteWords } from "../notes.ts";
import { rowColumns } from "./row-columns.ts";

export const cause: WordsOf<typeof source> = {
  title: (number, rule) => `Cause ${number}: ${rule}`,
  trail: "Back to the book",
  position: (number, of) => `${number} of ${of}`,
  previous: "Previous cause",
  next: "Next cause",
  blocking: "Must be mended: mend it and upload a new version. A note does not do.",
  asks: "Please make sure: write a note where it is right, mend it and upload a new version where it is not.",
  facts: {
    what: "What is wrong",
    todo: "What to do",
    source: "Source",
    sheet: "Sheet",
    column: "Column",
    value: "Value",
    values: "(not the same in every row, see below)",
    rows: "Findings",
    students: "Students",
    state: "Against the version before",
    empty: "(empty)",
  },
  rows: {
    title: "Rows",
    count: (rows) => `${rows} findings`,
    none: "The cause concerns a whole sheet or the whole book; there are no rows of its own.",
    whole: "(whole sheet)",
    columns: {
      ...rowColumns,
      value: "Value",
      what: "What is wrong",
      correct: "Correction",
    },
    correct: "Open a correction",
    unknown: "(not in the register)",
  },
  answer: {
    ...noteWords,
    hint: "Say why it is right as it is. The note is kept and offered again when the cause comes back next term. Signatures given before it have to be given again.",
    olderVersion: "This is an old version; write notes on the version in force.",
    notAnswerable: "What must be mended cannot be answered with a note.",
    refusals: {
      ...noteFaults,
      "not-a-query": "What must be mended cannot be answered away",
      "not-the-current-version": "There is a newer version of the roster",
      "checked-again": "The roster was checked again; look at the result of now",
    },
  },
};
