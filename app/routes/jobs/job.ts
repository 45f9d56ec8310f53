import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { readForm, readParams } from "#app/forms.server.ts";
import { liveJobs, liveProgress } from "#app/jobs/live-jobs.ts";
import { askToStop } from "#app/jobs/shared-state.ts";
import { paths, safeReturn } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { cancelJob, findJob, markJobSeen } from "#db/queries/jobs.ts";
import type { Scope } from "#db/scope.ts";

const jobParams = z.object({ id: z.coerce.number().int().positive() });
const jobForm = z.object({ intent: z.enum(["cancel", "seen"]) });

/** How far a job is, for whoever asked for it: to be asked again and again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "job:read");
  const { id, kind, state, done, total, result, failure } = await ownJob(
    scope,
    readParams(params, jobParams).id,
  );
  return Response.json({ id, kind, state, done, total, ...liveProgress(id), result, failure });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, "job:read");
  const { id } = await ownJob(scope, readParams(params, jobParams).id);
  const form = await readForm(request, jobForm);
  if (!form.ok) throw data(null, { status: 400 });
  if (form.value.intent === "seen") await markJobSeen(scope, id);
  else {
    // First in memory: a worker in the middle of a transaction may hold the row's table.
    const live = liveJobs().get(id);
    if (live) askToStop(live, "cancelled");
    await cancelJob(scope, id);
  }
  const from = request.headers.get("Referer") ?? "";
  return redirect(URL.canParse(from) ? safeReturn(new URL(from).pathname) : paths.today(readTerm(params)));
}

async function ownJob(scope: Scope, id: number) {
  const job = await findJob(scope, id);
  if (!job || job.createdBy !== scope.user.id) throw new Response(null, { status: 404 });
  return job;
}
