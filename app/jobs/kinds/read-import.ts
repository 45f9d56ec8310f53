import { returnedFile } from "#app/use-cases/importing/returned-file.ts";
import { keepPreview, readForPreview } from "#app/use-cases/preview-import.ts";
import { importRemarks } from "#reports/import-remarks.ts";
import type { RunJob } from "../job-context.ts";

/** Reads an uploaded file for its preview, and makes the file that goes back to the user where rows were not accepted. */
export const run: RunJob<"read-import"> = async (context, { importId, term }) => {
  const { scope, progress, commit } = context;
  const read = await readForPreview(scope, importId, term, progress);
  if (!read) return { kind: "overtaken" };
  const { prepared } = read;
  const language = scope.user.language === "en" ? "en" : "zh-TW";
  const back = prepared.step === "laid" ? await returnedFile(prepared, importRemarks(language)) : null;
  progress(4, 4);
  return commit(async (trx) => ({ result: await keepPreview(trx, read, term, back) }));
};
