import type { ExcelWriter } from "./excel-writer.ts";
import type { Cell, SheetColumn } from "./sheet.ts";
import {
  columnLetters,
  dateSerial,
  fittingText,
  inlineText,
  looksLikeFormula,
  type TooLong,
  writableText,
} from "./sheet-cells.ts";
import { cellStyle } from "./sheet-styles.ts";

type CellWriter = (value: Cell, row: number) => string;

/** Writes the cells of one column. Its style is registered once: ExcelJS would merge a new style for every cell. */
export function cellWriter(
  workbook: ExcelWriter,
  { kind }: SheetColumn,
  index: number,
  strong: boolean,
  tooLong: TooLong,
): CellWriter {
  const letters = columnLetters(index);
  const style = workbook.styles.addStyleModel(cellStyle(kind, strong));
  const guarded = guardedStyle(workbook, style);
  // What follows the row number in the XML of a cell; most texts of a column come again and again.
  const known = new Map<string, string>();
  const textCell = (value: string, row: number) => {
    let end = known.get(value);
    if (end === undefined) {
      end = endOf(value);
      known.set(value, end);
    }
    return `<c r="${letters}${row}${end}`;
  };
  const endOf = (value: string) => {
    const text = writableText(fittingText(value, tooLong));
    const styled = `" s="${looksLikeFormula(text) ? guarded : style}"`;
    if (text.includes("\r")) return `${styled} t="inlineStr">${inlineText(text)}</c>`;
    return `${styled} t="s"><v>${workbook.sharedStrings.add(text)}</v></c>`;
  };
  return (value, row) => {
    if (value === null || value === "") return `<c r="${letters}${row}" s="${style}"/>`;
    if (typeof value === "string") {
      const serial = kind === "date" ? dateSerial(value) : undefined;
      if (serial === undefined) return textCell(value, row);
      return `<c r="${letters}${row}" s="${style}"><v>${serial}</v></c>`;
    }
    if (!Number.isFinite(value) || kind === "text" || kind === "code") return textCell(String(value), row);
    return `<c r="${letters}${row}" s="${style}"><v>${value}</v></c>`;
  };
}

/** The same style with the mark of a leading apostrophe: the text stays a text also when somebody edits the cell. */
function guardedStyle({ styles }: ExcelWriter, style: number): number {
  const xml = styles.model.styles[style] ?? "";
  return styles.model.styles.push(xml.replace("<xf ", '<xf quotePrefix="1" ')) - 1;
}
