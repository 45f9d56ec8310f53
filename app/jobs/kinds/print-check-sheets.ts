import { parseTerm } from "#app/domain/calendar/term.ts";
import { pdfType } from "#app/domain/files/media-types.ts";
import { readCheckSheets } from "#app/use-cases/grade-checks/read-check-sheets.ts";
import { recordExport } from "#app/use-cases/record-export.ts";
import { findSchool } from "#db/queries/schools.ts";
import { renderCheckSheets } from "#reports/documents/check-sheets.ts";
import { fontLibrary } from "#reports/fonts/font-library.ts";
import { checkSheetsFileName } from "#reports/grade-check-file-names.ts";
import type { WorkbookFacts } from "#reports/workbooks/facts.ts";
import type { RunJob } from "../job-context.ts";

/** Prints the check sheets of classes, as far as whoever asked for them may have them now. */
export const run: RunJob<"print-check-sheets"> = async ({ scope, fontsFolder, progress, commit }, input) => {
  const term = parseTerm(input.term);
  if (!term) throw new Error(`No term: ${input.term}`);
  const [outcome, school] = await Promise.all([readCheckSheets(scope, input), findSchool(scope)]);
  if (outcome.kind === "refused") return { kind: "nothing-to-print" };
  const { round, classes, counts } = outcome;
  const { language, size, grade } = input;
  progress(0, counts.students);
  const facts: WorkbookFacts = {
    language,
    school: { code: school?.code ?? "", name: school?.name ?? null },
    term,
    madeAt: scope.now,
  };
  const bytes = await renderCheckSheets({ round, size, classes }, facts, fontLibrary(fontsFolder), (done) =>
    progress(done, counts.students),
  );
  const className = input.classKey === null ? null : (classes[0]?.className ?? null);
  return commit(async (trx) => {
    const name = checkSheetsFileName({ ...facts, round: round.number, className, grade });
    const { exportId, fileId } = await recordExport(
      trx,
      { kind: "check-sheets", term: input.term, runId: null, name, mediaType: pdfType, bytes, counts },
      { keep: true },
    );
    const result = { kind: "sheets-printed" as const, exportId, fileName: name, counts };
    return fileId === null ? { result } : { result, fileId };
  });
};
