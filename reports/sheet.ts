import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { type ExcelWriter, openWriter } from "./excel-writer.ts";
import { cellWriter } from "./sheet-cell-writer.ts";
import { CellTooLong, columnLetters, legalSheetName, type TooLong, writableText } from "./sheet-cells.ts";
import { headerStyle } from "./sheet-styles.ts";

export type CellKind = "text" | "integer" | "decimal" | "code" | "date";
/** A date cell takes YYYY-MM-DD. null and "" are empty cells. */
export type Cell = string | number | null;
export type SheetColumn = { title: string; width: number; kind: CellKind };

export type SheetModel = {
  name: string;
  columns: readonly SheetColumn[];
  rows: Iterable<readonly Cell[]>;
  /** Rows to be set in bold: what heads the rows under it. */
  isStrong?: (row: readonly Cell[]) => boolean;
  /** What is handed in: a text longer than a cell refuses the workbook (CellTooLong), where others say that it was cut. */
  whole?: boolean;
};

export type WorkbookModel = {
  /** `madeAt`: YYYY-MM-DD HH:MM:SS, UTC. `tooLong`: what stands at the end of a text that is longer than a cell. */
  properties: { title: string; subject: string; creator: string; madeAt: string; tooLong: TooLong };
  sheets: readonly SheetModel[];
};

export type WriteOptions = {
  /** Rows written so far, over all sheets. */
  progress?: (rows: number) => void;
  signal?: AbortSignal;
};

/** Rows between two yields to the event loop: other requests wait no longer than these take. */
const rowsPerTurn = 100;

/** The workbook as a file; it appears under its name only when it is complete. */
export async function writeWorkbookFile(
  model: WorkbookModel,
  path: string,
  options: WriteOptions = {},
): Promise<void> {
  const part = `${path}.part`;
  try {
    await writeWorkbook(model, createWriteStream(part), options);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/**
 * Streams the workbook to the target and ends it. ExcelJS makes the package, styles and frames of the sheets; the rows
 * are written as sheet XML, which takes a third of the time of its cells. Rejects when the target fails, the signal
 * aborts, or a text is too long for a sheet that must be whole, and destroys the target then.
 */
export async function writeWorkbook(
  model: WorkbookModel,
  target: Writable,
  { progress, signal }: WriteOptions = {},
): Promise<void> {
  const { title, subject, creator, madeAt, tooLong } = model.properties;
  const done = finished(target);
  // A target that fails early is noticed at the next turn; until then nobody awaits it.
  done.catch(() => undefined);
  const workbook = openWriter({
    stream: target,
    useStyles: true,
    useSharedStrings: true,
    created: new Date(`${madeAt.replace(" ", "T")}Z`),
    creator,
    lastModifiedBy: creator,
    zip: { zlib: { level: 1 } },
  });
  workbook.title = title;
  workbook.subject = subject;
  let written = 0;
  const turn = async (rows: number) => {
    written += rows;
    progress?.(written);
    await new Promise(setImmediate);
    signal?.throwIfAborted();
    if (target.destroyed) await done;
  };
  try {
    const names: string[] = [];
    for (const sheet of model.sheets) {
      names.push(legalSheetName(sheet.name, names));
      await writeSheet(workbook, sheet, names.at(-1) ?? "", sheet.whole ? refuse : tooLong, turn);
    }
    await Promise.race([workbook.commit(), done]);
    await done;
  } catch (error) {
    target.destroy();
    throw error;
  }
}

function refuse(length: number): never {
  throw new CellTooLong(length);
}

async function writeSheet(
  workbook: ExcelWriter,
  { columns, rows, isStrong }: SheetModel,
  name: string,
  tooLong: TooLong,
  turn: (rows: number) => Promise<void>,
): Promise<void> {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", xSplit: 0, ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: "landscape",
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "1:1",
    },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const header = sheet.addRow(columns.map((column) => writableText(column.title)));
  for (let i = 1; i <= columns.length; i++) header.getCell(i).style = headerStyle;
  header.commit();

  const plain = columns.map((column, i) => cellWriter(workbook, column, i, false, tooLong));
  const strong = isStrong
    ? columns.map((column, i) => cellWriter(workbook, column, i, true, tooLong))
    : plain;
  let number = 1;
  let xml = "";
  for (const row of rows) {
    number++;
    const cells = isStrong?.(row) ? strong : plain;
    xml += `<row r="${number}">`;
    for (let i = 0; i < cells.length; i++) xml += cells[i]?.(row[i] ?? null, number) ?? "";
    xml += "</row>";
    if ((number - 1) % rowsPerTurn === 0) {
      await sheet.stream.write(xml);
      xml = "";
      await turn(rowsPerTurn);
    }
  }
  if (xml !== "") await sheet.stream.write(xml);
  sheet.autoFilter = `A1:${columnLetters(columns.length - 1)}${number}`;
  sheet.commit();
  await turn((number - 1) % rowsPerTurn);
}
