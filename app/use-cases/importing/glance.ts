import { parseDate } from "#app/domain/calendar/roc-date.ts";
import type { Glance } from "#app/domain/datasets/preview.ts";
import { isSensitiveTitle } from "#app/domain/datasets/sensitive-titles.ts";
import { maskBirthDate, maskIdNumber, maskText } from "#app/domain/people/masking.ts";
import { canonicalIdNumber, checkIdNumber } from "#app/domain/people/national-id.ts";
import type { RawFile, RawRow } from "#app/imports/raw-file.ts";

const shownRows = 4;
const headerRows = 20;

/**
 * The row that looks most like a header (the fullest of the first ones, the earlier of equals) and the rows below it,
 * for a file that nobody recognised. What is personal is masked: it is kept with the import.
 */
export function glanceAt(file: RawFile): Glance {
  const sheet = file.sheets.find(({ hidden, rows }) => !hidden && rows.length > 0);
  if (!sheet) return { headers: [], rows: [] };
  let at = 0;
  for (const [index, row] of sheet.rows.slice(0, headerRows).entries()) {
    if (filled(row) > filled(sheet.rows[at])) at = index;
  }
  const headers = (sheet.rows[at]?.cells ?? []).map((cell) => cell.trim());
  // A header may stand in two rows: each of the first ones may have the title.
  const hidden = new Set(
    sheet.rows
      .slice(0, headerRows)
      .flatMap(({ cells }) => cells.flatMap((cell, column) => (isSensitiveTitle(cell) ? [column] : []))),
  );
  const below = sheet.rows.slice(at + 1).filter((row) => filled(row) > 0);
  const shown = (cell: string, column: number) =>
    hidden.has(column) ? maskText(cell.trim()) : masked(cell).slice(0, 60);
  return {
    // Without a header the fullest row is somebody's: only what is a title stays as it is.
    headers: headers
      .slice(0, 40)
      .map((header, column) =>
        hidden.has(column) && !isSensitiveTitle(header) ? maskText(header) : masked(header),
      ),
    rows: below.slice(0, shownRows).map(({ cells }) => cells.slice(0, 40).map(shown)),
  };
}

function filled(row: RawRow | undefined): number {
  return new Set(row?.cells.map((cell) => cell.trim()).filter((cell) => cell !== "")).size;
}

function masked(cell: string): string {
  const text = cell.trim();
  if (checkIdNumber(text) !== "form") return maskIdNumber(canonicalIdNumber(text));
  const date = /\d{6,}|\d[/.-]\d|年/.test(text) ? parseDate(text) : undefined;
  return date ? maskBirthDate(date) : text;
}
