import { comparableHeader } from "../tables/columns.ts";
import { type ColumnKey, rosterColumns } from "./columns.ts";
import type { ReadRow, ReadSheet, ReadWorkbook, WorkbookChange } from "./difference.ts";
import { maskCell, maskIdNumbers } from "./personal-cells.ts";

/**
 * A difference of a file from the sealed one as it may be shown: `was` and `is` masked. `idNumber`: of the row, in clear,
 * to find out whose it is; null where the row has none.
 */
export type ChangeLine = WorkbookChange & { idNumber: string | null; course: string | null };

type Sides = { sealed: ReadWorkbook; file: ReadWorkbook };

/** Whom and which course each difference is about, as far as its row says it. */
export function changeLines(sides: Sides, changes: readonly WorkbookChange[]): ChangeLine[] {
  const renamed = new Map(
    changes.flatMap(({ kind, row, was, is }) =>
      kind === "changed" && row === null && was !== null && is !== null ? [[was, is] as const] : [],
    ),
  );
  const sheets = new Map<string, { sealed: OpenSheet; file: OpenSheet }>();
  const sheetOf = (name: string) => {
    const known = sheets.get(name);
    if (known) return known;
    const find = ({ sheets }: ReadWorkbook, wanted: string) => sheets.find((sheet) => sheet.name === wanted);
    const opened = {
      sealed: openSheet(find(sides.sealed, name)),
      file: openSheet(find(sides.file, renamed.get(name) ?? name)),
    };
    sheets.set(name, opened);
    return opened;
  };
  return changes.map((change) => lineOf(change, sheetOf(change.sheet)));
}

type OpenSheet = { titles: readonly string[]; rows: ReadonlyMap<number, ReadRow> };

function openSheet(sheet: ReadSheet | undefined): OpenSheet {
  const titles = sheet?.rows[0]?.cells.map(comparableHeader) ?? [];
  return { titles, rows: new Map(sheet?.rows.map((row) => [row.number, row])) };
}

function lineOf(
  change: WorkbookChange,
  { sealed, file }: { sealed: OpenSheet; file: OpenSheet },
): ChangeLine {
  const { row, column, was, is } = change;
  const isWholeRow = row !== null && column === null;
  const side = change.kind === "removed" && isWholeRow ? sealed : file;
  // A title that was rewritten does not hide which column it is: the sealed file says it too.
  const titles = side.titles.map((title, at) =>
    keyOf(title) === null ? (sealed.titles[at] ?? title) : title,
  );
  const cells = (row === null ? undefined : side.rows.get(row)?.cells) ?? [];
  const cell = (wanted: (key: ColumnKey) => boolean) => {
    const at = titles.findIndex((title) => {
      const key = keyOf(title);
      return key !== null && wanted(key);
    });
    // The header is nobody's row.
    return at < 0 || comparableHeader(cells[at] ?? "") === titles[at] ? null : cells[at] || null;
  };
  const masked = (text: string | null) => {
    if (text === null) return null;
    if (isWholeRow) return rowText(cells, titles);
    // A title that was rewritten is no ID number and no birth date.
    return column === null || !/\d/.test(text)
      ? maskIdNumbers(text)
      : maskCell(keyOf(comparableHeader(column)), text);
  };
  // Of a row whose ID number was edited: whose it was.
  const edited = column !== null && isIdNumber(keyOf(comparableHeader(column)));
  const idNumber = edited && was ? was : cell(isIdNumber);
  return {
    ...change,
    was: masked(was),
    is: masked(is),
    idNumber: idNumber !== null && /\d/.test(idNumber) ? idNumber : null,
    course: cell((key) => rosterColumns[key].title.endsWith("科目名稱")),
  };
}

/** A whole row without ID number and birth date, which say nothing that the student's name does not. */
function rowText(cells: readonly string[], titles: readonly string[]): string {
  return cells
    .filter((_, at) => !isPersonal(keyOf(titles[at] ?? "")))
    .map((text) => maskIdNumbers(text.trim()))
    .filter((text) => text !== "")
    .join("　");
}

function isPersonal(key: ColumnKey | null): boolean {
  return key === "birthDate" || isIdNumber(key);
}

function isIdNumber(key: ColumnKey | null): boolean {
  return key !== null && rosterColumns[key].value === "id-number";
}

const keys = new Map(
  Object.entries(rosterColumns).flatMap(([key, { title }]) =>
    isColumn(key) ? [[comparableHeader(title), key] as const] : [],
  ),
);

function isColumn(key: string): key is ColumnKey {
  return Object.hasOwn(rosterColumns, key);
}

function keyOf(title: string): ColumnKey | null {
  return keys.get(title) ?? null;
}
