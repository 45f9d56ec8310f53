import type { Columns } from "#app/domain/tables/columns.ts";
import type {
  ImportNotice,
  ReasonParams,
  RowReason,
  TableKind,
  TableRefusal,
} from "#app/domain/tables/reasons.ts";
import { findHeader, type Header } from "./find-header.ts";
import type { RawFile, RawRow, RawSheet } from "./raw-file.ts";
import { recogniseTable } from "./recognise-table.ts";
import type {
  HeaderMapping,
  ImportedRow,
  LeftOutSheet,
  RefusedTable,
  RowError,
  TableNotice,
  TableOutcome,
} from "./table-result.ts";

/** One row as the reader of a kind sees it: texts by column, and a way to say why the row is not accepted. */
export type TableRow<Key extends string> = {
  sheet: string | null;
  number: number;
  /** The trimmed text of a column; "" when it is empty or the file does not have the column. */
  text(key: Key): string;
  /** The same, null for empty. */
  textOrNull(key: Key): string | null;
  /** Refuses the row for the value of one column (null: for the whole row). */
  reject(reason: RowReason, key: Key | null, params?: ReasonParams): null;
};

export type TableSpec<Key extends string, Value> = {
  kind: TableKind;
  columns: Columns<Key>;
  mapping: HeaderMapping;
  /** The row's value; null after it was rejected. */
  read(row: TableRow<Key>): Value | null;
};

/** Characters made by a school itself: another machine shows another sign or none. */
const privateUse = /[\ue000-\uf8ff]|[\udb80-\udbff]/;

/** Kinds that have all columns of another one and more: such a file is that kind, not the plainer one. */
const narrowerKinds: Partial<Record<TableKind, TableKind>> = {
  homerooms: "students",
  offerings: "enrolments",
  "code-table": "subject-table",
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
  if (tables.length === 0 || (looksLike !== null && looksLike === narrowerKinds[kind])) {
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
      const value = read(reader.row);
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

/** Refuses the whole file when every row of it was rejected for one reason: then the file, not the row, is the wrong one. */
export function refuseWhenAll<Value>(
  file: RawFile,
  outcome: TableOutcome<Value>,
  reason: RowReason,
  refusal: TableRefusal,
  params: (first: RowError<RowReason>) => ReasonParams,
): TableOutcome<Value> {
  if (!outcome.ok || outcome.rows.length > 0) return outcome;
  const concerned = outcome.errors.filter((error) => error.reason === reason);
  const [first] = concerned;
  const places = new Set(concerned.map((error) => `${error.sheet ?? ""}\n${error.row}`));
  if (!first || places.size < outcome.conservation.rejected) return outcome;
  return refuse(file, refusal, params(first), outcome.errors, outcome.conservation);
}

export function refuse(
  file: RawFile,
  refusal: TableRefusal,
  params: ReasonParams,
  errors: readonly RowError<RowReason>[] = [],
  conservation = nothingAccepted(file),
): RefusedTable {
  return { ok: false, file: file.file, refusal, params, errors, conservation };
}

function refuseKind<Key extends string>(
  file: RawFile,
  kind: TableKind,
  columns: Columns<Key>,
  mapping: HeaderMapping,
  looksLike: TableKind | null,
): RefusedTable {
  const hidden = file.sheets.find(
    (sheet) => sheet.hidden && findHeader(sheet, columns, mapping)?.missing.length === 0,
  );
  if (hidden && looksLike === null) return refuse(file, "only-hidden-sheet", { sheet: hidden.name ?? "" });
  const closest = file.sheets
    .filter((sheet) => !sheet.hidden)
    .flatMap((sheet) => findHeader(sheet, columns, mapping) ?? [])
    .reduce<Header<Key> | null>(
      (best, next) => (best === null || next.missing.length < best.missing.length ? next : best),
      null,
    );
  const all = Object.values<Columns[string]>(columns).filter((column) => column.required);
  const missing = closest?.missing ?? all.map((column) => column.header);
  return refuse(file, "wrong-kind", { kind, missing: missing.join("、"), looksLike: looksLike ?? "" });
}

/** One reader for all rows of a sheet, moved from row to row: a large table has a hundred thousand of them. */
function rowReader<Key extends string>(
  file: string,
  sheet: RawSheet,
  header: Header<Key>,
  errors: RowError<RowReason>[],
): { row: TableRow<Key>; moveTo(row: RawRow): void } {
  let current: RawRow = { number: 0, cells: [] };
  const text = (key: Key) => {
    const index = header.cells.get(key);
    return index === undefined ? "" : (current.cells[index] ?? "").trim();
  };
  const row: TableRow<Key> = {
    sheet: sheet.name,
    get number() {
      return current.number;
    },
    text,
    textOrNull: (key) => text(key) || null,
    reject(reason, key, params = {}) {
      const column = key === null ? null : (header.titles.get(key) ?? null);
      const value = key === null ? null : text(key);
      errors.push({ file, sheet: sheet.name, row: current.number, column, value, reason, params });
      return null;
    },
  };
  return {
    row,
    moveTo(next) {
      current = next;
    },
  };
}

function isBlank(row: RawRow): boolean {
  return row.cells.every((cell) => cell === "" || cell.trim() === "");
}

function titleNotice(sheet: RawSheet, header: Header<string>): TableNotice[] {
  const titles = sheet.rows.slice(0, header.at).filter((row) => !isBlank(row));
  if (titles.length === 0) return [];
  const text = titles.flatMap((row) =>
    row.cells.filter((cell) => cell.trim() !== "").map((cell) => cell.trim()),
  );
  return [
    {
      kind: "title-rows",
      sheet: sheet.name,
      rows: titles.map((row) => row.number),
      params: { count: titles.length, text: text.join(" ") },
    },
  ];
}

function rowsNotice(kind: ImportNotice, sheet: RawSheet, rows: readonly number[]): TableNotice[] {
  return rows.length === 0 ? [] : [{ kind, sheet: sheet.name, rows, params: { count: rows.length } }];
}

function leftOut(file: RawFile, used: ReadonlySet<RawSheet>): LeftOutSheet[] {
  return file.sheets
    .filter((sheet) => !used.has(sheet))
    .map(({ name, hidden, rows }) => ({
      sheet: name ?? "",
      hidden,
      rows: rows.filter((row) => !isBlank(row)).length,
    }));
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

/** Of a file that is refused before its rows are read: all that stands below the first row that is not blank. */
function nothingAccepted(file: RawFile): RefusedTable["conservation"] {
  let rejected = 0;
  let blank = 0;
  for (const sheet of file.sheets.filter(({ hidden }) => !hidden)) {
    const first = sheet.rows.findIndex((row) => !isBlank(row));
    for (const row of first === -1 ? [] : sheet.rows.slice(first + 1)) {
      if (isBlank(row)) blank += 1;
      else rejected += 1;
    }
  }
  return { file: file.file, rows: rejected + blank, accepted: 0, rejected, blank };
}
