import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { fileResponse } from "#app/file-response.server.ts";
import { readParams } from "#app/forms.server.ts";
import { recordFetch } from "#app/use-cases/record-fetch.ts";
import { findExport } from "#db/queries/exports.ts";
import { findFile, readFileBytes } from "#db/queries/files.ts";
import { listUnseenJobs, markJobSeen } from "#db/queries/jobs.ts";
import { requireRun } from "./visible-run.server.ts";

const fileParams = z.object({ file: z.coerce.number().int().positive() });

/** A file that was made of a run, byte for byte as it was recorded. Whole runs go to who may see the whole school. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, kept, within } = await requireRun(request, params, "export:create");
  if (within !== null) throw new Response(null, { status: 403 });
  const made = await findExport(scope, kept.run.id, readParams(params, fileParams).file);
  const file = made?.fileId ? await findFile(scope, made.fileId) : undefined;
  if (!made || !file) throw new Response(null, { status: 404 });
  const bytes = await readFileBytes(scope, file.id);
  await recordFetch(scope, made);
  const jobs = await listUnseenJobs(scope);
  const own = jobs.find(({ kind, fileId }) => kind === "export-run" && fileId === file.id);
  if (own) await markJobSeen(scope, own.id);
  return fileResponse(made.fileName, bytes, file.mediaType);
}
