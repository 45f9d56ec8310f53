import type { shapeRules } from "#app/domain/rosters/rules/shape.ts";
import type { RuleWords } from "../../zh-TW/roster-rules/shape.ts";

const remake = "Make the roster anew with the school's own system; do not edit the file by hand.";
const cover = "Correct the cover in the school's own system and make the roster anew.";

export const shapeWords: Readonly<Record<keyof typeof shapeRules, RuleWords>> = {
  "cover-missing": { name: "No cover", what: () => "There is no sheet 封面, or nothing in it", todo: remake },
  "cover-rows": { name: "Cover of several rows", what: () => "The cover has exactly one row", todo: remake },
  "cover-school": {
    name: "School code of the cover",
    what: ({ expected }) => `The cover's school code is not ${expected ?? ""}`,
    todo: cover,
  },
  "cover-year": {
    name: "School year of the cover",
    what: ({ expected }) => `The cover's school year should be ${expected ?? ""}`,
    todo: cover,
  },
  "cover-semester": {
    name: "Semester of the cover",
    what: ({ expected }) => `The cover's semester should be ${expected ?? ""} (0 in yearly books)`,
    todo: cover,
  },
  "cover-code": {
    name: "Roster code of the cover",
    what: ({ expected }) => `The cover's 名冊別 should be ${expected ?? ""}`,
    todo: cover,
  },
  "cover-code-unknown": {
    name: "Roster code not set",
    what: () => "The 名冊別 of this book is not set, so it cannot be checked",
    todo: "Set it under School and terms, by the letter.",
  },
  "sheet-missing": { name: "Sheet missing", what: () => "This sheet is missing", todo: remake },
  "sheet-renamed": {
    name: "Sheet renamed",
    what: ({ expected }) => `The sheet should be called ${expected ?? ""}; it was read by its columns`,
    todo: remake,
  },
  "sheet-unknown": { name: "Unknown sheet", what: () => "This sheet is none of the book's", todo: remake },
  "column-missing": { name: "Column missing", what: () => "This column is missing", todo: remake },
  "column-extra": {
    name: "Extra column",
    what: () => "This column is not part of the layout, or stands twice",
    todo: remake,
  },
  "column-spelling": {
    name: "Title spelt differently",
    what: () => "The title is not exactly that of the layout",
    todo: remake,
  },
  "column-order": {
    name: "Columns reordered",
    what: () => "The columns stand in another order; they were read by their titles",
    todo: remake,
  },
  "cell-empty": {
    name: "Empty cell",
    what: () => "This column must not be empty",
    todo: "Fill it in the school's own system and make the roster anew.",
  },
};
