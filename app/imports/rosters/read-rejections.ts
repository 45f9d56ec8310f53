import { checkIdNumber } from "#app/domain/people/national-id.ts";
import type { RejectedRow } from "#app/domain/rosters/batches/rejections.ts";
import { comparableHeader } from "#app/domain/tables/columns.ts";
import { isBlank, type RawFile, type RawRow, type RawSheet } from "../raw-file.ts";
import type { Conservation } from "../table-result.ts";

export type RejectionsRefusal = "no-students" | "json";

export type RejectionsOutcome =
  | { ok: true; rows: readonly RejectedRow[]; conservation: Conservation }
  /** `no-students`: not one row names a student. */
  | { ok: false; refusal: RejectionsRefusal };

type Column = "idNumber" | "studentNumber" | "course" | "reason";

/** What the columns of the central database's answer are called is not written anywhere: the usual words for them. */
const titles: Readonly<Record<Column, readonly string[]>> = {
  idNumber: ["身分證號", "身分證字號", "身分證統一編號", "身分證號碼", "身份證號", "身份證字號"],
  studentNumber: ["學號"],
  course: ["課程代碼", "原修課課程代碼"],
  reason: ["原因", "錯誤原因", "退回原因", "錯誤訊息", "錯誤說明", "訊息", "說明", "檢核結果"],
};

/** Rows from the top among which a header is looked for. */
const searched = 20;

const idForm = /(?<![A-Z0-9])[A-Z][A-Z0-9]\d{8}(?![A-Z0-9])/;
const codeForm = /(?<![A-Z0-9])\d{3}[A-Z0-9]{20}(?![A-Z0-9])/;

/**
 * Reads the rows that the central database did not take: by the titles of the columns; where there are none, as in text that
 * was pasted, what looks like an ID number and like a course code, and the rest is the reason.
 */
export function readRejections(file: RawFile): RejectionsOutcome {
  if (file.format === "json") return { ok: false, refusal: "json" };
  const sheets = file.sheets.filter(({ hidden }) => !hidden).map(readSheet);
  const rows = sheets.flatMap((sheet) => sheet.rows);
  if (rows.length === 0) return { ok: false, refusal: "no-students" };
  const sum = (of: (sheet: (typeof sheets)[number]) => number) =>
    sheets.reduce((total, sheet) => total + of(sheet), 0);
  const [all, blank] = [sum(({ all }) => all), sum(({ blank }) => blank)];
  return {
    ok: true,
    rows,
    conservation: {
      file: file.file,
      rows: all,
      accepted: rows.length,
      rejected: all - blank - rows.length,
      blank,
    },
  };
}

function readSheet(sheet: RawSheet): { rows: RejectedRow[]; all: number; blank: number } {
  const header = findTitles(sheet);
  const below = sheet.rows.slice(header ? header.at + 1 : 0);
  const read = header ? (row: RawRow) => byTitle(row, header.places) : byForm;
  return {
    rows: below.flatMap((row) => read(row) ?? []),
    all: below.length,
    blank: below.filter(isBlank).length,
  };
}

type Places = ReadonlyMap<Column, number>;

/** The first row that has a column of students and another one. */
function findTitles({ rows }: RawSheet): { at: number; places: Places } | null {
  for (const [at, { cells }] of rows.slice(0, searched).entries()) {
    const found = cells.map(comparableHeader);
    const places = new Map<Column, number>();
    for (const column of ["idNumber", "studentNumber", "course", "reason"] as const) {
      const known = titles[column].map(comparableHeader);
      const place = found.findIndex((title) => known.includes(title));
      if (place >= 0) places.set(column, place);
    }
    if ((places.has("idNumber") || places.has("studentNumber")) && places.size > 1) return { at, places };
  }
  return null;
}

function byTitle({ cells }: RawRow, places: Places): RejectedRow | null {
  const cell = (column: Column) => {
    const place = places.get(column);
    const text = place === undefined ? "" : (cells[place] ?? "").trim();
    return text === "" ? null : text;
  };
  const idNumber = cell("idNumber")?.normalize("NFKC").toUpperCase() ?? null;
  const studentNumber = cell("studentNumber");
  if (idNumber === null && studentNumber === null) return null;
  const course = cell("course")?.normalize("NFKC").toUpperCase() ?? null;
  return { idNumber, studentNumber, course, reason: cell("reason") ?? "" };
}

function byForm({ cells }: RawRow): RejectedRow | null {
  const line = cells.join(" ").normalize("NFKC");
  const found = idForm.exec(line.toUpperCase())?.[0];
  if (found === undefined || checkIdNumber(found) === "form") return null;
  const course = codeForm.exec(line.toUpperCase())?.[0] ?? null;
  const rest = [found, course].reduce<string>((text, part) => (part ? without(text, part) : text), line);
  return { idNumber: found, studentNumber: null, course, reason: rest.replace(/\s+/g, " ").trim() };
}

function without(text: string, part: string): string {
  const at = text.toUpperCase().indexOf(part);
  return at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + part.length)}`;
}
