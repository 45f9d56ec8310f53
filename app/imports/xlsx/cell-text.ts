import { type NumberFormat, numberText } from "./number-format.ts";
import { plainText } from "./plain-text.ts";

/** What the cells of a workbook share. */
export type WorkbookTexts = {
  strings: readonly string[];
  formats: readonly NumberFormat[];
  since1904: boolean;
  /** Texts met in cells, so that equal ones are kept once. */
  met: Map<string, string>;
};

const plain: NumberFormat = { kind: "number" };
const mostTextsKept = 100_000;

/** The text of a cell as its user sees it, by the cell's type (ECMA-376, 18.18.11). */
export function cellText(type: string, style: number, value: string, texts: WorkbookTexts): string {
  switch (type) {
    case "s":
      // Number("") is 0, and the first text is often a title.
      return value.trim() === "" ? "" : (texts.strings[Number(value)] ?? "");
    case "str":
    case "inlineStr":
      return kept(plainText(value), texts.met);
    case "b":
      return value === "1" || value === "true" ? "TRUE" : "FALSE";
    case "e":
      return kept(value, texts.met);
    case "d":
      return value.slice(0, 10);
    default:
      return kept(numberText(value, texts.formats[style] ?? plain, texts.since1904), texts.met);
  }
}

/** A piece cut out of a long text keeps all of it in memory: the first of equal texts is copied, the others are dropped. */
function kept(text: string, met: Map<string, string>): string {
  const known = met.get(text);
  if (known !== undefined) return known;
  const copy = text.length < 13 ? text : Buffer.from(text, "utf16le").toString("utf16le");
  if (met.size >= mostTextsKept) met.clear();
  met.set(copy, copy);
  return copy;
}
