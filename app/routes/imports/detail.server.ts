import type { Params } from "@remix-run/react";
import { z } from "zod";
import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { knownKind } from "#app/domain/datasets/choices.ts";
import { importOrder, removesMuch, slotOf } from "#app/domain/datasets/kinds.ts";
import { may } from "#app/domain/people/permissions.ts";
import { readParams } from "#app/forms.server.ts";
import { liveProgress } from "#app/jobs/live-jobs.ts";
import { whyNotUndo } from "#app/use-cases/undo-import.ts";
import { findCurrentDataset } from "#db/queries/current-datasets.ts";
import { findFile } from "#db/queries/files.ts";
import { findImportJob } from "#db/queries/import-jobs.ts";
import { findSameFile } from "#db/queries/import-list.ts";
import { findImport, type Import } from "#db/queries/imports.ts";
import { markJobSeen } from "#db/queries/jobs.ts";
import { listPlans } from "#db/queries/plans.ts";
import { listUserNames } from "#db/queries/users.ts";
import type { Scope } from "#db/scope.ts";
import { readSteps } from "./list.server.ts";
import { nextStep } from "./next-step.ts";

const importParams = z.object({ id: z.coerce.number().int().positive() });

/** The import of the address; 404 for what is no number. */
export function readImportId(params: Params): number {
  return readParams(params, importParams).id;
}

/** An import of this school, of this term or for all terms; throws 404 for any other. */
export async function requireImport(scope: Scope, id: number, term: Term): Promise<Import> {
  const one = await findImport(scope, id);
  if (!one || (one.term !== null && one.term !== formatTerm(term))) throw new Response(null, { status: 404 });
  return one;
}

/** All that the page of one import shows, in whatever state it is. */
export async function readDetail(scope: Scope, id: number, of: Term) {
  const term = formatTerm(of);
  // The work first: if it ends while the page is read, the page says that it runs and asks again. The other way round
  // it would show a decision that was made, with nothing under way, and never learn better.
  const [job, stored] = await Promise.all([
    findImportJob(scope, id, term),
    findImportJob(scope, id, term, "store-import"),
  ]);
  const one = await requireImport(scope, id, of);
  const [file, same, names, steps] = await Promise.all([
    one.fileId === null ? undefined : findFile(scope, one.fileId),
    findSameFile(scope, one),
    listUserNames(scope),
    readSteps(scope, term, importOrder),
  ]);
  const nameOf = (user: number | null) => (user === null ? null : (names.get(user) ?? null));
  const underWay = job !== undefined && (job.state === "queued" || job.state === "running");
  if (job && !underWay && job.createdBy === scope.user.id && job.seenAt === null) {
    // The page does not wait for it, nor fail when the database is busy: the next visit writes it down.
    markJobSeen(scope, job.id).catch(() => {});
  }
  const superseded =
    stored?.result && "kind" in stored.result && stored.result.kind === "superseded" ? stored.result : null;
  const { choices: _choices, ...shown } = one;
  return {
    term: of,
    may: { create: may(scope.user, "import:create"), undo: may(scope.user, "import:undo") },
    one: {
      ...shown,
      kind: knownKind(one),
      size: file?.size ?? null,
      createdBy: nameOf(one.createdBy),
      confirmedBy: nameOf(one.confirmedBy),
      undoneBy: nameOf(one.undoneBy),
    },
    job: job && {
      id: job.id,
      kind: job.kind,
      state: job.state,
      mine: job.createdBy === scope.user.id,
      failure: job.failure,
      ...{ done: job.done, total: job.total },
      ...liveProgress(job.id),
    },
    underWay,
    superseded: one.status === "previewed" ? superseded : null,
    same: same ? { ...same, createdBy: nameOf(same.createdBy) } : null,
    muchRemoved: one.preview?.step === "ready" && removesMuch(one.counts?.removed ?? 0, one.preview.inForce),
    inForce: one.status === "confirmed" ? await isInForce(scope, one, term) : false,
    undoRefusal: one.status === "confirmed" ? await whyNotUndo(scope, one, term) : null,
    next: nextStep(steps)?.kind ?? null,
  };
}
export type ImportDetail = Awaited<ReturnType<typeof readDetail>>;

async function isInForce(scope: Scope, one: Import, term: string): Promise<boolean> {
  const slot = slotOf(one.kind, one.preview?.step === "ready" ? one.preview.table : null);
  if (slot === null) return (await listPlans(scope)).some(({ importId }) => importId === one.id);
  const pointer = await findCurrentDataset(scope, one.term === null ? "" : term, slot);
  return pointer?.importId === one.id;
}
