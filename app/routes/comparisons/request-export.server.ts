import { data } from "@remix-run/node";
import type { Params } from "@remix-run/react";
import type { RunExportKind } from "#app/domain/course-codes/run-exports.ts";
import { languages } from "#app/i18n/words.ts";
import { enqueueJob, listUnseenJobs, markJobSeen } from "#db/queries/jobs.ts";
import { exportJobs } from "./export-jobs.server.ts";
import { requireRun } from "./visible-run.server.ts";

export type ExportAnswer = { asked: "asked" | "busy" };

/** Asks for a file of the run of the address; it is made off the request. Whole runs go to who may see the whole school. */
export async function requestExport(request: Request, params: Params, what: RunExportKind) {
  const { scope, kept, within } = await requireRun(request, params, "export:create");
  if (within !== null) throw new Response(null, { status: 403 });
  const jobs = exportJobs(await listUnseenJobs(scope), kept.run.id).filter((job) => job.what === what);
  if (jobs.some(({ state }) => state === "queued" || state === "running"))
    return data<ExportAnswer>({ asked: "busy" }, { status: 409 });
  // What failed before is answered by asking again.
  for (const { id } of jobs) await markJobSeen(scope, id);
  const language = languages.find((one) => one === scope.user.language) ?? "zh-TW";
  await enqueueJob(scope, "export-run", { term: kept.run.term, runId: kept.run.id, what, language });
  return data<ExportAnswer>({ asked: "asked" });
}
