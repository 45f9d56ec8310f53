import type { WordsOf } from "../../words.ts";
import type { fileCheck as source } from "../../zh-TW/roster-pages/file-check.ts";
import { rowColumns } from "./row-columns.ts";

export const fileCheck: WordsOf<typeof source> = {
  title: "Check a file",
  intro:
    "Drop any .xlsx to see whether it is a roster that this console exported, and whether it was edited. The file is not kept.",
  field: "The file to check",
  drop: "Drop a file here, or choose one",
  note: (megabytes) => `An Excel workbook (.xlsx) of up to ${megabytes} MB. Nothing of it is kept.`,
  against: "Held against",
  automatic: "The export that it is most like",
  sealed: (term, book, number) => `${term} ${book} (export ${number})`,
  submit: "Check",
  download: "Download the differences",
  none: "No roster has been exported yet",
  noneMore: "Once a batch has been signed and exported, files can be checked here.",
  refusals: { "too-large": "The file is too large", "no-file": "Please choose a file" },
  notKept: "The file was not kept.",
  notWorkbook: {
    title: "This is no Excel workbook (.xlsx)",
    toDo: "Please drop an exported roster, or save the file as .xlsx first.",
  },
  noMatch: {
    title: "It matches no export",
    book: (book) => `It looks like ${book}, but no export has the same data.`,
    noBook: "It cannot be told which roster it is: no sheet has the columns of one.",
    toDo: "To compare it with one export cell by cell, choose that export above and check again.",
  },
  identical: (sealed) => `Identical to ${sealed}`,
  identicalMore: "Every byte is the same: nobody edited it.",
  sameContent: (sealed) => `The same content as ${sealed}`,
  sameContentMore: "Every cell is the same; the file itself differs, as after saving it again with Excel.",
  reordered: "Rows, columns or sheets stand in another order.",
  differs: (sealed) => `Not the same as ${sealed}`,
  counts: (changed, added, removed) => `${changed} changed, ${added} added, ${removed} removed`,
  differsToDo:
    "Rosters must not be edited by hand: mend the data in the school's own system, make the roster anew, check and export it.",
  facts: {
    title: "The export",
    file: "File",
    exported: "Exported",
    byWhom: (by, when) => `${by}, ${when}`,
    rows: "Rows",
    sha256: "SHA-256",
    batch: "Batch",
    toBatch: "To the batch",
  },
  changes: {
    title: "Differences",
    shown: (shown, all) => `The first ${shown} of ${all}; the download has all of them.`,
    kinds: { changed: "Changed", added: "Added", removed: "Removed" },
    columns: {
      kind: "Difference",
      ...rowColumns,
      column: "Column",
      was: "Was",
      is: "Is",
    },
    wholeSheet: "(whole sheet)",
    wholeRow: "(whole row)",
    empty: "(empty)",
  },
  file: "Differences of a file",
};
