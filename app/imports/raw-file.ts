import type { FileRefusal, TextEncodingName } from "#app/domain/tables/reasons.ts";

export type { FileRefusal, TextEncodingName } from "#app/domain/tables/reasons.ts";

/**
 * What reading an uploaded file gives, before anybody knows what kind of file it is: sheets of texts.
 * Nothing is judged here but whether the file can be read at all.
 */
export type RawRow = {
  /** 1-based number of the row (xlsx) or line of the record's first character (csv, txt), as the user's program shows it. */
  number: number;
  /** Text of each cell, ends not trimmed; "" for an empty one. Dates are `YYYY-MM-DD`; numbers keep leading zeros of their format. */
  cells: readonly string[];
};

export type RawSheet = {
  /** null for files without sheets (csv, txt). */
  name: string | null;
  /** Hidden sheets are read but never imported: they are named as left out. */
  hidden: boolean;
  rows: readonly RawRow[];
};

export type RawNotice =
  | { kind: "encoding"; encoding: TextEncodingName }
  /** Formula cells were read by the value saved with them. */
  | { kind: "formulas"; sheet: string | null; count: number; first: string }
  /** Formula cells without a saved value: read as empty. */
  | { kind: "formulas-without-value"; sheet: string | null; count: number; first: string }
  | { kind: "merged-cells"; sheet: string | null; count: number };

export type RawFile = {
  /** The name or path as given. */
  file: string;
  /** SHA-256 of the bytes, lower-case hex. */
  sha256: string;
  format: "xlsx" | "text" | "json";
  sheets: readonly RawSheet[];
  /** Of a JSON file: the parsed value; sheets are empty then. */
  json: unknown;
  notices: readonly RawNotice[];
};

/** `detail`: a limit, a place or a name that makes the refusal clearer; null when there is none. */
export type ReadOutcome =
  | { ok: true; file: RawFile }
  | { ok: false; file: string; refusal: FileRefusal; detail: string | null };

/** A row in which nothing stands but spaces. */
export function isBlank(row: RawRow): boolean {
  return row.cells.every((cell) => cell === "" || cell.trim() === "");
}
