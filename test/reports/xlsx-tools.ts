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
