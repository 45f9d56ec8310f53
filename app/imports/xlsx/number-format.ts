import { fromExcelSerial } from "#app/domain/calendar/roc-date.ts";

/** What a cell's number format says about its number. */
export type NumberFormat =
  | { kind: "number" }
  | { kind: "padded"; digits: number }
  | { kind: "date" }
  | { kind: "time" };

const plain: NumberFormat = { kind: "number" };

/** Formats that every workbook has without declaring them; 27–36 and 50–58 are East Asian dates. ECMA-376, 18.8.30. */
export function builtInFormat(id: number): NumberFormat {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) {
    return { kind: "date" };
  }
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return { kind: "time" };
  return plain;
}

/** Reads a declared format: a date or time by its letters, leading zeros by a run of zeros ("0000000"), else a plain number. */
export function numberFormat(code: string): NumberFormat {
  const section = (code.split(";")[0] ?? "")
    .replace(/"[^"]*"/g, "")
    .replace(/\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  if (/general/i.test(section)) return plain;
  const letters = section.replace(/e[+-]/gi, "");
  if (/[yde]|g{1,3}e/i.test(letters)) return { kind: "date" };
  if (/[hs]/i.test(letters)) return { kind: "time" };
  if (/m/i.test(letters)) return { kind: "date" };
  const zeros = /^\s*(0{2,})\s*$/.exec(section);
  return zeros ? { kind: "padded", digits: zeros[1]?.length ?? 0 } : plain;
}

/**
 * The text of a number cell: dates as YYYY-MM-DD, times as HH:MM, leading zeros where the format shows them, else the number
 * without the noise of binary fractions (0.30000000000000004 is 0.3, as Excel shows it).
 */
export function numberText(raw: string, format: NumberFormat, since1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(value)) return raw;
  if (format.kind === "date") return fromExcelSerial(value, since1904) ?? plainNumber(value);
  if (format.kind === "time") return timeText(value);
  const text = plainNumber(value);
  return format.kind === "padded" && /^\d+$/.test(text) ? text.padStart(format.digits, "0") : text;
}

function plainNumber(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) >= 1e-6 ? String(rounded) : rounded.toFixed(15).replace(/\.?0+$/, "");
}

function timeText(value: number): string {
  const minutes = Math.round((value - Math.floor(value)) * 1440) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
