/**
 * A cell as nearly all are: its attributes in the order that Excel, LibreOffice and ExcelJS write, and a value alone or none.
 * One is made for a sheet and filled again for each of its cells.
 */
export type PlainCell = {
  column: number;
  style: number;
  /** "s": a shared string; "n" where none is said. */
  type: string;
  /** Where the value begins and ends in the source; -1: the cell has none. */
  from: number;
  to: number;
  /** The value as a number when it is digits alone, else -1. */
  digits: number;
};

export function emptyPlainCell(): PlainCell {
  return { column: 0, style: 0, type: "n", from: -1, to: -1, digits: -1 };
}

const [zero, nine, capitalA, capitalZ] = [0x30, 0x39, 0x41, 0x5a];
const [quote, less, ampersand, space] = [0x22, 0x3c, 0x26, 0x20];
const [smallS, smallT] = [0x73, 0x74];

/**
 * Fills the cell from `<c r="B12" s="3" t="s"><v>41</v></c>` or `<c r="B12" s="3"/>` at `tag` and gives the place behind it; -1
 * when anything else stands there, or not all of it yet: then the elements are read one by one, in three times the time.
 */
export function readPlainCell(source: string, tag: number, cell: PlainCell): number {
  if (!stands(source, tag, '<c r="')) return -1;
  let at = tag + 6;
  let code = source.charCodeAt(at);
  let column = 0;
  for (; code >= capitalA && code <= capitalZ; code = source.charCodeAt(++at))
    column = column * 26 + code - capitalA + 1;
  while (isDigit(code)) code = source.charCodeAt(++at);
  if (column === 0 || code !== quote) return -1;
  at += 1;
  cell.column = column;
  cell.style = 0;
  cell.type = "n";
  cell.from = -1;
  if (isAttribute(source, at, smallS)) {
    at += 4;
    code = source.charCodeAt(at);
    for (; isDigit(code); code = source.charCodeAt(++at)) cell.style = cell.style * 10 + code - zero;
    if (code !== quote) return -1;
    at += 1;
  }
  if (isAttribute(source, at, smallT)) {
    at += 4;
    const end = source.indexOf('"', at);
    cell.type = end === at + 1 && source.charCodeAt(at) === smallS ? "s" : source.slice(at, end);
    // Cut off, or a character reference that is to be decoded.
    if (end === -1 || cell.type.includes("&")) return -1;
    at = end + 1;
  }
  if (stands(source, at, "/>")) return at + 2;
  return stands(source, at, "><v>") ? readValue(source, at + 4, cell) : -1;
}

function readValue(source: string, from: number, cell: PlainCell): number {
  let at = from;
  let digits = 0;
  let code = source.charCodeAt(at);
  for (; isDigit(code); code = source.charCodeAt(++at)) digits = digits * 10 + code - zero;
  const isNumber = at > from && code === less;
  while (code !== less) {
    // A character reference is to be decoded; NaN: the piece of XML ends here.
    if (code === ampersand || Number.isNaN(code)) return -1;
    code = source.charCodeAt(++at);
  }
  if (!stands(source, at, "</v></c>")) return -1;
  cell.digits = isNumber ? digits : -1;
  cell.from = from;
  cell.to = at;
  return at + 8;
}

/** ` s="` and the like. */
function isAttribute(source: string, at: number, name: number): boolean {
  return (
    source.charCodeAt(at) === space && source.charCodeAt(at + 1) === name && stands(source, at + 2, '="')
  );
}

/** As startsWith, which takes twice as long for a few characters. */
function stands(source: string, at: number, text: string): boolean {
  for (let place = 0; place < text.length; place += 1)
    if (source.charCodeAt(at + place) !== text.charCodeAt(place)) return false;
  return true;
}

function isDigit(code: number): boolean {
  return code >= zero && code <= nine;
}
