import type { Term } from "#app/domain/calendar/term.ts";
import { formatTerm } from "#app/domain/calendar/term.ts";
import { xlsxType } from "#app/domain/files/media-types.ts";
import type { MadeFile } from "#app/use-cases/record-export.ts";
import { readKeptCheck } from "#app/use-cases/rosters/read-kept-check.ts";
import { findSchool } from "#db/queries/schools.ts";
import type { Scope } from "#db/scope.ts";
import { countedRows } from "#reports/counted-rows.ts";
import { rosterFindingsFileName } from "#reports/roster-file-names.ts";
import { workbookBytes } from "#reports/workbook-bytes.ts";
import type { WorkbookFacts } from "#reports/workbooks/facts.ts";
import { rosterFindingsWorkbook } from "#reports/workbooks/roster-findings.ts";

export type FindingsFileInput = { rosterId: number; term: Term; language: "zh-TW" | "en" };

export const findingsFileKind = "roster-findings";

/**
 * The workbook with what the check of a version found: the causes, and of every sheet the rows that are wrong, as they
 * stand in the book. undefined when there is no such version. `progress`: findings read and rows written.
 */
export async function makeFindingsFile(
  scope: Scope,
  { rosterId, term, language }: FindingsFileInput,
  { progress, signal }: { progress?: (done: number) => void; signal?: AbortSignal } = {},
): Promise<MadeFile | undefined> {
  const [school, kept] = await Promise.all([findSchool(scope), readKeptCheck(scope, rosterId, progress)]);
  if (!kept) return undefined;
  const facts: WorkbookFacts = {
    language,
    school: { code: school?.code ?? "", name: school?.name ?? null },
    term,
    madeAt: scope.now,
  };
  const { model, counts } = countedRows(rosterFindingsWorkbook(kept.roster, kept, facts));
  const read = kept.findings.length;
  const bytes = await workbookBytes(model, { progress: (rows) => progress?.(read + rows), signal });
  return {
    kind: findingsFileKind,
    term: formatTerm(term),
    runId: null,
    name: rosterFindingsFileName({ ...facts, book: kept.roster.book }),
    mediaType: xlsxType,
    bytes,
    counts,
  };
}
