import type { Borders, Style } from "exceljs";
import type { CellKind } from "./sheet.ts";

const line = { style: "thin", color: { argb: "FFCED4DA" } } as const;
const border: Partial<Borders> = { top: line, left: line, bottom: line, right: line };
const face = "微軟正黑體";

const numberFormats: Record<CellKind, string> = {
  text: "@",
  code: "@",
  integer: "0",
  decimal: "General",
  /** The calendar of the Republic of China, as the office reads dates; the cell holds a date. */
  date: "[$-404]e/mm/dd",
};

/** The style of a column's cells. Text columns are of the format Text, so that editing a cell keeps a text a text. */
export function cellStyle(kind: CellKind, strong: boolean): Partial<Style> {
  return {
    font: { name: kind === "code" ? "Consolas" : face, size: 10, bold: strong },
    numFmt: numberFormats[kind],
    border,
    alignment: {
      vertical: "middle",
      horizontal: kind === "integer" || kind === "decimal" ? "right" : "left",
    },
    ...(strong ? { fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFF1F3F5" } } } : {}),
  };
}

export const headerStyle: Partial<Style> = {
  font: { name: face, size: 10, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFDEE2E6" } },
  border,
  alignment: { vertical: "middle", horizontal: "left", wrapText: true },
};
