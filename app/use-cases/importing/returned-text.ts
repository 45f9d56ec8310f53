import iconv from "iconv-lite";
import type { TextEncodingName } from "#app/domain/tables/reasons.ts";
import { delimiterOf } from "#app/imports/read-text.ts";
import { decodeText } from "#app/imports/text-encoding.ts";

/**
 * The user's own text file with one more field at the end of the remarked records, in its own encoding, delimiter and line
 * ends. `texts`: by the number of the line in which a record begins.
 */
export function remarkedText(bytes: Uint8Array, texts: ReadonlyMap<number, string>): Buffer {
  const { text, encoding } = decodeText(bytes);
  const delimiter = delimiterOf(text);
  const out: string[] = [];
  let line = 1;
  for (const { record, end } of recordsOf(text, delimiter)) {
    const remark = texts.get(line);
    out.push(record, remark === undefined ? "" : `${delimiter}${quoted(remark)}`, end);
    line += (record.match(lineBreak) ?? []).length + 1;
  }
  return encoded(out.join(""), encoding, encoding === "utf-16" && bytes[0] === 0xfe);
}

const lineBreak = /\r\n|\n|\r/g;

/** Records with what ends them. A quote opens only at the beginning of a field; inside of one, lines do not end. */
function* recordsOf(text: string, delimiter: string): Generator<{ record: string; end: string }> {
  let start = 0;
  let quotedField = false;
  let fieldStart = true;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quotedField) {
      if (character !== '"') continue;
      if (text[at + 1] === '"') at += 1;
      else quotedField = false;
    } else if (character === '"' && fieldStart) {
      quotedField = true;
      fieldStart = false;
    } else if (character === "\n" || character === "\r") {
      const end = character === "\r" && text[at + 1] === "\n" ? "\r\n" : character;
      yield { record: text.slice(start, at), end };
      at += end.length - 1;
      start = at + 1;
      fieldStart = true;
    } else fieldStart = character === delimiter;
  }
  if (start < text.length) yield { record: text.slice(start), end: "" };
}

/** Quoted, and no beginning of a formula. */
function quoted(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

function encoded(text: string, encoding: TextEncodingName, bigEndian: boolean): Buffer {
  if (encoding === "cp950") return iconv.encode(text, "cp950");
  if (encoding === "utf-16") return iconv.encode(text, bigEndian ? "utf-16be" : "utf-16le", { addBOM: true });
  return Buffer.from(encoding === "utf-8-bom" ? `\ufeff${text}` : text, "utf8");
}
