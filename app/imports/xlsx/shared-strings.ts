import { UnreadableFile } from "../unreadable-file.ts";
import { plainText } from "./plain-text.ts";
import { createXmlScanner, type XmlHandler } from "./xml-scanner.ts";

/** More different texts than any file within the limit of rows can need. */
const mostStrings = 5_000_000;

/** The texts that cells refer to by number. Rich text is joined; phonetic readings are left out. */
export async function readSharedStrings(pieces: AsyncIterable<string>): Promise<string[]> {
  const strings: string[] = [];
  let current = "";
  let phonetic = false;
  const handler: XmlHandler = {
    collecting: false,
    open(name) {
      if (name === "si") current = "";
      else if (name === "rPh") phonetic = true;
      else if (name === "t" && !phonetic) handler.collecting = true;
    },
    text(value) {
      current += value;
    },
    close(name) {
      if (name === "t") handler.collecting = false;
      else if (name === "rPh") phonetic = false;
      else if (name === "si") {
        if (strings.length === mostStrings) throw new UnreadableFile("zip-bomb");
        strings.push(plainText(current));
      }
    },
  };
  const scanner = createXmlScanner(handler);
  for await (const piece of pieces) scanner.write(piece);
  scanner.end();
  return strings;
}
