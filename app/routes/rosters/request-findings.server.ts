import { allFindings } from "#app/domain/rosters/roster-counts.ts";
import type { Language } from "#app/i18n/words.ts";
import { enqueueJob, markJobSeen } from "#db/queries/jobs.ts";
import { findFindingsJob, mayTakeRows } from "./findings-file.server.ts";
import type { ShownBook } from "./visible-book.server.ts";

/** Asks for the workbook of findings to be made off the request; 403 for who may not have it. */
export async function requestFindings(visible: ShownBook, language: Language): Promise<"asked" | "busy"> {
  const { scope, batch, book, shown } = visible;
  if (!mayTakeRows(scope.user)) throw new Response(null, { status: 403 });
  const rosterId = shown.roster.id;
  const job = await findFindingsJob(scope, rosterId);
  if (job?.state === "queued" || job?.state === "running") return "busy";
  // What was made or failed before is answered by asking again.
  if (job) await markJobSeen(scope, job.id);
  const findings = allFindings(shown.check.counts);
  await enqueueJob(scope, "export-roster-findings", {
    term: batch.term,
    batchId: batch.id,
    book,
    version: shown.roster.number ?? 0,
    rosterId,
    findings,
    language,
  });
  return "asked";
}
