import { builtInFormat, type NumberFormat, numberFormat } from "./number-format.ts";
import { attribute, scanXml } from "./xml-scanner.ts";

/** The number format of each cell style (the `s` of a cell), in the order of `cellXfs`. */
export function readStyles(text: string): NumberFormat[] {
  const declared = new Map<number, NumberFormat>();
  const styles: NumberFormat[] = [];
  let inCellFormats = false;
  scanXml(text, {
    collecting: false,
    open(name, attributes) {
      if (name === "numFmt") {
        const code = attribute(attributes, "formatCode") ?? "";
        declared.set(Number(attribute(attributes, "numFmtId")), numberFormat(code));
      } else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) {
        const id = Number(attribute(attributes, "numFmtId") ?? 0);
        styles.push(declared.get(id) ?? builtInFormat(id));
      }
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
    text() {},
  });
  return styles;
}
