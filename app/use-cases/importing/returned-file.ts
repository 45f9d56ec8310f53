import { xlsxType } from "#app/domain/files/media-types.ts";
import { columnsOfKind } from "#app/domain/tables/kind-columns.ts";
import type { RowReason } from "#app/domain/tables/reasons.ts";
import { findHeader } from "#app/imports/find-header.ts";
import type { RawFile, RawSheet } from "#app/imports/raw-file.ts";
import type { RowError } from "#app/imports/table-result.ts";
import type { PreparedImport } from "./prepare-import.ts";
import { remarkedText } from "./returned-text.ts";
import { remarkedWorkbook, type SheetRemarks } from "./returned-workbook.ts";

type Laid = Extract<PreparedImport, { step: "laid" }>;

/** The words of the added column: its title, one row's reason, and what the returned file is called. */
export type RemarkWords = {
  title: string;
  reason: (error: RowError<RowReason>) => string;
  fileName: (name: string) => string;
};

/**
 * The user's own file with the reasons beside each row that was not accepted, to be mended in place and uploaded again;
 * null when every row was accepted. A JSON file takes no column: its reasons come as a list.
 */
export async function returnedFile(
  { bytes, raw, laid, kind }: Laid,
  words: RemarkWords,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array } | null> {
  const { errors, mapping } = laid.parsed;
  if (errors.length === 0) return null;
  const texts = new Map<string | null, Map<number, string>>();
  for (const error of errors) {
    const ofSheet = texts.get(error.sheet) ?? new Map<number, string>();
    texts.set(error.sheet, ofSheet);
    const before = ofSheet.get(error.row);
    ofSheet.set(error.row, before ? `${before}\n${words.reason(error)}` : words.reason(error));
  }
  if (raw.format === "json") return listed(raw, texts.get(null) ?? new Map(), words);
  const remarks = new Map<string | null, SheetRemarks>();
  for (const sheet of raw.sheets) {
    const ofSheet = texts.get(sheet.name);
    if (!ofSheet) continue;
    const header = findHeader(sheet, columnsOfKind[kind], mapping);
    const row = header?.missing.length === 0 ? sheet.rows[header.at] : undefined;
    if (row) ofSheet.set(row.number, words.title);
    remarks.set(sheet.name, { afterColumn: widthOf(sheet), texts: ofSheet });
  }
  const name = words.fileName(raw.file);
  if (raw.format === "xlsx") {
    const named = new Map(
      [...remarks].flatMap(([sheet, one]) => (sheet === null ? [] : [[sheet, one] as const])),
    );
    return { name, mediaType: xlsxType, bytes: await remarkedWorkbook(bytes, named) };
  }
  const [only] = remarks.values();
  return { name, mediaType: "text/csv", bytes: remarkedText(bytes, only?.texts ?? new Map()) };
}

function widthOf(sheet: RawSheet): number {
  return sheet.rows.reduce((width, row) => Math.max(width, row.cells.length), 0);
}

function listed(raw: RawFile, texts: ReadonlyMap<number, string>, words: RemarkWords) {
  const lines = [...texts].map(([row, text]) => `${row},"${text.replaceAll('"', '""')}"`);
  return {
    name: `${words.fileName(raw.file)}.csv`,
    mediaType: "text/csv",
    bytes: Buffer.from(`\ufeff#,${words.title}\r\n${lines.join("\r\n")}\r\n`, "utf8"),
  };
}
