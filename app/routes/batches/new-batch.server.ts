import { z } from "zod";
import { dayInTaipei } from "#app/clock.server.ts";
import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { type Division, divisions } from "#app/domain/rosters/divisions.ts";
import { ordersBooks } from "#app/domain/rosters/letters/letters.ts";
import { windowOn } from "#app/domain/rosters/letters/order-window.ts";
import { isOfDivision } from "#app/domain/rosters/letters/read-letter.ts";
import { findLetter, listLetters } from "#db/queries/letters.ts";
import { findSchool } from "#db/queries/schools.ts";
import type { Scope } from "#db/scope.ts";

const id = z.coerce.number().int();
export const newBatchSearch = z.object({
  letter: id.positive().optional().catch(undefined),
  order: id.min(0).max(1000).optional().catch(undefined),
  division: z.enum(divisions).optional().catch(undefined),
});
export type NewBatchSearch = z.output<typeof newBatchSearch>;

/** The orders of the term that a batch may be made under, and the one that was chosen with what it allows. */
export async function readNewBatch(scope: Scope, of: Term, search: NewBatchSearch) {
  const term = formatTerm(of);
  const today = dayInTaipei(scope.now);
  const letters = await listLetters(scope);
  const orders = letters.flatMap(({ id, number, orders }) =>
    orders.flatMap((order, place) =>
      order.term === term && ordersBooks(order.kind)
        ? [{ ...order, place, letter: { id, number }, view: windowOn(order, today) }]
        : [],
    ),
  );
  return { term: of, orders, chosen: await readChosen(scope, term, search) };
}
export type NewBatch = Awaited<ReturnType<typeof readNewBatch>>;

/** The order that the address names, of any term; null: none, or one without books. */
export async function readChosen(scope: Scope, term: string, search: NewBatchSearch) {
  if (search.letter === undefined || search.order === undefined) return null;
  const [letter, school] = await Promise.all([findLetter(scope, search.letter), findSchool(scope)]);
  const order = letter?.orders[search.order];
  if (!letter || !order || !ordersBooks(order.kind) || order.term !== term) return null;
  const allowed = order.division ? [order.division] : usualDivisions(school?.hasContinuingDivision ?? true);
  const division =
    search.division && allowed.includes(search.division) ? search.division : (allowed[0] ?? "day");
  return {
    letter: { id: letter.id, number: letter.number },
    place: search.order,
    order,
    divisions: allowed,
    division,
    books: order.books.filter((book) => isOfDivision(book, division)),
  };
}

function usualDivisions(hasContinuing: boolean): Division[] {
  return divisions.filter((division) => division === "day" || hasContinuing);
}
