import { parseDate } from "#app/domain/calendar/roc-date.ts";
import type { Glance } from "#app/domain/datasets/preview.ts";
import { maskBirthDate, maskIdNumber, maskText } from "#app/domain/people/masking.ts";
import { canonicalIdNumber, checkIdNumber } from "#app/domain/people/national-id.ts";
import type { RawFile, RawRow } from "#app/imports/raw-file.ts";

const shownRows = 4;
const headerRows = 20;

/** Headers, however they are written, of special personal data. */
const sensitive = /原住民|族語|族別|方言|特殊身[分份]|入學(?:方式|管道)|借讀代碼/;

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
  const hidden = headers.map((header) => sensitive.test(header.normalize("NFKC").replace(/\s/g, "")));
  const below = sheet.rows.slice(at + 1).filter((row) => filled(row) > 0);
  return {
    headers: headers.slice(0, 40),
    rows: below
      .slice(0, shownRows)
      .map(({ cells }) =>
        cells.slice(0, 40).map((cell, at) => (hidden[at] ? maskText(cell.trim()) : masked(cell))),
      ),
  };
}

function filled(row: RawRow | undefined): number {
  return new Set(row?.cells.map((cell) => cell.trim()).filter((cell) => cell !== "")).size;
}

function masked(cell: string): string {
  const text = cell.trim();
  if (checkIdNumber(text) !== "form") return maskIdNumber(canonicalIdNumber(text));
  const date = /\d{6,}|\d[/.-]\d|年/.test(text) ? parseDate(text) : undefined;
  return date ? maskBirthDate(date) : text.slice(0, 60);
}
