import { writeFile } from "node:fs/promises";
import { type RereadWorkbook, reread } from "../reports/xlsx-tools.ts";

/** The workbook that a route answered with, read by a program of other hands. */
export async function answeredWorkbook({ body }: { body: Response | undefined }): Promise<RereadWorkbook> {
  const bytes = Buffer.from((await body?.arrayBuffer()) ?? new ArrayBuffer(0));
  return reread((path) => writeFile(path, bytes));
}
