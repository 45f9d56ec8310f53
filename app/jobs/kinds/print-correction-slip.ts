import { readSlip } from "#app/use-cases/corrections/read-slip.ts";
import { recordExport } from "#app/use-cases/record-export.ts";
import { findCase } from "#db/queries/correction-cases.ts";
import { makeSlipFile } from "../correction-slip-file.ts";
import type { RunJob } from "../job-context.ts";

/** Prints the slip of a large pattern, as it is when the work begins. */
export const run: RunJob<"print-correction-slip"> = async (
  { scope, fontsFolder, progress, commit },
  { caseId, language },
) => {
  const one = await findCase(scope, caseId);
  if (!one) throw new Error(`No correction case: ${caseId}`);
  const slip = await readSlip(scope, one);
  progress(0, slip.records.length);
  const file = await makeSlipFile(slip, { language, fontsFolder });
  progress(slip.records.length, slip.records.length);
  return commit(async (trx) => {
    const { exportId, fileId } = await recordExport(trx, file, { keep: true });
    const result = { kind: "file-made" as const, exportId, fileName: file.name };
    return fileId === null ? { result } : { result, fileId };
  });
};
