import { dayInTaipei } from "#app/clock.server.ts";
import { config } from "#app/config.server.ts";
import { capacities } from "#app/domain/course-codes/sign-off.ts";
import { may } from "#app/domain/people/permissions.ts";
import { refusalToExport } from "#app/domain/rosters/batches/batch-export.ts";
import { refusalToSignBatch } from "#app/domain/rosters/batches/batch-sign-off.ts";
import type { StageAction } from "#app/domain/rosters/batches/batch-stages.ts";
import { codeVariantOf } from "#app/domain/rosters/batches/batches.ts";
import { isHandedIn, nextStep } from "#app/domain/rosters/batches/next-step.ts";
import { finalSemesterOfBatch } from "#app/domain/rosters/final-semester.ts";
import { letterHasChanged } from "#app/domain/rosters/letters/letter-change.ts";
import { windowOn } from "#app/domain/rosters/letters/order-window.ts";
import { blockingCauses } from "#app/domain/rosters/roster-counts.ts";
import type { StandingBook } from "#app/use-cases/rosters/batch-standing.ts";
import { readBatch } from "#app/use-cases/rosters/read-batch.ts";
import { readFinalSemester } from "#app/use-cases/rosters/read-final-semester.ts";
import { listAuditPage } from "#db/queries/audit-list.ts";
import { countBatchRejections } from "#db/queries/batch-rejections.ts";
import { findLetter } from "#db/queries/letters.ts";
import { listRosters } from "#db/queries/rosters.ts";
import { listUserNames } from "#db/queries/users.ts";
import { readBatchJobs } from "./batch-jobs.server.ts";
import { readMakings } from "./making.server.ts";
import { refusedFiles } from "./refused-files.server.ts";
import type { RequiredBatch } from "./required-batch.server.ts";
import { stagePermissions } from "./stage-actions.ts";

/** So many of the last entries of its history are shown. */
const mostEntries = 20;

/** All that the page of one batch shows. */
export async function readBatchPage({ scope, term, batch }: RequiredBatch) {
  const today = dayInTaipei(scope.now);
  // The work first: what ends while the page is read is shown as under way, and the page asks again.
  const [makings, jobs] = [await readMakings(scope, batch), await readBatchJobs(scope, batch.id)];
  const [view, rosters, names, letter, entries, duties] = await Promise.all([
    readBatch(scope, batch.id, today),
    listRosters(scope, batch.id),
    listUserNames(scope),
    findLetter(scope, batch.letter.id),
    listAuditPage(scope, { subjects: [`batch:${batch.id}`] }, { limit: mostEntries, offset: 0 }),
    readFinalSemester(scope, batch.term, today),
  ]);
  if (!view) throw new Response(null, { status: 404 });
  const mayDo = (action: StageAction) => may(scope.user, stagePermissions[action]);
  const { digest, signatures, exports, submissions, stages } = view;
  const newest = exports[0];
  const rejected = await Promise.all(submissions.map(({ id }) => countBatchRejections(scope, id)));
  const { id, orderKind, division, grades, round, opensOn, closesOn, notes, ruleSet, createdAt } = batch;
  return {
    term,
    today,
    batch: {
      ...{ id, opensOn, closesOn, notes, ruleSet, createdAt },
      letter: batch.letter,
      naming: { orderKind, division, grades, round },
      by: batch.createdBy === null ? null : (names.get(batch.createdBy) ?? null),
      view: windowOn(batch, today),
      variant: codeVariantOf(batch),
    },
    letterChanged: letter !== undefined && letterHasChanged(batch, letter),
    finalSemester: finalSemesterOfBatch(duties, {
      division,
      grades,
      books: batch.books.map(({ book }) => book),
    }),
    handedIn: isHandedIn(stages),
    stages,
    allowed: stages.flatMap(({ action }) => (action !== null && mayDo(action) ? [action] : [])),
    next: nextStep(stages, mayDo),
    may: {
      upload: may(scope.user, "roster:upload"),
      setCode: may(scope.user, "roster:set-code"),
      export: may(scope.user, "batch:export"),
      submit: may(scope.user, "batch:submit"),
    },
    books: view.books.map(bookRow),
    jobs,
    makings,
    refused: refusedFiles(rosters, jobs.checking, names),
    maxUploadMegabytes: Math.floor(config().maxUploadBytes / 1024 / 1024),
    signing: {
      digest,
      signatures,
      own: capacities
        .filter((capacity) => scope.user.capacities.includes(capacity))
        .map((capacity) => ({ capacity, refusal: refusalToSignBatch(view, capacity, scope.user.id) })),
    },
    exporting: {
      refusal: refusalToExport({ ...view, isExported: newest?.digest === digest }),
      made: exports.map(({ exportedBy, manifestFileId: _, ...made }) => ({
        ...made,
        by: names.get(exportedBy) ?? null,
        current: made.digest === digest,
      })),
    },
    submissions: submissions.map((one, index) => ({ ...one, rejected: rejected[index] ?? 0 })),
    entries: entries.map(({ seq, at, userId, userName, action, subject, changes }) => ({
      ...{ seq, at, userId, userName, action, subject, changes },
    })),
  };
}
export type BatchPage = Awaited<ReturnType<typeof readBatchPage>>;

function bookRow({ book, code, version, underWay, roster, asked }: StandingBook) {
  return {
    book,
    code,
    underWay,
    version: version && {
      rosterId: version.roster.id,
      number: version.roster.number ?? 0,
      fileName: version.roster.fileName,
      rows: version.roster.counts?.accepted ?? 0,
      checkedAt: version.check.finishedAt,
      blocking: blockingCauses(version.check.counts),
    },
    checkCurrent: roster?.checkCurrent ?? true,
    unanswered: roster?.unanswered ?? 0,
    answered: asked.filter(({ answer }) => answer !== null).length,
  };
}
