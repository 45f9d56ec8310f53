import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { defaultReadLimits } from "#app/imports/read-limits.ts";
import { findWorkbookParts } from "#app/imports/xlsx/workbook-parts.ts";
import { openZip } from "#app/imports/xlsx/zip-archive.ts";

/** What is written behind the rows of one sheet: text by row number, and after which column (1-based). */
export type SheetRemarks = { afterColumn: number; texts: ReadonlyMap<number, string> };

/**
 * The user's own workbook with one more column: formats, formulas and everything else stay as they are, because only
 * the cells are added to the sheets' XML.
 */
export async function remarkedWorkbook(
  bytes: Uint8Array,
  remarks: ReadonlyMap<string, SheetRemarks>,
): Promise<Uint8Array> {
  const zip = await openZip(bytes, defaultReadLimits);
  const { sheets } = await findWorkbookParts(zip);
  const remarked = new Map(
    sheets.flatMap(({ name, part }) => {
      const found = remarks.get(name);
      return found ? [[part.toLowerCase(), found] as const] : [];
    }),
  );
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, level: 3 });
  for (const name of zip.names) {
    const found = remarked.get(name.toLowerCase());
    if (found) await writer.add(name, new TextReader(withRemarks(await zip.textOf(name), found)));
    else await writer.add(name, new Uint8ArrayReader(await bytesOf(zip.bytesOf(name))));
  }
  return writer.close();
}

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** Adds a cell to the end of each remarked row. Rows are counted as the reader counts them. */
export function withRemarks(xml: string, { afterColumn, texts }: SheetRemarks): string {
  const letters = columnName(afterColumn + 1);
  const out: string[] = [];
  const opening = /<((?:\w+:)?)row\b([^>]*)>/g;
  let copied = 0;
  let number = 0;
  for (let match = opening.exec(xml); match; match = opening.exec(xml)) {
    const [tag, prefix = "", attributes = ""] = match;
    const written = Math.floor(Number(/\br\s*=\s*["'](\d+)/.exec(attributes)?.[1]));
    number = written > number ? written : number + 1;
    const text = texts.get(number);
    if (text === undefined || attributes.endsWith("/")) continue;
    const end = xml.indexOf(`</${prefix}row>`, opening.lastIndex);
    if (end === -1) break;
    // Where a row ends is no longer what its `spans` say.
    out.push(xml.slice(copied, match.index), tag.replace(/\sspans\s*=\s*["'][^"']*["']/, ""));
    out.push(xml.slice(opening.lastIndex, end), cellOf(prefix, `${letters}${number}`, text));
    copied = end;
    opening.lastIndex = end;
  }
  out.push(xml.slice(copied));
  return out.join("").replace(/<(?:\w+:)?dimension\b[^>]*\/>/, "");
}

function cellOf(prefix: string, reference: string, text: string): string {
  const p = prefix;
  return `<${p}c r="${reference}" t="inlineStr"><${p}is><${p}t xml:space="preserve">${escaped(text)}</${p}t></${p}is></${p}c>`;
}

function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write them
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
  );
}

/** 1 is A, 27 is AA. */
function columnName(column: number): string {
  const rest = column > 26 ? columnName(Math.floor((column - 1) / 26)) : "";
  return rest + String.fromCharCode(65 + ((column - 1) % 26));
}
