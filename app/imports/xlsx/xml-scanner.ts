import { UnreadableFile } from "../unreadable-file.ts";

/** Receives the elements of an XML text in order. Names come without their namespace prefix. */
export type XmlHandler = {
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Texts are handed over only while this is true; most of a workbook's texts are layout. */
  collecting: boolean;
  text(value: string): void;
  /** Takes an element with all that is in it, and gives the place behind it; -1: the scanner shall read it. */
  whole?(source: string, tag: number): number;
};

/** No cell text or tag is longer than this: Excel allows 32,767 characters in a cell. */
const longestToken = 2_000_000;

/**
 * Scans XML piece by piece, as far as workbooks use it: elements, attributes, texts, CDATA, comments; a DOCTYPE is refused.
 * ExcelJS's own streaming reader damages Chinese text at the borders of pieces (exceljs#2063), names hidden sheets only when the
 * parts come in one order, and drops merged cells and saved results of formulas; this takes a fifth of its time.
 */
export function createXmlScanner(handler: XmlHandler): { write(piece: string): void; end(): void } {
  let rest = "";
  let depth = 0;

  /** Handles what is complete; returns where the incomplete rest begins. */
  function scan(source: string): number {
    let at = 0;
    for (;;) {
      const tag = source.indexOf("<", at);
      if (tag === -1) return at;
      if (tag > at && handler.collecting) handler.text(decodeEntities(source.slice(at, tag)));
      const behind = handler.collecting ? -1 : (handler.whole?.(source, tag) ?? -1);
      if (behind !== -1) {
        at = behind;
        continue;
      }
      const second = source.charCodeAt(tag + 1);
      if (second === 0x21 || second === 0x3f) {
        const after = special(source, tag);
        if (after === -1) return tag;
        at = after;
        continue;
      }
      const end = endOfTag(source, tag);
      if (end === -1) return tag;
      element(source, tag, end, second);
      at = end + 1;
    }
  }

  function element(source: string, tag: number, end: number, second: number): void {
    if (second === 0x2f) {
      depth -= 1;
      handler.close(localName(source.slice(tag + 2, end).trimEnd()));
      return;
    }
    const selfClosing = source.charCodeAt(end - 1) === 0x2f;
    const bodyEnd = selfClosing ? end - 1 : end;
    let space = tag + 1;
    while (space < bodyEnd && source.charCodeAt(space) > 0x20) space += 1;
    const name = localName(source.slice(tag + 1, space));
    handler.open(name, source.slice(space, bodyEnd));
    if (selfClosing) handler.close(name);
    else depth += 1;
  }

  /** Skips comments and instructions, hands over CDATA; -1 when it is not complete yet. */
  function special(source: string, tag: number): number {
    if (source.startsWith("<![CDATA[", tag)) {
      const end = source.indexOf("]]>", tag);
      if (end === -1) return -1;
      if (handler.collecting) handler.text(source.slice(tag + 9, end));
      return end + 3;
    }
    if (source.startsWith("<!DOCTYPE", tag)) throw new UnreadableFile("not-readable", "DOCTYPE");
    const closing = source.startsWith("<!--", tag) ? "-->" : ">";
    const end = source.indexOf(closing, tag + 2);
    return end === -1 ? -1 : end + closing.length;
  }

  return {
    write(piece) {
      const source = rest + piece;
      rest = source.slice(scan(source));
      if (rest.length > longestToken) throw new UnreadableFile("zip-bomb");
    },
    end() {
      if (depth !== 0 || rest.trim() !== "") throw new UnreadableFile("truncated");
    },
  };
}

/** Index of the ">" that ends a tag; one inside of a quoted attribute does not. */
function endOfTag(source: string, tag: number): number {
  let quote = 0;
  for (let at = tag + 1; at < source.length; at += 1) {
    const character = source.charCodeAt(at);
    if (quote !== 0) {
      if (character === quote) quote = 0;
    } else if (character === 0x3e) return at;
    else if (character === 0x22 || character === 0x27) quote = character;
  }
  return -1;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

/** The value of one attribute; undefined when the element does not have it. `name` is as written, with its prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  let at = afterSpaces(attributes, 0);
  while (at < attributes.length) {
    const equals = attributes.indexOf("=", at);
    const open = afterSpaces(attributes, equals + 1);
    const close = attributes.indexOf(attributes.charAt(open), open + 1);
    if (equals === -1 || close === -1) return undefined;
    const found = attributes.startsWith(name, at) && afterSpaces(attributes, at + name.length) === equals;
    if (found) return decodeEntities(attributes.slice(open + 1, close));
    at = afterSpaces(attributes, close + 1);
  }
  return undefined;
}

function afterSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return entities[name] ?? whole;
      const point = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}

/** Scans a small part that is at hand as a whole. */
export function scanXml(text: string, handler: XmlHandler): void {
  const scanner = createXmlScanner(handler);
  scanner.write(text);
  scanner.end();
}
