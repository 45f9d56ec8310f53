import type { RunJob } from "#app/jobs/job-context.ts";
import { insertTerm } from "#db/queries/schools.ts";

const steps = 30;

/** Writes a term at each of its steps, all in one transaction, and takes 100 ms for each. */
export const slowly: RunJob<"verify-audit"> = (context) =>
  context.commit(async (trx) => {
    for (let step = 1; step <= steps; step++) {
      await insertTerm(trx, { term: `${200 + step}-1`, opensOn: null, closesOn: null });
      context.progress(step, steps);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return { result: { ok: true, entries: steps } };
  });

export const failing: RunJob<"verify-audit"> = (context) =>
  context.commit(async (trx) => {
    await insertTerm(trx, { term: "201-1", opensOn: null, closesOn: null });
    throw new Error("planted");
  });

/** Never ends and never looks up: only its signal reaches it. */
export const waiting: RunJob<"verify-audit"> = ({ signal }) =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
