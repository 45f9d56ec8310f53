import { z } from "zod";
import { dayInTaipei } from "#app/clock.server.ts";
import { tableSearch } from "#app/components/table/table-search.ts";
import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { may } from "#app/domain/people/permissions.ts";
import { windowOn } from "#app/domain/rosters/letters/order-window.ts";
import { listBatches } from "#db/queries/batches.ts";
import { listLetters, type StoredLetter } from "#db/queries/letters.ts";
import type { Scope } from "#db/scope.ts";

export const pageSize = 50;
export const letterSearch = tableSearch(["issuedOn", "number"], "issuedOn", "desc").extend({
  of: z.enum(["all", "term"]).catch("all"),
});
export type LetterSearch = z.output<typeof letterSearch>;

/** All that the page of letters shows. */
export async function readLetterList(scope: Scope, of: Term, search: LetterSearch) {
  const { letters, counts } = await readLetters(scope, of, search);
  return {
    term: of,
    search,
    may: { edit: may(scope.user, "letter:edit"), export: may(scope.user, "export:create") },
    counts,
    total: letters.length,
    rows: letters.slice((search.page - 1) * pageSize, search.page * pageSize),
  };
}

/** Every letter that is asked for, in the order asked for, with its days and how many batches follow it. */
export async function readLetters(scope: Scope, of: Term, search: LetterSearch) {
  const term = formatTerm(of);
  const [letters, batches] = await Promise.all([listLetters(scope), listBatches(scope)]);
  const ofTerm = letters.filter(({ orders }) => orders.some((order) => order.term === term));
  const today = dayInTaipei(scope.now);
  const asked = sorted(search.of === "term" ? ofTerm : letters, search);
  return {
    counts: { all: letters.length, term: ofTerm.length },
    letters: asked.map(({ id, number, issuedOn, subject, orders }) => ({
      ...{ id, number, issuedOn, subject },
      orders: orders.map((order) => ({ ...order, view: windowOn(order, today) })),
      batches: batches.filter(({ letter }) => letter.id === id).length,
    })),
  };
}
export type LetterList = Awaited<ReturnType<typeof readLetterList>>;

function sorted(letters: readonly StoredLetter[], { sort, direction }: LetterSearch): StoredLetter[] {
  const sign = direction === "asc" ? 1 : -1;
  return [...letters].sort((a, b) => sign * (a[sort] < b[sort] ? -1 : a[sort] > b[sort] ? 1 : a.id - b.id));
}
