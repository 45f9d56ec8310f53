import { checkBook } from "#app/use-cases/rosters/check-roster.ts";
import type { RunJob } from "../job-context.ts";

/** Reads and checks a book of a batch. */
export const run: RunJob<"check-roster"> = ({ scope, progress, commit }, { rosterId }) =>
  checkBook(scope, rosterId, progress, (work) => commit(async (trx) => ({ result: await work(trx) })));
