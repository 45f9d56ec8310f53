import type { ImportNotice } from "#app/domain/tables/reasons.ts";
import type { Header } from "./find-header.ts";
import { isBlank, type RawFile, type RawSheet } from "./raw-file.ts";
import type { LeftOutSheet, TableNotice } from "./table-result.ts";

/** Rows above the header: not data, but named, so that nothing is passed over in silence. */
export function titleNotice(sheet: RawSheet, header: Header<string>): TableNotice[] {
  const titles = sheet.rows.slice(0, header.at).filter((row) => !isBlank(row));
  if (titles.length === 0) return [];
  const text = titles.flatMap((row) =>
    row.cells.filter((cell) => cell.trim() !== "").map((cell) => cell.trim()),
  );
  return [
    {
      kind: "title-rows",
      sheet: sheet.name,
      rows: titles.map((row) => row.number),
      params: { count: titles.length, text: text.join(" ") },
    },
  ];
}

/** One notice for all rows of a sheet that it concerns; none without rows. */
export function rowsNotice(kind: ImportNotice, sheet: RawSheet, rows: readonly number[]): TableNotice[] {
  return rows.length === 0 ? [] : [{ kind, sheet: sheet.name, rows, params: { count: rows.length } }];
}

/** Sheets that were not read, with how many rows they have. */
export function leftOut(file: RawFile, used: ReadonlySet<RawSheet>): LeftOutSheet[] {
  return file.sheets
    .filter((sheet) => !used.has(sheet))
    .map(({ name, hidden, rows }) => ({
      sheet: name ?? "",
      hidden,
      rows: rows.filter((row) => !isBlank(row)).length,
    }));
}
