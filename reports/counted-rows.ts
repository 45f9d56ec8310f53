import type { WorkbookModel } from "./sheet.ts";

/** The same workbook, whose rows are counted while they are written: what the record of an export says was made. */
export function countedRows(workbook: WorkbookModel): {
  model: WorkbookModel;
  /** Rows by sheet; complete when the workbook has been written. */
  counts: Record<string, number>;
} {
  const counts: Record<string, number> = {};
  const sheets = workbook.sheets.map((sheet) => {
    counts[sheet.name] = 0;
    return {
      ...sheet,
      rows: {
        *[Symbol.iterator]() {
          for (const row of sheet.rows) {
            counts[sheet.name] = (counts[sheet.name] ?? 0) + 1;
            yield row;
          }
        },
      },
    };
  });
  return { model: { ...workbook, sheets }, counts };
}
