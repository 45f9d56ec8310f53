import { xlsxType } from "#app/domain/files/media-types.ts";
import type { RejectedResult } from "#app/domain/grade-checks/judge-result-rows.ts";
import { resultColumns } from "#app/domain/grade-checks/result-file.ts";
import { groupBy } from "#app/domain/tables/group-by.ts";
import { findHeader } from "#app/imports/find-header.ts";
import { remarkedText } from "../importing/returned-text.ts";
import { remarkedWorkbook, type SheetRemarks } from "../importing/returned-workbook.ts";
import type { ReadUpload } from "./results-file.ts";

/** The words of the added column: its title, and one row's reason. */
export type ResultRemarkWords = { title: string; reason: (row: RejectedResult) => string };

/** The user's own file with the reason beside each row that was not accepted, to be mended in place and uploaded again. */
export async function returnedResults(
  { raw, bytes, judged }: ReadUpload,
  words: ResultRemarkWords,
): Promise<{ mediaType: string; bytes: Uint8Array }> {
  const remarks = new Map<string | null, SheetRemarks>();
  for (const [name, rows] of groupBy(judged.rejected, ({ sheet }) => sheet)) {
    const sheet = raw.sheets.find((one) => one.name === name);
    const header = sheet && findHeader(sheet, resultColumns, {});
    const titleRow = header && sheet.rows[header.at];
    if (!titleRow) continue;
    const texts = new Map(rows.map((row) => [row.row, words.reason(row)]));
    texts.set(titleRow.number, words.title);
    const afterColumn = sheet.rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);
    remarks.set(name, { afterColumn, texts });
  }
  if (raw.format === "xlsx") {
    const named = [...remarks].flatMap(([name, one]) => (name === null ? [] : [[name, one] as const]));
    return { mediaType: xlsxType, bytes: await remarkedWorkbook(bytes, new Map(named)) };
  }
  const [only] = remarks.values();
  return { mediaType: "text/csv", bytes: remarkedText(bytes, only?.texts ?? new Map()) };
}
