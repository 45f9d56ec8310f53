import { z } from "zod";
import { type BatchFault, batchFaults } from "#app/domain/rosters/batches/batches.ts";
import { bookKinds } from "#app/domain/rosters/books.ts";
import { divisions } from "#app/domain/rosters/divisions.ts";
import type { LetterOrder } from "#app/domain/rosters/letters/letters.ts";

const fieldOf: Readonly<Record<BatchFault, "division" | "grades" | "round" | "books">> = {
  "order-without-books": "books",
  "grades-missing": "grades",
  "grade-not-ordered": "grades",
  "books-missing": "books",
  "book-not-ordered": "books",
  "book-of-other-division": "books",
  "division-not-ordered": "division",
  "round-missing": "round",
  "round-not-of-third-year": "round",
};

const rounds = { none: null, "1": 1, "2": 2 } as const;

/** A batch under an order: what speaks against it the domain says, at its field, in the browser and on the server. */
export function newBatchForm(order: LetterOrder) {
  return z
    .object({
      division: z.enum(divisions),
      grades: z.array(z.enum(["1", "2", "3"])),
      round: z.enum(["none", "1", "2"]).default("none"),
      books: z.array(z.enum(bookKinds)),
    })
    .transform(({ round, grades, ...typed }) => ({
      ...typed,
      grades: grades.map(Number),
      round: rounds[round],
    }))
    .superRefine((draft, context) => {
      for (const fault of batchFaults(draft, order))
        context.addIssue({ code: "custom", message: fault, path: [fieldOf[fault]] });
    });
}

/** The faults by the names of their fields. */
export function faultsByField(faults: readonly BatchFault[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const fault of faults) {
    const field = fieldOf[fault];
    found[field] = [...(found[field] ?? []), fault];
  }
  return found;
}
