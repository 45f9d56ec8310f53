import { decodeCp950 } from "./cp950.ts";
import type { TextEncodingName } from "./raw-file.ts";
import { UnreadableFile } from "./unreadable-file.ts";

/** Control characters that no text file of a school system holds, and the mark of bytes that could not be decoded. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const notText = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** Decodes the bytes of a text file: by its BOM, else strictly as UTF-8, else as CP950 (Big5 as Windows writes it). */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncodingName } {
  const decoded = decode(bytes);
  if (notText.test(decoded.text)) throw new UnreadableFile("not-text");
  return decoded;
}

function decode(bytes: Uint8Array): { text: string; encoding: TextEncodingName } {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return { text: strict("utf-16le", bytes), encoding: "utf-16" };
  if (first === 0xfe && second === 0xff) return { text: strict("utf-16be", bytes), encoding: "utf-16" };
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { text: strict("utf-8", bytes), encoding: "utf-8-bom" };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    const text = decodeCp950(bytes);
    const damaged = text.indexOf("\ufffd");
    if (damaged !== -1) throw new UnreadableFile("not-text", lineOf(text, damaged));
    return { text, encoding: "cp950" };
  }
}

function strict(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile("not-text");
  }
}

function lineOf(text: string, index: number): string {
  return String(text.slice(0, index).split("\n").length);
}
