import { exportRecordKind } from "#app/domain/course-codes/run-exports.ts";
import { pdfType, xlsxType } from "#app/domain/files/media-types.ts";
import type { JobInput } from "#app/domain/jobs/kinds.ts";
import { compareKeptRun } from "#app/use-cases/compare-kept-run.ts";
import { readProof } from "#app/use-cases/read-proof.ts";
import { type MadeFile, recordExport } from "#app/use-cases/record-export.ts";
import { countedRows } from "#reports/counted-rows.ts";
import { renderComparisonProof } from "#reports/documents/comparison-proof.ts";
import { fontLibrary } from "#reports/fonts/font-library.ts";
import { runFileName } from "#reports/run-file-name.ts";
import { workbookBytes } from "#reports/workbook-bytes.ts";
import { comparisonWorkbook } from "#reports/workbooks/comparison.ts";
import { toMendWorkbook } from "#reports/workbooks/to-mend.ts";
import type { JobContext, RunJob } from "../job-context.ts";

type Context = JobContext<"export-run">;
type Input = JobInput<"export-run">;

export const run: RunJob<"export-run"> = async (context, input) => {
  const file = input.what === "proof" ? await makeProof(context, input) : await makeWorkbook(context, input);
  const { runId } = input;
  if (file === null) return { kind: "not-the-same", runId };
  return context.commit(async (trx) => {
    const { exportId, fileId } = await recordExport(trx, file, { keep: true });
    const result = { kind: "made" as const, runId, exportId, fileName: file.name };
    return fileId === null ? { result } : { result, fileId };
  });
};

async function makeProof(
  { scope, fontsFolder }: Context,
  { runId, term, what, language }: Input,
): Promise<MadeFile> {
  const model = await readProof(scope, runId);
  if (!model) throw new Error(`There is no run ${runId}`);
  return {
    kind: exportRecordKind(what),
    term,
    runId,
    name: runFileName({ school: model.school, term, what, madeAt: scope.now, language }),
    mediaType: pdfType,
    bytes: await renderComparisonProof(model, language, fontLibrary(fontsFolder)),
    counts: { ...model.totals, answers: model.answers.length },
  };
}

async function makeWorkbook(
  { scope, progress, signal }: Context,
  { runId, term, what, language }: Input,
): Promise<MadeFile | null> {
  const kept = await compareKeptRun(scope, runId);
  if (kept === "not-found") throw new Error(`There is no run ${runId}`);
  if (kept === "not-the-same") return null;
  const { school, result } = kept;
  const facts = { language, school, term: result.input.term, madeAt: scope.now };
  const make = what === "findings" ? comparisonWorkbook : toMendWorkbook;
  const { model, counts } = countedRows(make(result, facts));
  const total = what === "findings" ? result.judged.length : result.findings.length;
  const bytes = await workbookBytes(model, {
    progress: (rows) => progress(Math.min(rows, total), total),
    signal,
  });
  return {
    kind: exportRecordKind(what),
    term,
    runId,
    name: runFileName({ school, term, what, madeAt: scope.now, language }),
    mediaType: xlsxType,
    bytes,
    counts,
  };
}
