import { longestCellText } from "#app/domain/files/cell-text.ts";

/** What stands at the end of a text that is longer than a cell, by its length; or throws. */
export type TooLong = (length: number) => string;

/** A text that a cell cannot hold, in a workbook that must not be without any part of it. */
export class CellTooLong extends Error {
  constructor(length: number) {
    super(`A text of ${length} characters is longer than a cell of a spreadsheet`);
    this.name = "CellTooLong";
  }
}

/** Characters that XML 1.0 cannot hold, and DEL, which ExcelJS drops: shown as the replacement character instead. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be replaced
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
/** What spreadsheets would read as an escaped character. */
const escapeLike = /_(?=x[0-9A-Fa-f]{4}_)/g;
const formulaStart = /^[=+\-@\t\r＝＋－＠]/;

/** Whether a spreadsheet could take the text for a formula once somebody edits the cell or saves the sheet as CSV. */
export function looksLikeFormula(text: string): boolean {
  return formulaStart.test(text);
}

export function writableText(text: string): string {
  return text.replace(unwritable, "\ufffd").replace(escapeLike, "_x005F_");
}

/** The text as far as a cell holds it, and behind it that it was cut. */
export function fittingText(text: string, tooLong: TooLong): string {
  if (text.length <= longestCellText) return text;
  const note = tooLong(text.length);
  // Half of a character outside of the basic plane is none.
  return text.slice(0, longestCellText - note.length).replace(/[\ud800-\udbff]$/, "") + note;
}

/** The cell's text in itself, for texts with a carriage return, which a reader of the shared texts would turn into \n. */
export function inlineText(text: string): string {
  const escaped = text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\r/g, "&#13;");
  return `<is><t xml:space="preserve">${escaped}</t></is>`;
}

/** "A", "B", … "AA" for 0, 1, … 26. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/** Days since the epoch of spreadsheets for YYYY-MM-DD; undefined for anything else. */
export function dateSerial(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time / 86_400_000 + 25_569;
}

/** A name that spreadsheets accept and no other sheet of the workbook has: none of []:*?/\', at most 31 characters. */
export function legalSheetName(name: string, taken: readonly string[]): string {
  const clean = name.replace(/[[\]:*?/\\']/g, " ").trim() || "Sheet";
  const inUse = new Set(taken.map((other) => other.toLowerCase()));
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? "" : ` ${n}`;
    const candidate = clean.slice(0, 31 - suffix.length) + suffix;
    if (!inUse.has(candidate.toLowerCase())) return candidate;
  }
}
