import { setImmediate } from "node:timers/promises";
import type { RawNotice, RawSheet } from "../raw-file.ts";
import { type ReadLimits, rowBudget } from "../read-limits.ts";
import type { WorkbookTexts } from "./cell-text.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readSheet } from "./sheet.ts";
import { readStyles } from "./styles.ts";
import { findWorkbookParts } from "./workbook-parts.ts";
import { openZip } from "./zip-archive.ts";

/** Sheets of a workbook, in the order of their tabs, hidden ones marked. Never holds more than one piece of XML in memory. */
export async function readXlsx(
  bytes: Uint8Array,
  limits: ReadLimits,
): Promise<{ sheets: RawSheet[]; notices: RawNotice[] }> {
  const zip = await openZip(bytes, limits);
  const parts = await findWorkbookParts(zip);
  const texts: WorkbookTexts = {
    strings:
      parts.sharedStrings === null ? [] : await readSharedStrings(decoded(zip.bytesOf(parts.sharedStrings))),
    formats: parts.styles === null ? [] : readStyles(await zip.textOf(parts.styles)),
    since1904: parts.since1904,
    met: new Map(),
  };
  const budget = rowBudget(limits);
  const sheets: RawSheet[] = [];
  const notices: RawNotice[] = [];
  for (const { name, hidden, part } of parts.sheets) {
    const sheet = await readSheet(name, decoded(zip.bytesOf(part)), texts, budget);
    sheets.push({ name, hidden, rows: sheet.rows });
    if (!hidden) notices.push(...sheet.notices);
  }
  return { sheets, notices };
}

/** Decodes across the borders of the pieces, so that no character is cut in two, and lets other work in between. */
async function* decoded(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of pieces) {
    yield decoder.decode(piece, { stream: true });
    await setImmediate();
  }
  yield decoder.decode();
}
