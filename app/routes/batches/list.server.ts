import { dayInTaipei } from "#app/clock.server.ts";
import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { may } from "#app/domain/people/permissions.ts";
import { isHandedIn, standsAt } from "#app/domain/rosters/batches/next-step.ts";
import { ordersBooks } from "#app/domain/rosters/letters/letters.ts";
import { windowOn } from "#app/domain/rosters/letters/order-window.ts";
import { readBatch } from "#app/use-cases/rosters/read-batch.ts";
import { listBatches } from "#db/queries/batches.ts";
import { listLetters } from "#db/queries/letters.ts";
import type { Scope } from "#db/scope.ts";

/** All that the page of the batches of a term shows. */
export async function readBatchList(scope: Scope, of: Term) {
  const term = formatTerm(of);
  const today = dayInTaipei(scope.now);
  const [batches, letters] = await Promise.all([listBatches(scope, { term }), listLetters(scope)]);
  const views = await Promise.all(batches.map(({ id }) => readBatch(scope, id, today)));
  return {
    term: of,
    may: {
      create: may(scope.user, "batch:create"),
      enterLetter: may(scope.user, "letter:edit"),
      export: may(scope.user, "export:create"),
    },
    hasOrder: letters.some(({ orders }) =>
      orders.some((order) => order.term === term && ordersBooks(order.kind)),
    ),
    rows: views.flatMap((view) => {
      if (!view) return [];
      const { id, orderKind, division, grades, round, letter, books } = view.batch;
      const stands = standsAt(view.stages);
      return [
        {
          id,
          naming: { orderKind, division, grades, round },
          letter: letter.number,
          stage: stands && { stage: stands.stage, owner: stands.owner, state: stands.state },
          handedIn: isHandedIn(view.stages),
          view: windowOn(view.batch, today),
          books: { there: view.books.filter(({ version }) => version !== null).length, all: books.length },
        },
      ];
    }),
  };
}
export type BatchList = Awaited<ReturnType<typeof readBatchList>>;
