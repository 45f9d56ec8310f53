import { dayInTaipei } from "#app/clock.server.ts";
import type { Term } from "#app/domain/calendar/term.ts";
import { may } from "#app/domain/people/permissions.ts";
import { ordersBooks } from "#app/domain/rosters/letters/letters.ts";
import { windowOn } from "#app/domain/rosters/letters/order-window.ts";
import { listAuditPage } from "#db/queries/audit-list.ts";
import { listBatches } from "#db/queries/batches.ts";
import type { StoredLetter } from "#db/queries/letters.ts";
import type { Scope } from "#db/scope.ts";

/** So many of the last entries of its history are shown. */
const mostEntries = 20;

/** All that the page of one letter shows. */
export async function readLetterPage(scope: Scope, term: Term, letter: StoredLetter) {
  const today = dayInTaipei(scope.now);
  const [batches, entries] = await Promise.all([
    may(scope.user, "batch:read") ? listBatches(scope, { letterId: letter.id }) : [],
    listAuditPage(scope, { subjects: [`letter:${letter.id}`] }, { limit: mostEntries, offset: 0 }),
  ]);
  const { id, number, issuedOn, subject, orders } = letter;
  return {
    term,
    letter: { id, number, issuedOn, subject },
    may: { edit: may(scope.user, "letter:edit"), makeBatch: may(scope.user, "batch:create") },
    orders: orders.map((order, index) => ({
      ...order,
      place: index,
      view: windowOn(order, today),
      forBatches: ordersBooks(order.kind),
    })),
    batches: batches.map((batch) => ({
      id: batch.id,
      term: batch.term,
      naming: {
        orderKind: batch.orderKind,
        division: batch.division,
        grades: batch.grades,
        round: batch.round,
      },
      books: batch.books.map(({ book }) => book),
      closesOn: batch.closesOn,
    })),
    entries: entries.map(({ seq, at, userId, userName, action, changes }) => ({
      ...{ seq, at, userId, userName, action, changes },
    })),
  };
}
export type LetterPage = Awaited<ReturnType<typeof readLetterPage>>;
