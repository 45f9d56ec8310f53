import type {
  FileRefusal,
  ImportNotice,
  RawNoticeKind,
  ReasonParams,
  RowReason,
  TableRefusal,
  TextEncodingName,
} from "#app/domain/tables/reasons.ts";
import type { WordsOf } from "../words.ts";
import type { imports as source } from "../zh-TW/imports.ts";
import { tableKinds } from "./data-names.ts";

type NoticeParams = Readonly<Record<string, string | number | null>>;
type LeftOut = { sheet: string; rows: number };
/** Where something stands in a user's file. */
type Place = { sheet: string | null; row?: number | null; column?: string | null };
type Equation = { rows: number; accepted: number; rejected: number; blank: number };

/** What is the matter, and what to do about it. */
type Message = { what: (params: ReasonParams) => string; action: (params: ReasonParams) => string };

const encodings: Record<TextEncodingName, string> = {
  "utf-8": "UTF-8",
  "utf-8-bom": "UTF-8 with BOM",
  "utf-16": "UTF-16",
  cp950: "Big5 (CP950)",
};

function nameIn(names: Readonly<Record<string, string>>, key: string | number | null | undefined): string {
  return names[String(key)] ?? "";
}

function kindName(kind: string | number | undefined): string {
  return nameIn(tableKinds, kind);
}

/** " (…)" around a value that is there, nothing otherwise. */
function note(value: string | number | undefined, before = ""): string {
  return value === undefined || value === "" ? "" : ` (${before}${value})`;
}

/** Where a value stood first: its row, and its sheet when that is another one. */
function firstPlace({ firstSheet, firstRow }: ReasonParams): string {
  return `${firstSheet ? `sheet ${firstSheet}, ` : ""}row ${firstRow ?? ""}`;
}

const fileRefusals: Record<FileRefusal, Message> = {
  empty: { what: () => "The file is empty", action: () => "Export it again, then upload it." },
  "too-large": {
    what: ({ detail }) => `The file is too large${note(detail, "limit ")}`,
    action: () => "Remove sheets or pictures that are not needed, or split the file.",
  },
  "too-many-rows": {
    what: ({ detail }) => `The file has too many rows${note(detail, "limit ")}`,
    action: () => "Split the file, and make sure that nothing stands below the last row.",
  },
  "too-many-columns": {
    what: ({ detail }) => `The file has too many columns${note(detail, "limit ")}`,
    action: () => "Remove the columns on the right that are not needed.",
  },
  "zip-bomb": {
    what: ({ detail }) =>
      `The content is unreasonably large when unpacked${note(detail, "limit ")}; reading was stopped`,
    action: () => "Open it in Excel, save it as a new .xlsx file, then upload that.",
  },
  macros: {
    what: () => "The file contains macros",
    action: () => "Save it as a workbook without macros (.xlsx).",
  },
  "password-protected": {
    what: () => "The file is protected by a password",
    action: () => "Remove the password in Excel (File → Info → Protect Workbook), then upload it.",
  },
  "old-excel": {
    what: () => "This is a file of the old Excel (.xls)",
    action: () => "Open it in Excel, save it as .xlsx, then upload that.",
  },
  pdf: {
    what: () => "This is a PDF, not a table",
    action: () => "Export an Excel or CSV file from the school's system.",
  },
  "web-page": {
    what: () => "This is a web page, not an Excel workbook",
    action: () => "Open it in Excel, save it as .xlsx, then upload that.",
  },
  "other-office-file": {
    what: () => "This is not an Excel workbook (.xlsx)",
    action: () => "Open it, save it as .xlsx or CSV, then upload that.",
  },
  truncated: {
    what: ({ detail }) => `The file is incomplete or damaged${note(detail)}`,
    action: () => "Download or export it again; if that does not help, open it in Excel and save it anew.",
  },
  "not-readable": {
    what: ({ detail }) => `The content cannot be read${note(detail)}`,
    action: () => "Check that quotation marks come in pairs, or save the file as .xlsx.",
  },
  "not-text": {
    what: ({ detail }) => `The text encoding is not known${detail ? ` (first in line ${detail})` : ""}`,
    action: () => "Save it as CSV UTF-8 or .xlsx, then upload that.",
  },
  "not-json": {
    what: () => "The JSON file is incomplete or malformed",
    action: () => "Download it again from the course-plan platform and do not edit it.",
  },
};

