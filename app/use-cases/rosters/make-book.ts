import type { BookKind } from "#app/domain/rosters/books.ts";
import { type BuiltBook, fitsInCells } from "#app/domain/rosters/making/built-book.ts";
import { isMakeable, type MakingRefusal, missingForBook } from "#app/domain/rosters/making/makeable.ts";
import type { FilledSheet, Roster } from "#app/domain/rosters/model.ts";
import { type Batch, findBatch } from "#db/queries/batches.ts";
import { findDataInForce } from "#db/queries/data-in-force.ts";
import { enqueueJob } from "#db/queries/jobs.ts";
import { listCurrentRosters } from "#db/queries/rosters.ts";
import { inTransaction, type SchoolScope, type Scope } from "#db/scope.ts";
import { buildBook } from "./build-book.ts";
import { readStoredRoster } from "./stored-roster.ts";

type Asked = { batchId: number; book: BookKind };
type Refused = { kind: "refused" } & MakingRefusal;

/** `sameAs`: the version in force, when it has the very same rows; null else. */
export type MadeBook = { kind: "made"; batch: Batch; built: BuiltBook; sameAs: number | null };

/** Asks for a book of a batch to be made from the school's data, off the request. */
export async function startMaking(
  scope: Scope,
  asked: Asked,
): Promise<{ kind: "started"; jobId: number } | Refused> {
  return inTransaction(scope, async (trx) => {
    const ready = await readyToMake(trx, asked);
    if (ready.kind === "refused") return ready;
    const input = { term: ready.batch.term, batchId: asked.batchId, book: asked.book };
    return { kind: "started", jobId: await enqueueJob(trx, "make-book", input) };
  });
}

/** Makes a book of a batch from what is in force in its term; writes nothing. */
export async function makeBook(scope: SchoolScope, asked: Asked): Promise<MadeBook | Refused> {
  const ready = await readyToMake(scope, asked);
  if (ready.kind === "refused") return ready;
  const { batch } = ready;
  const built = await buildBook(scope, ready.book, ready);
  if (!fitsInCells(built)) return { kind: "refused", reason: "text-too-long" };
  return { kind: "made", batch, built, sameAs: await sameInForce(scope, asked, built.roster) };
}

/** Compares what is written, not the bytes: two files of one content differ in the time at which they were made. */
async function sameInForce(
  scope: SchoolScope,
  { batchId, book }: Asked,
  { cover, sheets }: Roster,
): Promise<number | null> {
  const current = (await listCurrentRosters(scope, batchId)).find((one) => one.book === book);
  const stored = current && (await readStoredRoster(scope, current.id));
  if (!current || !stored) return null;
  // Empty cells at the end of a row are not in a file, and so not in what was kept of it.
  const texts = ({ sheet, rows }: FilledSheet) =>
    rows.map(({ number, cells }) => [number, sheet.columns.map((_, at) => cells[at] ?? "")]);
  const content = (roster: Pick<Roster, "cover" | "sheets">) =>
    JSON.stringify([roster.cover, roster.sheets.map((sheet) => [sheet.name, texts(sheet)])]);
  return content({ cover, sheets }) === content(stored) ? current.id : null;
}

async function readyToMake(scope: SchoolScope, { batchId, book }: Asked) {
  const refused = (reason: Exclude<MakingRefusal["reason"], "data-missing">): Refused => ({
    kind: "refused",
    reason,
  });
  const batch = await findBatch(scope, batchId);
  if (!batch) return refused("not-found");
  const ordered = batch.books.find((one) => one.book === book);
  if (!ordered) return refused("not-of-batch");
  if (!isMakeable(book)) return refused("not-makeable");
  if (ordered.code === null) return refused("code-unknown");
  const inForce = await findDataInForce(scope, batch.term);
  const missing = missingForBook(book, inForce);
  if (missing) return { kind: "refused", reason: "data-missing", ...missing } as const;
  return { kind: "ready", batch, book, code: ordered.code, inForce } as const;
}
