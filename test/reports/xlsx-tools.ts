import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type WorkbookModel, writeWorkbookFile } from "#reports/sheet.ts";

export type RereadCell = [
  value: string | number | null,
  type: string,
  quoted: boolean,
  format: string,
  bold: boolean,
];
export type RereadSheet = {
  name: string;
  frozen: string | null;
  filter: string | null;
  titles: string | null;
  rows: RereadCell[][];
};
export type RereadWorkbook = { title: string; creator: string; created: string; sheets: RereadSheet[] };

/** What openpyxl, a program of other hands, reads in the file that `write` makes at the given path. */
export async function reread(write: (path: string) => Promise<void>): Promise<RereadWorkbook> {
  const folder = mkdtempSync(join(tmpdir(), "licheng-xlsx-"));
  try {
    const file = join(folder, "it.xlsx");
    await write(file);
    const script = join(import.meta.dirname, "reread.py");
    const json = execFileSync("/usr/bin/python3", [script, file], { encoding: "utf8", maxBuffer: 1 << 29 });
    return JSON.parse(json);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function rereadModel(model: WorkbookModel): Promise<RereadWorkbook> {
  return reread((path) => writeWorkbookFile(model, path));
}

/** What somebody does to a workbook in another program. Rows and columns are 1-based, the edits one after the other. */
export type HandEdit =
  | { kind: "cell"; sheet: string; row: number; column: number; text: string }
  | { kind: "remove"; sheet: string; row: number }
  | { kind: "add"; sheet: string; row: number; texts: readonly string[] };

/**
 * Saves the workbook again with openpyxl, once for every job. `numbers`: titles of columns whose texts become numbers, as
 * Excel offers.
 */
export function resave(
  path: string,
  jobs: readonly { file: string; numbers: readonly string[]; edits: readonly HandEdit[] }[],
): void {
  const script = join(import.meta.dirname, "resave.py");
  execFileSync("/usr/bin/python3", [script, path], { input: JSON.stringify(jobs) });
}