const tableRefusals: Record<TableRefusal, Message> = {
  "wrong-kind": {
    what: ({ kind, missing, looksLike }) =>
      `This is not a file of ${kindName(kind)}: no column ${missing ?? ""}` +
      (kindName(looksLike) === "" ? "" : `; it looks like ${kindName(looksLike)}`),
    action: ({ looksLike }) =>
      kindName(looksLike) === ""
        ? "Check that it is the right file; if its columns have other names, match them in the next step."
        : `Import it as ${kindName(looksLike)}, or choose the right file.`,
  },
  "only-hidden-sheet": {
    what: ({ sheet }) => `The sheet with the columns, “${sheet ?? ""}”, is hidden`,
    action: () => "Hidden sheets are not imported. Unhide it in Excel, then upload the file.",
  },
  "no-rows": {
    what: () => "The file has a header but no rows",
    action: () => "Check the export's conditions.",
  },
  "duplicate-headers": {
    what: ({ sheet, headers }) => `Columns stand twice: ${headers ?? ""}${note(sheet, "sheet ")}`,
    action: () => "Remove or rename one of them, so that each kind of data has one column.",
  },
  "wrong-term": {
    what: ({ found, expected }) => `The file is of term ${found ?? ""}, not ${expected ?? ""}`,
    action: () => "Choose the file of this term, or switch the term first.",
  },
  "wrong-school": {
    what: ({ found, expected }) => `The codes belong to school ${found ?? ""}, not to ${expected ?? ""}`,
    action: () => "Choose the file of this school, and check the school code in the settings.",
  },
  "mixed-years": {
    what: ({ years }) => `The file has more than one school year: ${years ?? ""}`,
    action: () => "Download the years separately from the course-plan platform and import one at a time.",
  },
  "no-scores": {
    what: ({ column }) =>
      `The file has no score at all${note(column, "empty throughout: ")}; it would wipe those that are there`,
    action: () =>
      "Export it again once the scores are entered; import it as enrolments if that is what it is.",
  },
};

const checkCode = "Correct it by the file of the course-plan platform.";
const usePlatformFile = "Use the platform's own file: saving it with Excel drops leading zeros.";

const rowReasons: Record<RowReason, Message> = {
  "required-empty": {
    what: () => "This column must not be empty",
    action: () => "Fill it in and import again.",
  },
  "too-long": {
    what: ({ length, most }) => `${length ?? ""} characters; at most ${most ?? ""}`,
    action: () => "See whether it stands in the right column, shorten it and import again.",
  },
  "not-a-grade": { what: () => "Not a grade", action: () => "Write 1, 2 or 3." },
  "not-a-year": { what: () => "Not a school year", action: () => "Write the ROC year, such as 112." },
  "not-a-semester": { what: () => "Not a semester", action: () => "Write 1 or 2." },
  "not-a-number": { what: () => "Not a whole number", action: () => "Write digits, such as 5." },
  "not-a-date": {
    what: () => "Not a date, or a day that does not exist",
    action: () => "Write an ROC or western date, such as 95/03/02, 0950302 or 2006-03-02.",
  },
  "programme-length": {
    what: ({ length }) => `A programme code has 16 characters, this one has ${length ?? ""}`,
    action: () => checkCode,
  },
  "other-school": {
    what: ({ found, expected }) => `The code is of school ${found ?? ""}, not of ${expected ?? ""}`,
    action: () => checkCode,
  },
  "class-twice": {
    what: (first) => `Division and grade have this class already (${firstPlace(first)})`,
    action: () => "Remove the second row; if it is a class of another division, fill in 部別.",
  },
  "student-twice": {
    what: (first) => `This student number stands in ${firstPlace(first)} already`,
    action: () => "Find out which row is right, and remove or correct the other.",
  },
  "unknown-class": {
    what: ({ near, name }) => `No such class${note(name)}${near ? `; is it “${near}”?` : ""}`,
    action: () => "Correct the name, or add the class to the file of classes first.",
  },
  "ambiguous-class": {
    what: ({ classes }) => `More than one class has this name: ${classes ?? ""}`,
    action: () => "Add the column 部別 or 年級, so that each student belongs to one class.",
  },
  "other-term": {
    what: ({ found, expected }) => `This row is of term ${found ?? ""}, not ${expected ?? ""}`,
    action: () => "Export this term only.",
  },
  "course-twice": {
    what: (first) => `The term has a course of this name already (${firstPlace(first)})`,
    action: () => "A course name stands once in a term: rename it or remove the second row.",
  },
  "credits-missing": {
    what: () => "Neither credits nor periods are given",
    action: () => "Fill in 學分數, or 節數 in the continuing-education division.",
  },
  "credits-malformed": { what: () => "Not credits or periods", action: () => "Write a number, 0 or more." },
  "unknown-student": {
    what: ({ near }) => `No student has this number${near ? `; is it “${near}”?` : ""}`,
    action: () => "Correct the number, or add the student to the file of students first.",
  },
  "unknown-course": {
    what: ({ near }) => `No such course is offered${near ? `; is it “${near}”?` : ""}`,
    action: () => "Correct the name, or add the course to the file of offerings first.",
  },
  "not-a-score": {
    what: () => "Not a score from 0 to 100",
    action: () => "Write a number, with decimals if there are any; leave it empty or write -1 for none.",
  },
  "not-one-of": {
    what: ({ allowed }) => `Not one of the codes that may stand here${note(allowed, "one of ")}`,
    action: ({ mayBeEmpty }) =>
      mayBeEmpty
        ? "Correct it by the codes of the school's system; leave it empty where there is none."
        : "Correct it by the codes of the school's system.",
  },
  "score-twice": {
    what: (first) => `The student has a score in this course already (${firstPlace(first)})`,
    action: () => "Decide which row counts and remove the other one.",
  },
  "entry-twice": {
    what: (first) => `The same is there already (${firstPlace(first)})`,
    action: () => "Decide which row counts and remove the other one.",
  },
  "ends-before-start": {
    what: ({ start }) => `The last day is before the first${note(start)}`,
    action: () => "Correct one of the two days.",
  },
  "not-a-code": {
    what: () => "The code has a blank or a line break in it",
    action: () => "Write the code of the central database, one in a cell.",
  },
  "not-a-school-code": {
    what: () => "Not a school code",
    action: () => "Write the six characters of the school's code, for example 070406.",
  },
  "not-an-officer-level": {
    what: () => "Not a level of officers",
    action: () => "Write 1 (school), 2 (class) or 3 (club).",
  },
  "code-length": {
    what: ({ length }) => `A course code has 23 characters, this one has ${length ?? ""}`,
    action: () => checkCode,
  },
  "plan-credits-malformed": {
    what: () => "The credits are not one character for each of six semesters",
    action: () => usePlatformFile,
  },
  "plan-modes-malformed": {
    what: () => "The opening modes are not one character for each of six semesters",
    action: () => usePlatformFile,
  },
  "plan-attribute-malformed": {
    what: () => "The attribute has not 4 characters",
    action: () => usePlatformFile,
  },
  "plan-name-missing": {
    what: () => "The course has no name",
    action: () => "A deleted course has neither name, mode nor attribute; any other needs its name.",
  },
  "code-twice": {
    what: (first) => `This course code stands in ${firstPlace(first)} already`,
    action: () => "A file has one row for each code: download it again.",
  },
  "table-entry-twice": {
    what: (first) => `This code stands in ${firstPlace(first)} already`,
    action: () => "Remove the second row.",
  },
};

