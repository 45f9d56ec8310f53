import type { BookKind } from "#app/domain/rosters/books.ts";
import { isDivision } from "#app/domain/rosters/divisions.ts";
import type { Letter, LetterOrder } from "#app/domain/rosters/letters/letters.ts";
import { insertRows } from "../bulk.ts";
import { newId } from "../dialect.ts";
import type { InTransaction, SchoolScope, Scope } from "../scope.ts";

export type StoredLetter = Letter & { id: number; version: number; createdAt: string };

/** A number that is there already throws; `isDuplicate` in db/dialect.ts recognises it. Gives the id. */
export async function insertLetter(scope: InTransaction<Scope>, letter: Letter): Promise<number> {
  const result = await scope.db
    .insertInto("letters")
    .values({
      school_id: scope.schoolId,
      number: letter.number,
      issued_on: letter.issuedOn,
      subject: letter.subject,
      created_at: scope.now,
      created_by: scope.user.id || null,
    })
    .executeTakeFirstOrThrow();
  const id = newId(result);
  await insertOrders(scope, id, letter.orders);
  return id;
}

/** false when somebody else changed the letter since `version` was read. Batches keep what they were made under. */
export async function updateLetter(
  scope: InTransaction<Scope>,
  id: number,
  version: number,
  letter: Letter,
): Promise<boolean> {
  const { db, schoolId } = scope;
  const result = await db
    .updateTable("letters")
    .set({
      number: letter.number,
      issued_on: letter.issuedOn,
      subject: letter.subject,
      version: version + 1,
    })
    .where("school_id", "=", schoolId)
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await db
    .deleteFrom("letter_orders")
    .where("school_id", "=", schoolId)
    .where("letter_id", "=", id)
    .execute();
  await insertOrders(scope, id, letter.orders);
  return true;
}

export async function findLetter(scope: SchoolScope, id: number): Promise<StoredLetter | undefined> {
  const row = await letterRows(scope).where("id", "=", id).executeTakeFirst();
  return row && (await withOrders(scope, [row]))[0];
}

export async function findLetterByNumber(
  scope: SchoolScope,
  number: string,
): Promise<StoredLetter | undefined> {
  const row = await letterRows(scope).where("number", "=", number).executeTakeFirst();
  return row && (await withOrders(scope, [row]))[0];
}

/** All letters, the one issued last first. */
export async function listLetters(scope: SchoolScope): Promise<StoredLetter[]> {
  const rows = await letterRows(scope)
    .orderBy("issued_on", "desc")
    .orderBy("id", "desc")
    .limit(1000)
    .execute();
  return withOrders(scope, rows);
}

async function insertOrders(
  { db, schoolId }: SchoolScope,
  letterId: number,
  orders: readonly LetterOrder[],
): Promise<void> {
  const rows = orders.map((order, index) => ({
    school_id: schoolId,
    letter_id: letterId,
    order_no: index + 1,
    kind: order.kind,
    term: order.term,
    division: order.division,
    books: JSON.stringify(order.books),
    grades: JSON.stringify(order.grades),
    opens_on: order.opensOn,
    closes_on: order.closesOn,
    notes: order.notes,
  }));
  await insertRows(db, "letter_orders", rows);
}

function letterRows({ db, schoolId }: SchoolScope) {
  return db
    .selectFrom("letters")
    .select(["id", "number", "issued_on as issuedOn", "subject", "version", "created_at as createdAt"])
    .where("school_id", "=", schoolId);
}

async function withOrders(
  { db, schoolId }: SchoolScope,
  letters: readonly Omit<StoredLetter, "orders">[],
): Promise<StoredLetter[]> {
  if (letters.length === 0) return [];
  const ids = letters.map(({ id }) => id);
  const rows = await db
    .selectFrom("letter_orders")
    .select(["letter_id as letterId", "kind", "term", "division", "books", "grades", "notes"])
    .select(["opens_on as opensOn", "closes_on as closesOn"])
    .where("school_id", "=", schoolId)
    .where("letter_id", "in", ids)
    .orderBy("letter_id")
    .orderBy("order_no")
    .execute();
  return letters.map((letter) => ({
    ...letter,
    orders: rows
      .filter(({ letterId }) => letterId === letter.id)
      .map(({ letterId: _, books, grades, division, ...order }) => {
        const named: BookKind[] = JSON.parse(books);
        const years: number[] = JSON.parse(grades);
        return {
          ...order,
          books: named,
          grades: years,
          division: division !== null && isDivision(division) ? division : null,
        };
      }),
  }));
}
