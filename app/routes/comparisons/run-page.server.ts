import { type CauseLine, countFacets, resolvedCauses } from "#app/domain/course-codes/cause-list.ts";
import { topClasses } from "#app/domain/course-codes/run-numbers.ts";
import { may } from "#app/domain/people/permissions.ts";
import { alike } from "#app/packed.ts";
import { listAnswersInRun } from "#app/use-cases/answers-in-run.ts";
import { listKeptExports } from "#db/queries/exports.ts";
import { type Job, listUnseenJobs, markJobSeen } from "#db/queries/jobs.ts";
import { type CauseSearch, causesAsked, pageOf } from "./cause-search.ts";
import { exportJobs } from "./export-jobs.server.ts";
import { keptRun } from "./kept-runs.server.ts";
import { standingOf } from "./signing.server.ts";
import type { VisibleRun } from "./visible-run.server.ts";

/** So many classes have a bar of their own; the others share one. */
const mostClasses = 12;
/** So many resolved causes are listed; all of them are counted. */
const mostResolved = 50;

/** All that the page of one run shows. */
export async function readRunPage(visible: VisibleRun, search: CauseSearch) {
  const { scope, term, kept, within, causes, numbers } = visible;
  const { run } = kept;
  const wholeSchool = within === null;
  const exporting = wholeSchool && may(scope.user, "export:create");
  // First: a file that is made while the page is read is shown as under way, and the page asks again.
  const unseen = await listUnseenJobs(scope);
  const [standing, previous, exports] = await Promise.all([
    standingOf(scope, run),
    wholeSchool && run.previousRunId !== null ? keptRun(scope, run.previousRunId) : undefined,
    exporting ? listKeptExports(scope, run.id) : [],
  ]);
  const finished = unseen.find((job) => job.kind === "compare" && runOf(job) === run.id);
  if (finished) await markJobSeen(scope, finished.id);
  const answers = await listAnswersInRun(scope, run, causes, standing.signatures.at(-1)?.signedAt ?? null);
  const asked = causesAsked(causes, search, (number) => answers.has(number));
  const { page, rows } = pageOf(asked, search.page);
  const resolved = previous ? resolvedCauses(previous.causes, kept.causes) : [];
  const { shown, others } = topClasses(numbers.classes, mostClasses);
  const nameOf = (key: string) => kept.homerooms.get(key)?.name ?? key;
  return {
    term,
    run: {
      id: run.id,
      startedAt: run.startedAt,
      by: kept.by,
      difference: wholeSchool ? run.notes.difference : null,
      isFirst: run.previousRunId === null,
    },
    ownClasses: within?.map(nameOf) ?? null,
    numbers: {
      findings: numbers.findings,
      causes: numbers.causes,
      affected: numbers.affected,
      students: numbers.students,
      answered: answers.size,
    },
    kinds: numbers.kinds.map(({ kind, weight, findings }) => ({ kind, weight, findings })),
    classes: shown.map(({ classKey, blocking, query }) => ({
      classKey,
      name: classKey === null ? null : nameOf(classKey),
      findings: blocking + query,
      blocking,
    })),
    others,
    facets: countFacets(causes),
    list: {
      page,
      total: asked.length,
      findings: asked.reduce((sum, cause) => sum + cause.findings, 0),
      rows: alike(rows.map((cause) => ({ ...lineOf(cause, nameOf), answered: answers.has(cause.number) }))),
    },
    resolved: previous && {
      at: previous.run.startedAt,
      id: previous.run.id,
      total: resolved.length,
      rows: alike(resolved.slice(0, mostResolved).map((cause) => lineOf(cause, nameOf))),
    },
    notes: wholeSchool
      ? {
          ...run.notes.remarks,
          notAttendingNumbers: run.notes.notAttending.slice(0, mostNamed),
          otherAdmissionYearNumbers: run.notes.otherAdmissionYear.slice(0, mostNamed),
        }
      : null,
    inputs: wholeSchool ? inputsOf(visible) : null,
    standing,
    exports,
    jobs: exporting ? exportJobs(unseen, run.id) : [],
    may: { answer: may(scope.user, "query:answer"), export: may(scope.user, "export:create"), exporting },
  };
}
export type RunPage = Awaited<ReturnType<typeof readRunPage>>;

function runOf(job: Job): number | null {
  return job.result && "runId" in job.result ? job.result.runId : null;
}

/** So many student numbers are listed in a note; all are counted. */
const mostNamed = 200;

export type CauseRow = ReturnType<typeof lineOf>;

function lineOf(cause: CauseLine, nameOf: (key: string) => string) {
  const { number, kind, weight, course, planName, code, programme, expected, actual, section, state } = cause;
  const [first] = cause.classKeys;
  return {
    number,
    kind,
    weight,
    course: course ?? planName,
    code: code ?? programme,
    expected,
    // What the code's own column says need not be said twice.
    actual: actual === (code ?? programme) ? null : actual,
    section,
    classes: cause.classKeys.length === 1 && first !== undefined ? nameOf(first) : cause.classKeys.length,
    findings: cause.findings,
    state,
  };
}

function inputsOf({ kept: { run } }: VisibleRun) {
  const { plans, datasets } = run.inputs;
  return {
    plans: plans.map(({ id, year, fileName, rows, marks, sha256 }) => ({
      id,
      year,
      fileName,
      rows,
      marks,
      sha256,
    })),
    datasets: datasets.map(({ slot, fileName, rows, sha256 }) => ({ slot, fileName, rows, sha256 })),
  };
}
