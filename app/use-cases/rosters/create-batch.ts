import {
  type BatchDraft,
  type BatchFault,
  batchFaults,
  bookCode,
  codeVariantOf,
} from "#app/domain/rosters/batches/batches.ts";
import { bookKinds } from "#app/domain/rosters/books.ts";
import { ruleSetVersion } from "#app/domain/rosters/rule-set.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { insertBatch, listBatches, listRosterCodes } from "#db/queries/batches.ts";
import { findLetter } from "#db/queries/letters.ts";
import { findTerm, insertTerm, lockSchool } from "#db/queries/schools.ts";
import { inTransaction, type Scope } from "#db/scope.ts";

/** `order`: its place in the letter, 0-based. */
export type CreateBatchInput = BatchDraft & { letterId: number; order: number };

export type CreateBatchOutcome =
  | { kind: "created"; id: number }
  | { kind: "not-found" }
  | { kind: "refused"; faults: readonly BatchFault[] }
  /** Another batch hands in one of these books for one of these grades already. */
  | { kind: "known-already"; id: number };

/** Makes a batch under an order of a letter; what the letter says now stays with it. */
export async function createBatch(
  scope: Scope,
  { letterId, order: place, ...typed }: CreateBatchInput,
): Promise<CreateBatchOutcome> {
  return inTransaction(scope, async (trx) => {
    await lockSchool(trx);
    const letter = await findLetter(trx, letterId);
    const order = letter?.orders[place];
    if (!letter || !order) return { kind: "not-found" };
    const draft: BatchDraft = {
      ...typed,
      grades: [...new Set(typed.grades)].sort((a, b) => a - b),
      books: bookKinds.filter((book) => typed.books.includes(book)),
    };
    const faults = batchFaults(draft, order);
    const { term } = order;
    if (faults.length > 0 || term === null) return { kind: "refused", faults };
    const other = (await listBatches(trx, { term })).find((batch) => overlaps(batch, draft));
    if (other) return { kind: "known-already", id: other.id };
    if (!(await findTerm(trx, term))) await insertTerm(trx, { term, opensOn: null, closesOn: null });
    const codes = await listRosterCodes(trx);
    const { division, grades, round } = draft;
    const id = await insertBatch(trx, {
      term,
      division,
      grades,
      round,
      letter: {
        id: letter.id,
        number: letter.number,
        issuedOn: letter.issuedOn,
        subject: letter.subject,
      },
      orderKind: order.kind,
      opensOn: order.opensOn,
      closesOn: order.closesOn,
      notes: order.notes,
      ruleSet: ruleSetVersion,
      books: draft.books.map((book) => ({ book, code: bookCode(book, codeVariantOf(draft), codes) })),
    });
    await writeAudit(trx, {
      action: "batch:create",
      subject: `batch:${id}`,
      changes: [
        { field: "term", from: null, to: term },
        { field: "division", from: null, to: division },
        { field: "grades", from: null, to: [...grades] },
        { field: "books", from: null, to: [...draft.books] },
        { field: "letterNumber", from: null, to: letter.number },
        { field: "windowOpensOn", from: null, to: order.opensOn },
        { field: "windowClosesOn", from: null, to: order.closesOn },
      ],
    });
    return { kind: "created", id };
  });
}

function overlaps(
  batch: Pick<BatchDraft, "division" | "grades" | "round"> & { books: readonly { book: string }[] },
  draft: BatchDraft,
): boolean {
  return (
    batch.division === draft.division &&
    batch.round === draft.round &&
    batch.grades.some((grade) => draft.grades.includes(grade)) &&
    batch.books.some(({ book }) => draft.books.some((one) => one === book))
  );
}
