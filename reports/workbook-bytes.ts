import { Writable } from "node:stream";
import { type WorkbookModel, type WriteOptions, writeWorkbook } from "./sheet.ts";

/** The workbook in memory: for files that are kept in the database or sent at once. */
export async function workbookBytes(model: WorkbookModel, options: WriteOptions = {}): Promise<Buffer> {
  const parts: Buffer[] = [];
  const target = new Writable({
    write(part, _encoding, done) {
      parts.push(part);
      done();
    },
  });
  await writeWorkbook(model, target, options);
  return Buffer.concat(parts);
}
