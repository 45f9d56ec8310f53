import type { BatchDraft, CodeVariant } from "#app/domain/rosters/batches/batches.ts";
import { type BookKind, bookKinds } from "#app/domain/rosters/books.ts";
import type { OrderKind } from "#app/domain/rosters/letters/letters.ts";
import { insertRows } from "../bulk.ts";
import { forUpdate, newId } from "../dialect.ts";
import type { InTransaction, SchoolScope, Scope } from "../scope.ts";

/** A batch with the letter as it was when the batch was made under it. Days are YYYY-MM-DD. */
export type Batch = Omit<BatchDraft, "books"> & {
  id: number;
  term: string;
  letter: { id: number; number: string; issuedOn: string; subject: string };
  orderKind: OrderKind;
  opensOn: string | null;
  closesOn: string | null;
  notes: string;
  ruleSet: string;
  createdAt: string;
  createdBy: number | null;
  /** In the order of the list of books; `code` null while nobody has said the 名冊別. */
  books: readonly { book: BookKind; code: string | null }[];
};

export type NewBatch = Omit<Batch, "id" | "createdAt" | "createdBy">;

/** Gives the id. */
export async function insertBatch(scope: InTransaction<Scope>, batch: NewBatch): Promise<number> {
  const result = await scope.db
    .insertInto("batches")
    .values({
      school_id: scope.schoolId,
      term: batch.term,
      division: batch.division,
      grades: JSON.stringify(batch.grades),
      round: batch.round,
      letter_id: batch.letter.id,
      letter_number: batch.letter.number,
      letter_issued_on: batch.letter.issuedOn,
      letter_subject: batch.letter.subject,
      order_kind: batch.orderKind,
      opens_on: batch.opensOn,
      closes_on: batch.closesOn,
      notes: batch.notes,
      rule_set: batch.ruleSet,
      created_at: scope.now,
      created_by: scope.user.id || null,
    })
    .executeTakeFirstOrThrow();
  const key = { school_id: scope.schoolId, batch_id: newId(result) };
  await insertRows(
    scope.db,
    "batch_books",
    batch.books.map((book) => ({ ...key, ...book })),
  );
  return key.batch_id;
}

export async function findBatch(scope: SchoolScope, id: number): Promise<Batch | undefined> {
  const row = await batchRows(scope).where("id", "=", id).executeTakeFirst();
  return row && (await withBooks(scope, [row]))[0];
}

/** Locks a batch until the transaction ends: books, answers, signatures and exports of one batch come one after another. */
export async function lockBatch(scope: InTransaction<SchoolScope>, id: number): Promise<Batch | undefined> {
  const row = await forUpdate(scope.db, batchRows(scope).where("id", "=", id)).executeTakeFirst();
  return row && (await withBooks(scope, [row]))[0];
}

/** The batches of a term, or of all terms, newest first. */
export async function listBatches(
  scope: SchoolScope,
  { term, letterId }: { term?: string; letterId?: number } = {},
): Promise<Batch[]> {
  let query = batchRows(scope);
  if (term !== undefined) query = query.where("term", "=", term);
  if (letterId !== undefined) query = query.where("letter_id", "=", letterId);
  return withBooks(scope, await query.orderBy("id", "desc").limit(1000).execute());
}

/** Gives a book of a batch its 名冊別, where it has none yet. */
export async function setBookCode(
  { db, schoolId }: InTransaction<SchoolScope>,
  { batchId, book, code }: { batchId: number; book: BookKind; code: string },
): Promise<void> {
  await db
    .updateTable("batch_books")
    .set({ code })
    .where("school_id", "=", schoolId)
    .where("batch_id", "=", batchId)
    .where("book", "=", book)
    .where("code", "is", null)
    .execute();
}

export type StoredCode = { book: BookKind; variant: CodeVariant; code: string };

/** The 名冊別 that the school has set. */
export async function listRosterCodes({ db, schoolId }: SchoolScope): Promise<StoredCode[]> {
  return db
    .selectFrom("roster_codes")
    .select(["book", "variant", "code"])
    .where("school_id", "=", schoolId)
    .orderBy("book")
    .orderBy("variant")
    .limit(100)
    .execute();
}

/** In the transaction that holds the school's lock. */
export async function putRosterCode(scope: InTransaction<Scope>, setting: StoredCode): Promise<void> {
  const { db, schoolId } = scope;
  const { book, variant, code } = setting;
  await db
    .deleteFrom("roster_codes")
    .where("school_id", "=", schoolId)
    .where("book", "=", book)
    .where("variant", "=", variant)
    .execute();
  await db
    .insertInto("roster_codes")
    .values({
      school_id: schoolId,
      book,
      variant,
      code,
      updated_at: scope.now,
      updated_by: scope.user.id || null,
    })
    .execute();
}

function batchRows({ db, schoolId }: SchoolScope) {
  return db.selectFrom("batches").selectAll().where("school_id", "=", schoolId);
}

type BatchRow = Awaited<ReturnType<ReturnType<typeof batchRows>["executeTakeFirstOrThrow"]>>;

async function withBooks({ db, schoolId }: SchoolScope, rows: readonly BatchRow[]): Promise<Batch[]> {
  if (rows.length === 0) return [];
  const books = await db
    .selectFrom("batch_books")
    .select(["batch_id as batchId", "book", "code"])
    .where("school_id", "=", schoolId)
    .where(
      "batch_id",
      "in",
      rows.map(({ id }) => id),
    )
    .execute();
  const order = (book: BookKind) => bookKinds.indexOf(book);
  return rows.map((row) => ({
    id: row.id,
    term: row.term,
    division: row.division,
    grades: JSON.parse(row.grades),
    round: row.round === 1 || row.round === 2 ? row.round : null,
    letter: {
      id: row.letter_id,
      number: row.letter_number,
      issuedOn: row.letter_issued_on,
      subject: row.letter_subject,
    },
    orderKind: row.order_kind,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    notes: row.notes,
    ruleSet: row.rule_set,
    createdAt: row.created_at,
    createdBy: row.created_by,
    books: books
      .filter(({ batchId }) => batchId === row.id)
      .map(({ book, code }) => ({ book, code }))
      .sort((a, b) => order(a.book) - order(b.book)),
  }));
}
