import type { NeededData } from "../../course-codes/run-inputs.ts";
import type { BookKind } from "../books.ts";

/** The books that the console makes from the school's data, for schools whose own system cannot. */
export const makeableBooks = ["precheck", "precheck-continuing"] as const satisfies readonly BookKind[];
export type MakeableBook = (typeof makeableBooks)[number];

export function isMakeable(book: BookKind): book is MakeableBook {
  return makeableBooks.some((one) => one === book);
}

/** Why a book was not made. */
export type MakingRefusal =
  | { reason: "not-found" | "not-of-batch" | "not-makeable" | "code-unknown" }
  /** No cell holds it, and a book is handed in whole or not at all. */
  | { reason: "text-too-long" }
  | { reason: "data-missing"; missing: readonly NeededData[] };
