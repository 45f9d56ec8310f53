import type { Capacity } from "../../course-codes/sign-off.ts";
import type { BookKind } from "../books.ts";
import { type ManifestFile, manifestRows, type RosterManifest } from "./manifest.ts";

/** Who signed the batch, and the digest of what was signed. `signedAt`: UTC. */
export type CoverSignature = { name: string; title: string | null; signedAt: string; digest: string };

export type CoverBook = {
  book: BookKind;
  code: string;
  file: string;
  sha256: string;
  sheets: readonly { sheet: string; rows: number }[];
  /** Rows without a course code, which stand in a file of their own; 0: there are none. */
  withoutCodes: number;
};

/** The cover of an export: what was made, from what, by whom, and the hash that everything can be held against. */
export type BatchCover = Omit<RosterManifest, "books"> & {
  books: readonly CoverBook[];
  /** Of all books together. */
  rows: number;
  manifestHash: string;
  demo: boolean;
  signatures: Readonly<Record<Capacity, CoverSignature | null>>;
};

export function batchCover(
  { books, ...facts }: RosterManifest,
  of: Pick<BatchCover, "manifestHash" | "signatures" | "demo">,
): BatchCover {
  return {
    ...facts,
    ...of,
    rows: manifestRows({ books }),
    books: books.map(({ book, code, file, sha256, sheets, withoutCodes }) => ({
      book,
      code,
      file,
      sha256,
      sheets: sheets.map(({ sheet, rows }) => ({ sheet, rows })),
      withoutCodes: withoutCodes ? rowsOf(withoutCodes) : 0,
    })),
  };
}

function rowsOf({ sheets }: ManifestFile): number {
  return sheets.reduce((sum, { rows }) => sum + rows, 0);
}
