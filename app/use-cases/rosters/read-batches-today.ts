import { capacities } from "#app/domain/course-codes/sign-off.ts";
import { may } from "#app/domain/people/permissions.ts";
import { type BatchCard, type BatchToday, batchCards } from "#app/domain/rosters/today.ts";
import { listOpenBatches } from "#db/queries/open-batches.ts";
import type { Scope } from "#db/scope.ts";
import { readBatch } from "./read-batch.ts";

/** Today has room for fewer: those that end first. */
const mostBatches = 8;

/** The cards of the term's batches for this person. `today`: the day where the school is. */
export async function readBatchesToday(scope: Scope, term: string, today: string): Promise<BatchCard[]> {
  const { user } = scope;
  const office = may(user, "batch:create");
  const own = capacities.filter((capacity) => user.capacities.includes(capacity));
  if (!office && own.length === 0) return [];
  const open = (await listOpenBatches(scope, term)).slice(0, mostBatches);
  const views = await Promise.all(open.map(({ id }) => readBatch(scope, id, today)));
  const batches = views.flatMap((view): BatchToday[] => {
    if (!view) return [];
    const { id, orderKind, division, grades, round, letter, opensOn, closesOn } = view.batch;
    return [
      {
        ...{ id, opensOn, closesOn },
        naming: { orderKind, division, grades, round },
        letterNumber: letter.number,
        books: view.books,
        signatures: view.signatures,
        stages: view.stages,
      },
    ];
  });
  return batchCards({ batches, office, capacities: own, userId: user.id }, today);
}
