import { parseTerm } from "#app/domain/calendar/term.ts";
import { xlsxType } from "#app/domain/files/media-types.ts";
import { books } from "#app/domain/rosters/books.ts";
import { recordExport } from "#app/use-cases/record-export.ts";
import { makeBook } from "#app/use-cases/rosters/make-book.ts";
import { keepRoster } from "#app/use-cases/rosters/receive-roster.ts";
import { findSchool } from "#db/queries/schools.ts";
import { countedRows } from "#reports/counted-rows.ts";
import { listFileName } from "#reports/list-file-name.ts";
import { workbookBytes } from "#reports/workbook-bytes.ts";
import { notInBookWorkbook } from "#reports/workbooks/left-out.ts";
import { rosterWorkbook, withoutCodeMark } from "#reports/workbooks/roster.ts";
import type { RunJob } from "../job-context.ts";

/**
 * Makes a book of a batch from the school's data and hands it to the check as if it had been uploaded. What is not in it,
 * rows without a code and records left out, becomes a workbook of its own.
 */
export const run: RunJob<"make-book"> = async (
  { scope, progress, signal, commit },
  { batchId, book, term },
) => {
  const made = await makeBook(scope, { batchId, book });
  if (made.kind === "refused") return { batchId, book, ...made };
  const { built, sameAs } = made;
  const school = await findSchool(scope);
  const parsed = parseTerm(term);
  if (!school || !parsed) throw new Error(`No school or no term: ${term}`);
  const facts = { language: "zh-TW", school, term: parsed, madeAt: scope.now } as const;
  const rows = built.roster.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const withoutCodes = built.withoutCodes.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const model = rosterWorkbook(built.roster, facts);
  const bytes = await workbookBytes(model, {
    progress: (done) => progress(Math.min(done, rows), rows),
    signal,
  });
  const others = countedRows(notInBookWorkbook(built, facts));
  const otherBytes = await workbookBytes(others.model, { signal });
  const nameOf = (what: string) => listFileName({ ...facts, term, what });
  const { title } = books[book];
  return commit(async (trx) => {
    const file = { name: nameOf(title), mediaType: xlsxType, bytes };
    const kept =
      sameAs === null
        ? await keepRoster(trx, { batchId, file, expected: book, source: "built" })
        : { kind: "unchanged" as const, rosterId: sameAs };
    if (kept.kind === "not-found") throw new Error(`There is no batch ${batchId}`);
    const { exportId, fileId } = await recordExport(
      trx,
      {
        kind: "roster-left-out",
        term,
        runId: null,
        name: nameOf(`${title}${withoutCodeMark}`),
        mediaType: xlsxType,
        bytes: otherBytes,
        counts: others.counts,
      },
      { keep: true },
    );
    const counts = { records: built.records, rows, withoutCodes, leftOut: built.leftOut.length };
    const result = { kind: kept.kind, batchId, book, rosterId: kept.rosterId, ...counts, exportId };
    return fileId === null ? { result } : { result, fileId };
  });
};