const notices: Record<ImportNotice, (params: ReasonParams) => string> = {
  "title-rows": ({ count, text }) => `Title rows above the header, not counted: ${count ?? ""}${note(text)}`,
  "id-number-form": ({ count }) => `ID numbers of an unknown form, imported nevertheless: ${count ?? ""}`,
  "id-number-check-digit": ({ count }) =>
    `ID numbers with a wrong check digit, imported nevertheless: ${count ?? ""}`,
  "id-number-shared": ({ count }) => `Students who share an ID number with another: ${count ?? ""}`,
  "leading-zeros-restored": ({ count }) =>
    `Student numbers without their leading zeros (Excel took them for numbers), restored: ${count ?? ""}`,
  "damaged-text": ({ count }) => `Rows with characters that were lost (�): ${count ?? ""}`,
  "private-use": ({ count }) =>
    `Rows with characters made by the school, which other computers cannot show: ${count ?? ""}; install its font before printing`,
  "table-code-twice": ({ code }) => `Code ${code ?? ""} has two meanings; both are kept`,
};

const rawNotices: Record<RawNoticeKind, (params: NoticeParams) => string> = {
  encoding: ({ encoding }) => `Text encoding: ${nameIn(encodings, encoding)}`,
  formulas: ({ count, first }) =>
    `Formula cells, read by their saved value: ${count ?? ""} (first: ${first ?? ""})`,
  "formulas-without-value": ({ count, first }) =>
    `Formula cells without a saved value, read as empty: ${count ?? ""} (first: ${first ?? ""}); save the file in Excel once`,
  "merged-cells": ({ count }) => `Merged cells: ${count ?? ""}; only their top left cell has a value`,
};

const leftOut = {
  hidden: ({ sheet, rows }: LeftOut) => `Sheet “${sheet}” is hidden and was not imported (rows: ${rows})`,
  withoutColumns: ({ sheet, rows }: LeftOut) =>
    `Sheet “${sheet}” does not have the columns and was not imported (rows: ${rows})`,
} as const;

const place = ({ sheet, row, column }: Place) =>
  [sheet ? `sheet ${sheet}` : "", row ? `row ${row}` : "", column ?? ""]
    .filter((part) => part !== "")
    .join(", ");

const equation = ({ rows, accepted, rejected, blank }: Equation) =>
  `${rows} rows = ${accepted} accepted + ${rejected} rejected + ${blank} blank`;

const extraColumns = ({ columns }: { columns: readonly string[] }) =>
  `Columns not used: ${columns.join(", ")}`;

export const imports: WordsOf<typeof source> = {
  tableKinds,
  encodings,
  fileRefusals,
  tableRefusals,
  rowReasons,
  notices,
  rawNotices,
  leftOut,
  place,
  equation,
  extraColumns,
};
