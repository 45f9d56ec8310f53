import { exportRecordKind } from "#app/domain/course-codes/run-exports.ts";
import { xlsxType } from "#app/domain/files/media-types.ts";
import { fileResponse } from "#app/file-response.server.ts";
import { type Language, languages } from "#app/i18n/words.ts";
import { recordExport } from "#app/use-cases/record-export.ts";
import { findSchool } from "#db/queries/schools.ts";
import { countedRows } from "#reports/counted-rows.ts";
import { runFileName } from "#reports/run-file-name.ts";
import type { SheetModel } from "#reports/sheet.ts";
import { workbookBytes } from "#reports/workbook-bytes.ts";
import { workbookProperties } from "#reports/workbooks/facts.ts";
import type { VisibleRun } from "./visible-run.server.ts";

/** More rows than this are asked for by somebody who wants the whole workbook, which is made off the request. */
export const mostListed = 50_000;

export function languageOf({ scope }: VisibleRun): Language {
  return languages.find((one) => one === scope.user.language) ?? "zh-TW";
}

/** A list as it is seen, as a workbook with one sheet; that it left the console is written down. */
export async function sendList(
  visible: VisibleRun,
  what: "causes-list" | "findings-list",
  sheet: SheetModel,
): Promise<Response> {
  const { scope, kept } = visible;
  const { id: runId, term } = kept.run;
  const language = languageOf(visible);
  const found = await findSchool(scope);
  const school = { code: found?.code ?? "", name: found?.name ?? null };
  const facts = { language, school, term: visible.term, madeAt: scope.now };
  const { model, counts } = countedRows({
    properties: workbookProperties(facts, (name) => `${name} ${sheet.name}`),
    sheets: [sheet],
  });
  const bytes = await workbookBytes(model);
  const name = runFileName({ school, term, what, madeAt: scope.now, language });
  const kind = exportRecordKind(what);
  await recordExport(scope, { kind, term, runId, name, mediaType: xlsxType, bytes, counts }, { keep: false });
  return fileResponse(name, bytes, xlsxType);
}
