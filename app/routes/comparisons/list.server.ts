import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { missingData } from "#app/domain/course-codes/run-inputs.ts";
import { may } from "#app/domain/people/permissions.ts";
import { liveProgress } from "#app/jobs/live-jobs.ts";
import { findActiveComparison } from "#db/queries/comparison-jobs.ts";
import { listRuns } from "#db/queries/comparisons.ts";
import { findDataInForce } from "#db/queries/data-in-force.ts";
import { listUnseenJobs } from "#db/queries/jobs.ts";
import { listSignatures } from "#db/queries/run-signatures.ts";
import { listUserNames } from "#db/queries/users.ts";
import type { Scope } from "#db/scope.ts";

/** All that the page of the runs of a term shows. */
export async function readRunList(scope: Scope, of: Term) {
  const term = formatTerm(of);
  const mayRun = may(scope.user, "comparison:run");
  // First: a comparison that ends while the page is read is shown as under way, and the page asks again.
  const active = await findActiveComparison(scope, term);
  const [runs, signatures, names, inForce, unseen] = await Promise.all([
    listRuns(scope, term),
    listSignatures(scope, { term }),
    listUserNames(scope),
    findDataInForce(scope, term),
    mayRun ? listUnseenJobs(scope) : [],
  ]);
  // Newest first.
  const own = unseen.filter((job) => job.kind === "compare" && job.input.term === term);
  const failed = own.find(({ state }) => state === "failed");
  return {
    term: of,
    wholeSchool: scope.reach === "school",
    may: { run: mayRun, import: may(scope.user, "import:create") },
    missing: missingData(inForce),
    active: active && { ...active, ...liveProgress(active.jobId) },
    /** The job of the last comparison whose result its maker has not looked at. */
    done: own.find(({ state }) => state === "done")?.id ?? null,
    failure: failed?.failure?.number ?? null,
    runs: runs.map(({ id, startedAt, createdBy, inputs, totals, notes }) => ({
      id,
      startedAt,
      by: createdBy === null ? null : (names.get(createdBy) ?? null),
      plan: { year: inputs.plans.at(-1)?.year ?? 0, versions: inputs.plans.length },
      totals,
      difference: notes.difference,
      signatures: signatures
        .filter(({ runId }) => runId === id)
        .map(({ capacity, late }) => ({ capacity, late })),
    })),
  };
}
export type RunList = Awaited<ReturnType<typeof readRunList>>;
