import { inputsAreCurrent, missingData } from "#app/domain/course-codes/run-inputs.ts";
import { causesOfClasses, numbersOfClasses } from "#app/domain/course-codes/run-numbers.ts";
import { capacities } from "#app/domain/course-codes/sign-off.ts";
import type { EndedJob, LatestRun, TodayFacts } from "#app/domain/course-codes/today.ts";
import { may, reachOf } from "#app/domain/people/permissions.ts";
import { listOwnClassKeys } from "#db/queries/class-assignments.ts";
import { countStudentsIn, listFindingMarks } from "#db/queries/comparison-findings.ts";
import { findActiveComparison } from "#db/queries/comparison-jobs.ts";
import type { Run } from "#db/queries/comparison-rows.ts";
import { findLatestRun, listCauses } from "#db/queries/comparisons.ts";
import { findDataInForce } from "#db/queries/data-in-force.ts";
import { type Job, listUnseenJobs } from "#db/queries/jobs.ts";
import { listPlanTimes } from "#db/queries/plan-times.ts";
import { listSignatures, listSignedRuns } from "#db/queries/run-signatures.ts";
import { findTerm } from "#db/queries/schools.ts";
import type { Scope } from "#db/scope.ts";
import { listAnswersInRun } from "./answers-in-run.ts";
import { endedFile } from "./rosters/ended-files.ts";

/** What Today is made of, as far as it is this person's business. `dayOf`: the day where the school is, of a moment. */
export async function readToday(
  scope: Scope,
  term: string,
  dayOf: (moment: string) => string,
): Promise<TodayFacts> {
  const { user } = scope;
  const reach = reachOf(user, "comparison:read");
  const [termRow, inForce, latest, plans, signedRuns, active, jobs] = await Promise.all([
    findTerm(scope, term),
    findDataInForce(scope, term),
    reach === null ? undefined : findLatestRun(scope, term),
    listPlanTimes(scope),
    listSignedRuns(scope, term),
    findActiveComparison(scope, term),
    listUnseenJobs(scope),
  ]);
  const newest = plans.at(-1);
  return {
    opensOn: termRow?.opensOn ?? null,
    plansReceived: plans.map(({ receivedAt }) => receivedAt),
    signedRuns: signedRuns.map((run) => ({
      ...run,
      directorDay: run.directorAt === null ? null : dayOf(run.directorAt),
    })),
    rights: {
      settings: may(user, "settings:edit"),
      imports: may(user, "import:create"),
      run: may(user, "comparison:run"),
      answer: may(user, "query:answer"),
    },
    capacities: capacities.filter((capacity) => user.capacities.includes(capacity)),
    userId: user.id,
    newPlan: newest && latest && newest.receivedAt > latest.startedAt ? newest : null,
    missing: missingData(inForce),
    latest:
      latest && reach === "school"
        ? await readLatest(scope, latest, inputsAreCurrent(latest.inputs, inForce))
        : null,
    ownClasses: latest && reach === "own-classes" ? await readOwnClasses(scope, latest) : null,
    running: active ?? null,
    jobs: jobs.flatMap((job) => endedJob(job, term)),
  };
}

async function readLatest(scope: Scope, run: Run, inputsCurrent: boolean): Promise<LatestRun> {
  const [causes, signatures] = await Promise.all([
    listCauses(scope, run.id),
    listSignatures(scope, { runId: run.id }),
  ]);
  const answers = await listAnswersInRun(scope, run, causes, signatures.at(-1)?.signedAt ?? null);
  const queries = causes.filter(({ weight }) => weight === "query").length;
  return {
    id: run.id,
    startedAt: run.startedAt,
    totals: run.totals,
    toMend: {
      causes: causes.filter(({ weight }) => weight === "blocking").length,
      students: run.notes.affected.blocking,
    },
    queries: { open: queries - answers.size, all: queries },
    inputsCurrent,
    signatures,
  };
}

async function readOwnClasses(scope: Scope, run: Run): Promise<TodayFacts["ownClasses"]> {
  const keys = (await listOwnClassKeys({ ...scope, reach: "own-classes" }, run.term)) ?? [];
  const studentsImport = run.inputs.datasets.find(({ slot }) => slot === "students")?.importId ?? 0;
  const [causes, marks, students] = await Promise.all([
    listCauses(scope, run.id),
    listFindingMarks(scope, run.id, keys),
    countStudentsIn(scope, studentsImport, keys),
  ]);
  const numbers = numbersOfClasses(causesOfClasses(causes, marks), marks, students);
  return {
    runId: run.id,
    classes: keys.length,
    causes: numbers.causes.blocking,
    students: numbers.affected.blocking,
    of: students,
  };
}

/** What has ended and concerns this term; what is under way or was cancelled is no news. */
function endedJob(job: Job, term: string): EndedJob[] {
  if (job.kind !== "compare" && job.kind !== "export-run") return endedFile(job, term);
  if (job.input.term !== term) return [];
  const kind = job.kind === "compare" ? "compare" : "export";
  if (job.state === "failed")
    return [{ jobId: job.id, kind, state: "failed", number: job.failure?.number ?? String(job.id) }];
  if (job.state !== "done" || !job.result) return [];
  if (job.result.kind === "compared") {
    const { runId, totals } = job.result;
    return [{ jobId: job.id, kind: "compare", state: "done", runId, totals }];
  }
  if (job.result.kind === "made") {
    const { runId, exportId, fileName } = job.result;
    return [{ jobId: job.id, kind: "export", state: "done", runId, exportId, fileName }];
  }
  return [];
}
