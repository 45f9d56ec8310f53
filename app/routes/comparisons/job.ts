import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { readParams } from "#app/forms.server.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { findJob, markJobSeen } from "#db/queries/jobs.ts";

const jobParams = z.object({ job: z.coerce.number().int().positive() });

/** From Today to what a piece of work has made; then its maker has seen it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "comparison:read");
  const term = readTerm(params);
  const job = await findJob(scope, readParams(params, jobParams).job);
  // Who waited for somebody else's comparison is led to its result too.
  if (!job || (job.kind !== "compare" && job.createdBy !== scope.user.id))
    throw new Response(null, { status: 404 });
  await markJobSeen(scope, job.id);
  if (job.kind === "compare" && job.result?.kind === "compared")
    return redirect(paths.comparison(term, job.result.runId));
  if (job.kind === "export-run") return redirect(`${paths.comparison(term, job.input.runId)}#files`);
  return redirect(paths.comparisons(term));
}
