import type { Columns } from "#app/domain/tables/columns.ts";

type Cell = string | number | null;

/** A list in the columns of its import, as a school's system would export it: CSV in UTF-8 with BOM. */
export function csvList(
  columns: Columns,
  records: readonly Readonly<Record<string, Cell | undefined>>[],
): Buffer {
  const listed = Object.entries(columns);
  const rows = records.map((record) => listed.map(([key]) => record[key] ?? null));
  return Buffer.from(`\ufeff${csvText([listed.map(([, { header }]) => header), ...rows])}`, "utf8");
}

/** Rows as CSV: lines end in CR LF; a cell with comma, quote or line break is quoted. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: Cell): string {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
