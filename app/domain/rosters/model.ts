import type { Term } from "../calendar/term.ts";
import type { PlanVersion, SegmentTables } from "../course-codes/model.ts";
import type { BookKind } from "./books.ts";
import type { ColumnKey } from "./columns.ts";
import type { RosterSheet } from "./sheets.ts";

/** The data row of 封面, as it stands. */
export type Cover = { school: string; schoolYear: string; semester: string; code: string };

/** `number`: 1-based row of the workbook. `cells`: in the order of the sheet's columns, trimmed of nothing; "" for empty. */
export type RosterRow = { number: number; cells: readonly string[] };

/** A sheet of a book as it was found. */
export type FilledSheet = {
  sheet: RosterSheet;
  /** Its name in the workbook; another than the sheet's own when it was renamed. */
  name: string;
  rows: readonly RosterRow[];
  /** How its header differs from the one asked for. */
  header: {
    missing: readonly ColumnKey[];
    /** Titles of no column, and titles that stand twice. */
    extra: readonly string[];
    /** Titles that are written otherwise than the layout has them. */
    respelled: readonly string[];
    reordered: boolean;
  };
};

/** A book, as it was read or built. */
export type Roster = {
  book: BookKind;
  /** null: there is no 封面, or no row in it. `extraRows`: more rows than one. */
  cover: (Cover & { row: number; extraRows: number }) | null;
  sheets: readonly FilledSheet[];
  /** Sheets of the workbook that are none of the book's. */
  unknownSheets: readonly string[];
};

/** A student as the register knows them in the term. */
export type RegisteredStudent = {
  idNumber: string;
  /** YYYY-MM-DD */
  birthDate: string;
  name: string;
  number: string;
  className: string;
  seat: number | null;
  grade: number;
  /** 部別 as in the school's file; null where it leaves it empty. */
  division: string | null;
  admissionYear: number;
  attending: boolean;
};

/**
 * What a roster is checked against. What is null is not known, and the rules that need it are named as not checked.
 */
export type CheckContext = {
  school: string;
  term: Term;
  /** YYYY-MM-DD */
  today: string;
  plans: readonly PlanVersion[] | null;
  tables: SegmentTables | null;
  students: readonly RegisteredStudent[] | null;
  /** The other books of the batch. */
  others: readonly Roster[] | null;
  /** The same book as it was handed in a term before. */
  previous: Roster | null;
  /** The score books of earlier terms, as they were handed in. */
  earlier: readonly Roster[] | null;
  /** The grades that the batch asks for. */
  grades: readonly number[] | null;
  /** 名冊別 that the school has set for books whose code no source names. */
  codes: Partial<Readonly<Record<BookKind, readonly string[]>>>;
};

export const contextParts = [
  "plans",
  "tables",
  "students",
  "others",
  "previous",
  "earlier",
  "grades",
] as const;
export type ContextPart = (typeof contextParts)[number];

/** A book that is checked by itself. */
export const nothingKnown = {
  plans: null,
  tables: null,
  students: null,
  others: null,
  previous: null,
  earlier: null,
  grades: null,
} as const satisfies Pick<CheckContext, ContextPart>;
