import { findFile, readFileBytes } from "#db/queries/files.ts";
import { findJob, type Job, markJobSeen } from "#db/queries/jobs.ts";
import type { Scope } from "#db/scope.ts";
import { fileResponse } from "./file-response.server.ts";
import { recordFetch } from "./use-cases/record-fetch.ts";

/**
 * The file that a person had made, byte for byte, for that person only: 404 for anybody else's work and for work that is
 * not what the address is about, of which `exportOf` gives no record. That it was fetched is written down.
 */
export async function keptJobFile(
  scope: Scope,
  jobId: number,
  exportOf: (job: Job) => number | null,
): Promise<Response> {
  const job = await findJob(scope, jobId);
  const file = job?.fileId ? await findFile(scope, job.fileId) : undefined;
  const exportId = job && exportOf(job);
  if (!job || job.createdBy !== scope.user.id || !exportId || !file)
    throw new Response(null, { status: 404 });
  const bytes = await readFileBytes(scope, file.id);
  await recordFetch(scope, { id: exportId, sha256: file.sha256 });
  await markJobSeen(scope, job.id);
  return fileResponse(file.name, bytes, file.mediaType);
}
