import { type ColumnSpec, type Columns, comparableHeader, listColumns } from "#app/domain/tables/columns.ts";
import { onceFor } from "#app/domain/tables/once-for.ts";
import type { RawSheet } from "./raw-file.ts";
import type { HeaderMapping } from "./table-result.ts";

/** A header is looked for in so many rows: above it stand title rows. */
const headerRows = 20;

export type Header<Key extends string> = {
  /** Index of the header in the sheet's rows. */
  at: number;
  /** 0-based cell of each column that the sheet has. */
  cells: ReadonlyMap<Key, number>;
  /** The user's own header of each of them. */
  titles: ReadonlyMap<Key, string>;
  missing: readonly string[];
  /** Headers that stand twice for one column. */
  twice: readonly string[];
  extra: readonly string[];
};

/** The first row that has all required columns; else the row that has most of them, with what is missing; undefined without rows. */
export function findHeader<Key extends string>(
  sheet: RawSheet,
  columns: Columns<Key>,
  mapping: HeaderMapping,
): Header<Key> | undefined {
  const mapped = new Map(
    Object.entries(mapping).map(([from, to]) => [comparableHeader(from), comparableHeader(to)]),
  );
  let best: Header<Key> | undefined;
  for (const [at, row] of sheet.rows.slice(0, headerRows).entries()) {
    const header = readHeader(at, row.cells, columns, mapped);
    if (header.missing.length === 0) return header;
    if (header.cells.size > 0 && (best === undefined || header.missing.length < best.missing.length))
      best = header;
  }
  return best;
}

/** The names of a column as headers are compared. */
type Named = { header: string; aliases: readonly string[] };

/** Made once for each column: a file is held against a dozen kinds of tables, twenty rows each. */
const namesOf = onceFor(
  ({ header, aliases }: ColumnSpec): Named => ({
    header: comparableHeader(header),
    aliases: aliases.map(comparableHeader),
  }),
);

/** The titles of a row, and at which cells each stands as headers are compared; made once for each row, for the same reason. */
const titlesOf = onceFor((row: readonly string[]) => {
  const cellsOf = new Map<string, number[]>();
  for (const [index, title] of row.entries()) {
    const name = comparableHeader(title.trim());
    if (name === "") continue;
    const cells = cellsOf.get(name);
    if (cells) cells.push(index);
    else cellsOf.set(name, [index]);
  }
  return { titles: row.map((title) => title.trim()), cellsOf };
});

/**
 * Which cell is which column. The user's remembered mapping counts first, then the canonical header, then its aliases;
 * one that comes too late, since the column is already found by a stronger name, is an extra column.
 */
function readHeader<Key extends string>(
  at: number,
  row: readonly string[],
  columns: Columns<Key>,
  mapped: ReadonlyMap<string, string>,
): Header<Key> {
  const { titles, cellsOf } = titlesOf(row);
  const cells = new Map<Key, number>();
  const names = new Map<Key, string>();
  const twice = new Set<string>();
  const used = new Set<number>();
  const list = listColumns(columns);
  const unmapped = (name: string) => !mapped.has(name);
  const tiers = [
    ({ header }: Named) => [...mapped].flatMap(([from, to]) => (to === header ? [from] : [])),
    ({ header }: Named) => [header].filter(unmapped),
    ({ aliases }: Named) => aliases.filter(unmapped),
  ];
  for (const namesIn of tiers) {
    for (const { key, spec } of list) {
      if (cells.has(key)) continue;
      const hits = [...new Set(namesIn(namesOf(spec)))]
        .flatMap((name) => cellsOf.get(name) ?? [])
        .filter((index) => !used.has(index))
        .sort((a, b) => a - b);
      const [first] = hits;
      if (first === undefined) continue;
      cells.set(key, first);
      names.set(key, titles[first] ?? spec.header);
      used.add(first);
      if (hits.length > 1) for (const index of hits) twice.add(titles[index] ?? spec.header);
    }
  }
  const there: ReadonlySet<string> = new Set(cells.keys());
  const isMissing = (key: Key, { required, unless }: ColumnSpec) =>
    required && !there.has(key) && (unless === undefined || !there.has(unless));
  return {
    at,
    cells,
    titles: names,
    missing: list.filter(({ key, spec }) => isMissing(key, spec)).map(({ spec }) => spec.header),
    twice: [...twice],
    extra: titles.filter((title, index) => title !== "" && !used.has(index)),
  };
}
