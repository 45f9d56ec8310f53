import { PassThrough } from "node:stream";

export type Cell = string | number | null;
export type Table = { sheet: string; titles: readonly string[]; rows: readonly (readonly Cell[])[] };

/** One sheet with a row of titles, written as a stream; texts stay texts, so that leading zeros survive. */
export async function workbookBytes({ sheet, titles, rows }: Table, madeOn: Date): Promise<Buffer> {
  const { default: ExcelJS } = await import("exceljs");
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: false,
    useSharedStrings: true,
  });
  workbook.created = madeOn;
  workbook.modified = madeOn;
  const worksheet = workbook.addWorksheet(sheet);
  worksheet.addRow([...titles]).commit();
  for (const row of rows) worksheet.addRow([...row]).commit();
  worksheet.commit();
  await workbook.commit();
  return Buffer.concat(chunks);
}
