import { formatTerm } from "#app/domain/calendar/term.ts";
import { pdfType } from "#app/domain/files/media-types.ts";
import type { CorrectionSlip } from "#app/domain/grade-corrections/correction-slip.ts";
import type { MadeFile } from "#app/use-cases/record-export.ts";
import { correctionSlipFileName } from "#reports/correction-file-names.ts";
import { renderCorrectionSlip } from "#reports/documents/correction-slip.ts";
import { fontLibrary } from "#reports/fonts/font-library.ts";

/** 成績更正核定單 as a file. */
export async function makeSlipFile(
  slip: CorrectionSlip,
  { language, fontsFolder }: { language: "zh-TW" | "en"; fontsFolder: string },
): Promise<MadeFile> {
  return {
    kind: "correction-slip",
    term: formatTerm(slip.term),
    runId: null,
    name: correctionSlipFileName(slip, language),
    mediaType: pdfType,
    bytes: await renderCorrectionSlip(slip, language, fontLibrary(fontsFolder)),
    counts: { records: slip.records.length, evidence: slip.evidence.length },
  };
}
