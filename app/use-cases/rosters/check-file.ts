import type { RosterManifest } from "#app/domain/rosters/batches/manifest.ts";
import type { BookKind } from "#app/domain/rosters/books.ts";
import {
  compareWorkbooks,
  type ReadWorkbook,
  type WorkbookDifference,
} from "#app/domain/rosters/difference.ts";
import type { Roster } from "#app/domain/rosters/model.ts";
import type { FileRefusal } from "#app/domain/tables/reasons.ts";
import { readFile } from "#app/imports/read-file.ts";
import { readRoster } from "#app/imports/rosters/read-roster.ts";
import { listSealedBooks, type SealedBook } from "#db/queries/exported-books.ts";
import { readFileBytes } from "#db/queries/files.ts";
import type { SchoolScope } from "#db/scope.ts";
import { hashRoster, sha256Of } from "../hash-roster.ts";

export type CheckFileOutcome =
  | { kind: "unreadable"; refusal: FileRefusal; detail: string | null }
  /** A text or JSON file. */
  | { kind: "not-a-workbook" }
  /** No export has a book like it; `book`: what it looks like. */
  | { kind: "no-match"; book: BookKind | null }
  /** The named export is none of the school's. */
  | { kind: "not-found" }
  | {
      kind: "held";
      against: SealedBook;
      difference: WorkbookDifference;
      sealed: ReadWorkbook;
      file: ReadWorkbook;
    };

/** A sealed file by its export and book; null: the one that the file is most like. */
export type Against = { exportId: number; book: BookKind } | null;

/** Manifests that are read to find out which export a file is most like. */
const mostManifests = 8;

/**
 * Holds a file against what was exported: against the named export, else against the one with the very bytes, else against
 * the one with which it shares most rows. Nothing of the file is kept.
 */
export async function checkFile(
  scope: SchoolScope,
  given: { name: string; bytes: Uint8Array },
  named: Against,
): Promise<CheckFileOutcome> {
  const sha256 = sha256Of(given.bytes);
  const sealedBooks = await listSealedBooks(scope, named ?? {});
  const [only] = sealedBooks;
  if (named && !only) return { kind: "not-found" };
  const same = sealedBooks.find((one) => one.sha256 === sha256);
  if (same) return identical(same);
  const read = await readFile(given.name, given.bytes);
  if (!read.ok) return { kind: "unreadable", refusal: read.refusal, detail: read.detail };
  const { file } = read;
  if (file.format !== "xlsx") return { kind: "not-a-workbook" };
  if (named && only) return hold(scope, only, file);
  const outcome = readRoster(file);
  if (!outcome.ok) return { kind: "no-match", book: null };
  const { roster } = outcome;
  const ofBook = sealedBooks.filter(({ book }) => book === roster.book);
  const nearest = await findNearest(scope, roster, ofBook);
  return nearest ? hold(scope, nearest, file) : { kind: "no-match", book: roster.book };
}

function identical(against: SealedBook): CheckFileOutcome {
  const nothing = { sha256: against.sha256, sheets: [] };
  return {
    kind: "held",
    against,
    difference: compareWorkbooks(nothing, nothing),
    sealed: nothing,
    file: nothing,
  };
}

async function hold(scope: SchoolScope, against: SealedBook, file: ReadWorkbook): Promise<CheckFileOutcome> {
  const read = await readFile(against.fileName, await readFileBytes(scope, against.fileId));
  if (!read.ok) throw new Error(`The sealed file ${against.fileId} cannot be read: ${read.refusal}`);
  const sealed = read.file;
  return { kind: "held", against, difference: compareWorkbooks(sealed, file), sealed, file };
}

/**
 * The sealed book that shares most rows with a file, by the hashes of its manifest; of equals the newest. A file in which
 * every row was edited shares none: then the newest whose 封面 it has.
 */
async function findNearest(
  scope: SchoolScope,
  roster: Roster,
  sealed: readonly SealedBook[],
): Promise<SealedBook | undefined> {
  const { cover } = roster;
  const hasCover = ({ term, code }: SealedBook) =>
    cover !== null && cover.code === code && isTerm(cover, term);
  const bySha = new Map([...sealed].reverse().map((one) => [one.sha256, one]));
  const candidates = [...bySha.values()]
    .sort((a, b) => Number(hasCover(b)) - Number(hasCover(a)) || b.exportId - a.exportId)
    .slice(0, mostManifests);
  const hashes = new Set(hashRoster(roster).flatMap(({ rowHashes }) => rowHashes));
  let nearest: { book: SealedBook; shared: number } | undefined;
  for (const book of candidates) {
    const shared = (await readRowHashes(scope, book)).filter((hash) => hashes.has(hash)).length;
    if (!nearest || shared > nearest.shared) nearest = { book, shared };
  }
  if (nearest && nearest.shared > 0) return nearest.book;
  return candidates.find(hasCover);
}

/** Yearly books have 學期 0 on their 封面. */
function isTerm({ schoolYear, semester }: NonNullable<Roster["cover"]>, term: string): boolean {
  return semester === "0" ? term.startsWith(`${schoolYear}-`) : term === `${schoolYear}-${semester}`;
}

async function readRowHashes(
  scope: SchoolScope,
  { manifestFileId, book }: SealedBook,
): Promise<readonly string[]> {
  const bytes = await readFileBytes(scope, manifestFileId);
  const manifest: RosterManifest = JSON.parse(bytes.toString("utf8"));
  const own = manifest.books.find((one) => one.book === book);
  return own?.sheets.flatMap(({ rowHashes }) => rowHashes) ?? [];
}
