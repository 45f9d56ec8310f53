import type { Term } from "../../calendar/term.ts";
import type { BookKind } from "../books.ts";
import type { FilledSheet } from "../model.ts";

/** The letter (公文) that ordered the batch. `issuedOn`: YYYY-MM-DD. */
export type ManifestLetter = { number: string; issuedOn: string; subject: string };

/** A version of the course plan that the codes were held against; `marks`: MD5 per 課程類型, where its file has them. */
export type ManifestPlan = {
  name: string;
  year: number;
  sha256: string;
  marks: readonly { type: string; md5: string }[];
};

/** `rowHashes`: SHA-256 of the content of each row, in the order of the sheet, lower-case hex. */
export type ManifestSheet = { sheet: string; rows: number; rowHashes: readonly string[] };

/** A file that was exported; `sha256` of its bytes, lower-case hex. */
export type ManifestFile = { file: string; sha256: string; sheets: readonly ManifestSheet[] };

export type ManifestBook = ManifestFile & {
  book: BookKind;
  /** 名冊別 of its 封面. */
  code: string;
  /** The rows without a course code, which are not handed in; null when there are none. */
  withoutCodes: ManifestFile | null;
};

/** What an export of a batch was made of, so that a file can be held against it years later. */
export type RosterManifest = {
  school: { code: string; name: string | null };
  term: Term;
  batch: string;
  /** 1 for the first export of the batch; a corrected batch is a new version. */
  version: number;
  letter: ManifestLetter | null;
  /** Version of the rules that the books were checked by. */
  ruleSet: string;
  plans: readonly ManifestPlan[];
  /** UTC, YYYY-MM-DD HH:MM:SS. */
  madeAt: string;
  madeBy: string;
  books: readonly ManifestBook[];
};

/** Rows that the books of an export have together, sheet by sheet; without those that lack a code. */
export function manifestRows({ books }: Pick<RosterManifest, "books">): number {
  return books.reduce((sum, { sheets }) => sum + sheets.reduce((rows, sheet) => rows + sheet.rows, 0), 0);
}

/**
 * The content of a row as one text, which is hashed: the sheet's own name and each cell in the order of the layout. Where
 * the row stands is no part of it.
 */
export function rowContent({ sheet }: Pick<FilledSheet, "sheet">, cells: readonly string[]): string {
  return JSON.stringify([sheet.name, ...sheet.columns.map((_, at) => cells[at] ?? "")]);
}
