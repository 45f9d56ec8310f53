import type { WordsOf } from "../../words.ts";
import type { nameLists as source } from "../../zh-TW/roster-pages/name-lists.ts";

export const nameLists: WordsOf<typeof source> = {
  title: "Name lists",
  intro:
    "Choose columns and classes: as Excel with a sheet for every class, or as PDF with a page for every class to be signed. Each export is logged.",
  ownClasses: "Your classes",
  noClasses: "There is no class to list",
  noClassesMore: "Classes and students of the term are not imported yet, or no class is assigned to you.",
  columns: "Columns",
  byHand: "Empty columns, to be filled in by hand",
  class: "Class",
  everyClass: (classes, students) => `All ${classes} classes, ${students} students`,
  oneClass: (name, students) => `${name} (${students} students)`,
  withLeft: "Also students who have left or are on leave",
  unmask: "ID number and birth date",
  masked: "Partly hidden (A12****789)",
  full: "In full",
  reason: "Reason",
  reasonHint:
    "For instance “insurance of the graduation trip”. Reason, number of students and time are logged.",
  excel: "Export as Excel",
  pdf: "Print as PDF",
  printing: "Printing the list",
  ready: "The list is ready",
  fetch: "Download the list",
  failed: (number) => `The list was not made, number ${number}. Please try again.`,
  nothing: "The list was not made: there is nobody to list, or what you may do has changed.",
  refusals: {
    "columns-missing": "Please choose at least one column",
    nobody: "There is nobody to list",
    "not-own-class": "This is none of your classes",
    "may-not-unmask": "You may not export full ID numbers",
    "reason-missing": "Full ID numbers need a reason of 4 to 200 characters",
    busy: "The list is being printed",
  },
};
