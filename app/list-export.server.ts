import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { findSchool } from "#db/queries/schools.ts";
import type { Scope } from "#db/scope.ts";
import { countedRows } from "#reports/counted-rows.ts";
import { listFileName } from "#reports/list-file-name.ts";
import { type SheetModel, writeWorkbook } from "#reports/sheet.ts";
import type { WorkbookFacts } from "#reports/workbooks/facts.ts";
import { workbookProperties } from "#reports/workbooks/facts.ts";
import type { Term } from "./domain/calendar/term.ts";
import { formatTerm } from "./domain/calendar/term.ts";
import { xlsxType } from "./domain/files/media-types.ts";
import { fileResponse } from "./file-response.server.ts";
import { readPreferences } from "./preferences.server.ts";
import { recordExport } from "./use-cases/record-export.ts";

/** A list as it was seen, to be downloaded. */
export type ListExport = {
  /** Under which the export is recorded: "plan-difference-list" and the like. */
  kind: string;
  term: Term;
  /** What it is, in words: in the file's name and title. */
  title: string;
  sheets: readonly SheetModel[];
};

/**
 * The answer that carries a list as a workbook, in the language of the page. That it left the console is written down,
 * with its hash and row counts.
 */
export async function listResponse(request: Request, scope: Scope, list: ListExport): Promise<Response> {
  const school = await findSchool(scope);
  const facts: WorkbookFacts = {
    language: readPreferences(request).language,
    school: { code: school?.code ?? "", name: school?.name ?? null },
    term: list.term,
    madeAt: scope.now,
  };
  const { model, counts } = countedRows({
    properties: workbookProperties(facts, (term) => `${term} ${list.title}`),
    sheets: list.sheets,
  });
  const target = new PassThrough();
  const [bytes] = await Promise.all([buffer(target), writeWorkbook(model, target)]);
  const term = formatTerm(list.term);
  const name = listFileName({ ...facts, term, what: list.title });
  await recordExport(
    scope,
    { kind: list.kind, term, runId: null, name, mediaType: xlsxType, bytes, counts },
    { keep: false },
  );
  return fileResponse(name, bytes, xlsxType);
}
