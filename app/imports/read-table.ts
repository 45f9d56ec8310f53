import type { Columns } from "#app/domain/tables/columns.ts";
import type { RowReason, TableKind } from "#app/domain/tables/reasons.ts";
import { findHeader, type Header } from "./find-header.ts";
import { isBlank, type RawFile, type RawRow } from "./raw-file.ts";
import { recogniseTable } from "./recognise-table.ts";
import { refuse, refuseKind } from "./refuse-table.ts";
import { leftOut, rowsNotice, titleNotice } from "./table-notices.ts";
import type { HeaderMapping, ImportedRow, RowError, TableNotice, TableOutcome } from "./table-result.ts";
import { rowReader, type TableRow } from "./table-row.ts";

export type TableSpec<Key extends string, Value> = {
  kind: TableKind;
  columns: Columns<Key>;
  mapping: HeaderMapping;
  /** The row's value; null after it was rejected. */
  read(row: TableRow<Key>): Value | null;
};

/** Characters made by a school itself: another machine shows another sign or none. */
const privateUse = /[\ue000-\uf8ff]|[\udb80-\udbff]/;

/**
 * Kinds that have all columns of another one and more: such a file is that kind, not the plainer one. A list of scores
 * may be taken for the enrolments that it names.
 */
const narrowerKinds: Partial<Record<TableKind, readonly TableKind[]>> = {
  homerooms: ["students"],
  offerings: ["enrolments", "grades"],
  "code-table": ["subject-table"],
};

/**
 * Reads all visible sheets that have the required columns. Every row below a header is accepted, rejected or blank; rows above it are
 * titles and are named. Refuses the file when no sheet has the columns, when a column stands twice, or when there is no row.
 */
export function readTable<Key extends string, Value>(
  file: RawFile,
  { kind, columns, mapping, read }: TableSpec<Key, Value>,
): TableOutcome<Value> {
  const sheets = file.sheets.map((sheet) => ({ sheet, header: findHeader(sheet, columns, mapping) }));
  const tables = sheets.flatMap(({ sheet, header }) =>
    header?.missing.length === 0 && !sheet.hidden ? [{ sheet, header }] : [],
  );
  const looksLike = recogniseTable(file, mapping);
  if (tables.length === 0 || (looksLike !== null && narrowerKinds[kind]?.includes(looksLike))) {
    return refuseKind(file, kind, columns, mapping, looksLike);
  }
  const twice = tables.find(({ header }) => header.twice.length > 0);
  if (twice) {
    return refuse(file, "duplicate-headers", {
      sheet: twice.sheet.name ?? "",
      headers: twice.header.twice.join("、"),
    });
  }

  const rows: ImportedRow<Value>[] = [];
  const errors: RowError<RowReason>[] = [];
  const notices: TableNotice[] = [];
  let rejected = 0;
  let blank = 0;
  for (const { sheet, header } of tables) {
    notices.push(...titleNotice(sheet, header));
    const damaged: number[] = [];
    const madeByHand: number[] = [];
    const reader = rowReader(file.file, sheet, header, errors);
    for (const row of sheet.rows.slice(header.at + 1)) {
      if (isBlank(row)) {
        blank += 1;
        continue;
      }
      const before = errors.length;
      reader.moveTo(row);
      rejectTooLong(reader.row, row, header, columns);
      const value = errors.length > before ? null : read(reader.row);
      if (value === null || errors.length > before) {
        rejected += 1;
        continue;
      }
      rows.push({ sheet: sheet.name, row: row.number, value });
      if (row.cells.some((cell) => cell.includes("\ufffd"))) damaged.push(row.number);
      if (row.cells.some((cell) => privateUse.test(cell))) madeByHand.push(row.number);
    }
    notices.push(
      ...rowsNotice("damaged-text", sheet, damaged),
      ...rowsNotice("private-use", sheet, madeByHand),
    );
  }
  const conservation = {
    file: file.file,
    rows: rows.length + rejected + blank,
    accepted: rows.length,
    rejected,
    blank,
  };
  if (rows.length + rejected === 0) return refuse(file, "no-rows", {}, [], conservation);
  return {
    ok: true,
    file: file.file,
    rows,
    errors,
    notices,
    conservation,
    extraColumns: [...new Set(tables.flatMap(({ header }) => header.extra))],
    leftOutSheets: leftOut(file, new Set(tables.map(({ sheet }) => sheet))),
    mapping: mappingOf(
      tables.map(({ header }) => header),
      columns,
    ),
  };
}

function rejectTooLong<Key extends string>(
  row: TableRow<Key>,
  { cells }: RawRow,
  header: Header<Key>,
  columns: Columns<Key>,
): void {
  for (const [key, index] of header.cells) {
    const { most } = columns[key];
    // Nearly every cell is shorter even when counted in the larger measure.
    if ((cells[index]?.length ?? 0) <= most) continue;
    const length = Array.from(row.text(key)).length;
    if (length > most) row.reject("too-long", key, { length, most });
  }
}

function mappingOf<Key extends string>(
  headers: readonly Header<Key>[],
  columns: Columns<Key>,
): HeaderMapping {
  const pairs = headers.flatMap(({ titles }) =>
    [...titles].map(([key, title]): [string, string] => [title, columns[key].header]),
  );
  return Object.fromEntries(pairs);
}
