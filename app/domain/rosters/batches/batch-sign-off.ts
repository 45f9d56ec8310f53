import {
  type Capacity,
  refusalToSign,
  type Signature,
  type SignRefusal,
} from "../../course-codes/sign-off.ts";
import type { BookKind } from "../books.ts";

/** A book of a batch as its signers must know it. */
export type BookToSign = {
  book: BookKind;
  /** The version in force; null while there is none. */
  roster: {
    /** Causes that must be mended. */
    blocking: number;
    /** Causes that need an answer and have none. */
    unanswered: number;
    /** Checked against what is in force now: data of the term, plans, the other books. */
    checkCurrent: boolean;
  } | null;
  /** A file of it is being read, or it is being checked again. */
  underWay: boolean;
};

/** `signature.valid`: what it stands under is still what is kept. One that is void counts for nothing. */
export type BatchToSign = {
  books: readonly BookToSign[];
  signatures: readonly (Signature & { valid: boolean })[];
};

export type BatchSignRefusal =
  | Exclude<SignRefusal, "not-the-latest-run">
  | "books-missing"
  | "check-under-way"
  | "answers-missing";

/**
 * Whether a person may sign a batch in a capacity; null when nothing speaks against it. As with the comparison the
 * officer signs, the director countersigns, and the two are two people; what blocks cannot be waived. Beyond that every
 * book must be there, and every question of the check answered.
 */
export function refusalToSignBatch(
  batch: BatchToSign,
  capacity: Capacity,
  userId: number,
): BatchSignRefusal | null {
  const { books } = batch;
  const signatures = batch.signatures.filter(({ valid }) => valid);
  if (signatures.some((signature) => signature.capacity === capacity)) return "already-signed";
  if (books.some(({ roster }) => roster === null)) return "books-missing";
  if (books.some(({ underWay }) => underWay)) return "check-under-way";
  const run = {
    blocking: books.reduce((sum, { roster }) => sum + (roster?.blocking ?? 0), 0),
    isLatest: true,
    inputsCurrent: books.every(({ roster }) => roster?.checkCurrent),
    signatures,
  };
  const reason = refusalToSign(run, capacity, userId);
  if (reason === "blocking-findings") return reason;
  if (books.some(({ roster }) => (roster?.unanswered ?? 0) > 0)) return "answers-missing";
  return reason === "not-the-latest-run" ? null : reason;
}

/** Both signatures stand under what is kept now. */
export function isSigned({ signatures }: Pick<BatchToSign, "signatures">): boolean {
  return (["officer", "director"] as const).every((capacity) =>
    signatures.some((signature) => signature.capacity === capacity && signature.valid),
  );
}
