import { parseTerm } from "#app/domain/calendar/term.ts";
import { recordExport } from "#app/use-cases/record-export.ts";
import type { RunJob } from "../job-context.ts";
import { makeFindingsFile } from "../roster-findings-file.ts";

/** Makes the workbook with what the check of a large book found. */
export const run: RunJob<"export-roster-findings"> = async (context, input) => {
  const { scope, progress, signal, commit } = context;
  const term = parseTerm(input.term);
  if (!term) throw new Error(`No term: ${input.term}`);
  const { rosterId, language, findings } = input;
  // Each is read, and stands in one row at most.
  const total = findings * 2;
  const file = await makeFindingsFile(
    scope,
    { rosterId, term, language },
    { progress: (done) => progress(Math.min(done, total), total), signal },
  );
  if (!file) throw new Error(`There is no check of roster ${rosterId}`);
  return commit(async (trx) => {
    const { exportId, fileId } = await recordExport(trx, file, { keep: true });
    const result = { kind: "file-made" as const, exportId, fileName: file.name };
    return fileId === null ? { result } : { result, fileId };
  });
};
