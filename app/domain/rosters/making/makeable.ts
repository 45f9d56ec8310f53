import { type DataInForce, neededData } from "../../course-codes/run-inputs.ts";
import type { DatasetKind } from "../../datasets/kinds.ts";
import type { BookKind } from "../books.ts";

/** The books that the console makes from the school's data, for schools whose own system cannot. */
export const makeableBooks = [
  "precheck",
  "precheck-continuing",
  "scores",
  "scores-continuing",
  "retakes",
  "students",
  "officers",
] as const satisfies readonly BookKind[];
export type MakeableBook = (typeof makeableBooks)[number];

/** What a book is made from: a dataset of the term, or the course plan. */
export type MadeFrom = DatasetKind | "course-plan";

/** `all`: it cannot do without; `any`: one of them is enough. What else it may have is taken where it is there. */
const madeFrom: Readonly<Record<MakeableBook, { all: readonly MadeFrom[]; any?: readonly MadeFrom[] }>> = {
  precheck: { all: neededData },
  "precheck-continuing": { all: neededData },
  scores: { all: [...neededData, "grades"] },
  "scores-continuing": { all: [...neededData, "grades"] },
  students: { all: ["homerooms", "students", "student-status"] },
  officers: { all: ["homerooms", "students", "officers"] },
  retakes: { all: ["course-plan", "homerooms", "students"], any: ["retakes", "repeats"] },
};

/** What has to be imported: all of `missing`, and of `oneOf`, where it is there, whichever the school has. */
export type MissingData = { missing: readonly MadeFrom[]; oneOf?: readonly MadeFrom[] };

/** What has to be imported before a book can be made, in the order of importing; null when everything is there. */
export function missingForBook(book: MakeableBook, { datasets, planIds }: DataInForce): MissingData | null {
  const isMissing = (one: MadeFrom) =>
    one === "course-plan" ? planIds.length === 0 : !datasets.some(({ slot }) => slot === one);
  const { all, any = [] } = madeFrom[book];
  const missing = all.filter(isMissing);
  if (any.length > 0 && any.every(isMissing)) return { missing, oneOf: any };
  return missing.length > 0 ? { missing } : null;
}

export function isMakeable(book: BookKind): book is MakeableBook {
  return makeableBooks.some((one) => one === book);
}

/** Why a book was not made. */
export type MakingRefusal =
  | { reason: "not-found" | "not-of-batch" | "not-makeable" | "code-unknown" }
  /** No cell holds it, and a book is handed in whole or not at all. */
  | { reason: "text-too-long" }
  | ({ reason: "data-missing" } & MissingData);
