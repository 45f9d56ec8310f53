import type { RawNotice, RawRow } from "../raw-file.ts";
import type { RowBudget } from "../read-limits.ts";
import { cellText, type WorkbookTexts } from "./cell-text.ts";
import { emptyPlainCell, readPlainCell } from "./plain-cell.ts";
import { attribute, createXmlScanner, type XmlHandler } from "./xml-scanner.ts";

type Cell = {
  column: number;
  type: string;
  style: number;
  value: string | null;
  formula: boolean;
};

/**
 * Rows of one worksheet. Row numbers that the sheet skips come as blank rows; blank rows after the last one with content are not rows.
 */
export async function readSheet(
  name: string,
  pieces: AsyncIterable<string>,
  texts: WorkbookTexts,
  budget: RowBudget,
): Promise<{ rows: RawRow[]; notices: RawNotice[] }> {
  const rows: RawRow[] = [];
  const formulas = { count: 0, first: "" };
  const withoutValue = { count: 0, first: "" };
  let merged = 0;
  let rowNumber = 0;
  let cells: string[] = [];
  let filled = false;
  let column = 0;
  let cell: Cell | null = null;
  let phonetic = false;

  function openCell(attributes: string): void {
    const reference = attribute(attributes, "r");
    column = (reference === undefined ? 0 : columnOf(reference)) || column + 1;
    cell = {
      column,
      type: attribute(attributes, "t") ?? "n",
      style: Number(attribute(attributes, "s") ?? 0),
      value: null,
      formula: false,
    };
  }

  function closeCell({ column: at, type, style, value, formula }: Cell): void {
    if (formula) {
      const missing = value === null || (value === "" && type !== "str");
      const tally = missing ? withoutValue : formulas;
      if (tally.count === 0) tally.first = `${columnName(at)}${rowNumber}`;
      tally.count += 1;
    }
    put(at, value === null ? "" : cellText(type, style, value, texts));
  }

  function put(at: number, text: string): void {
    if (text === "") return;
    budget.checkColumns(at);
    while (cells.length < at - 1) cells.push("");
    cells[at - 1] = text;
    filled = true;
  }

  const plain = emptyPlainCell();
  function takePlainCell(source: string, tag: number): number {
    const behind = readPlainCell(source, tag, plain);
    if (behind === -1) return -1;
    column = plain.column;
    cell = null;
    if (plain.from === -1) return behind;
    const { type, style, digits, from, to } = plain;
    const text =
      type === "s" && digits !== -1
        ? (texts.strings[digits] ?? "")
        : cellText(type, style, source.slice(from, to), texts);
    put(column, text);
    return behind;
  }

  function closeRow(): void {
    if (!filled) return;
    const last = rows.at(-1)?.number ?? 0;
    budget.add(rowNumber - last);
    for (let skipped = last + 1; skipped < rowNumber; skipped += 1) rows.push({ number: skipped, cells: [] });
    rows.push({ number: rowNumber, cells });
  }

  const handler: XmlHandler = {
    collecting: false,
    open(element, attributes) {
      if (element === "c") openCell(attributes);
      else if (element === "v" || (element === "t" && !phonetic)) {
        if (cell) {
          cell.value ??= "";
          handler.collecting = true;
        }
      } else if (element === "f") {
        if (cell) cell.formula = true;
      } else if (element === "rPh") phonetic = true;
      else if (element === "row") {
        // A number that is missing or does not grow is no number to trust: rows are counted by it.
        const number = Math.floor(Number(attribute(attributes, "r")));
        rowNumber = number > rowNumber ? number : rowNumber + 1;
        cells = [];
        filled = false;
        column = 0;
      } else if (element === "mergeCell") merged += 1;
    },
    text(value) {
      if (cell) cell.value = (cell.value ?? "") + value;
    },
    close(element) {
      if (element === "v" || element === "t") handler.collecting = false;
      else if (element === "c") {
        if (cell) closeCell(cell);
        cell = null;
      } else if (element === "row") closeRow();
      else if (element === "rPh") phonetic = false;
    },
    whole: takePlainCell,
  };
  const scanner = createXmlScanner(handler);
  for await (const piece of pieces) scanner.write(piece);
  scanner.end();

  const notices: RawNotice[] = [];
  if (formulas.count > 0) notices.push({ kind: "formulas", sheet: name, ...formulas });
  if (withoutValue.count > 0) notices.push({ kind: "formulas-without-value", sheet: name, ...withoutValue });
  if (merged > 0) notices.push({ kind: "merged-cells", sheet: name, count: merged });
  return { rows, notices };
}

/** "B12" is column 2. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  return column;
}

function columnName(column: number): string {
  return column > 26
    ? columnName(Math.floor((column - 1) / 26)) + columnName(((column - 1) % 26) + 1)
    : String.fromCharCode(0x40 + column);
}
