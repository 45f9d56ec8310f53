import type { ReadRow, ReadSheet, WorkbookChange } from "../difference.ts";
import { columnName, headerChanges, headerPlace, type Titles } from "./headers.ts";
import { type KnownLayout, layoutOf } from "./layout-of.ts";
import { type ColumnPairs, columnsByTitle, columnsInPlace } from "./pair-columns.ts";
import { type ComparedRow, pairRows, type RowPair } from "./pair-rows.ts";
import { type BodyRows, comparedRows, equalContents, withoutEqualEnds } from "./row-content.ts";

export type SheetChange = Omit<WorkbookChange, "sheet">;

/** The changes of one sheet: of its header, then by the row at which they stand. */
export function compareSheets(was: ReadSheet, is: ReadSheet): { changes: SheetChange[]; reordered: boolean } {
  const [sealedHeader, ...sealedRows] = was.rows;
  const at = headerPlace(sealedHeader, was.rows.length, is.rows);
  const header = at === null ? sealedHeader : is.rows[at];
  const width = Math.max(0, ...[was, is].map(({ rows }) => widestOf(rows)));
  const titles = { was: padded(sealedHeader, width), is: padded(header, width) };
  const body = { was: sealedRows, is: is.rows.slice(at === null ? 0 : at + 1) };
  const { columns, rows } = likeliestColumns(titles, body, layoutOf(was.name ?? "", titles.was));
  const { changed, removed, added, reordered } = pairRows(rows.was, rows.is);
  const cells = changed.flatMap((pair) => cellChanges(pair, columns, titles.was));
  const wholeRows = [
    ...(at === null && sealedHeader ? [rowChange("removed", asRead(sealedHeader))] : []),
    ...removed.map((row) => rowChange("removed", row)),
    ...[...is.rows.slice(0, at ?? 0).map(asRead), ...added].map((row) => rowChange("added", row)),
  ];
  return {
    changes: [
      ...headerChanges(titles, columns, body, header?.number ?? 1),
      ...[...cells, ...wholeRows].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    ],
    reordered,
  };
}

/** A header may have been rewritten over columns that stayed: the pairing that leaves more rows equal is the right one. */
function likeliestColumns(
  titles: Titles,
  body: BodyRows,
  layout: KnownLayout,
): { columns: ColumnPairs; rows: { was: ComparedRow[]; is: ComparedRow[] } } {
  const inPlace = columnsInPlace(titles.was.length);
  // Most files are the sealed one but for a few cells: what is equal as it stands is not built up to be compared.
  if (titles.was.every((title, at) => title === titles.is[at]))
    return { columns: inPlace, rows: comparedRows(withoutEqualEnds(body), inPlace, titles.was, layout) };
  const [best] = [columnsByTitle(titles.was, titles.is), inPlace]
    .map((columns) => ({ columns, rows: comparedRows(body, columns, titles.was, layout) }))
    .map((one) => ({ ...one, equal: equalContents(one.rows.was, one.rows.is) }))
    .sort((a, b) => b.equal - a.equal);
  return best ?? { columns: inPlace, rows: { was: [], is: [] } };
}

function cellChanges({ was, is }: RowPair, { pairs }: ColumnPairs, titles: readonly string[]): SheetChange[] {
  return pairs.flatMap((place, at): SheetChange[] => {
    if (was.cells[at] === is.cells[at]) return [];
    const [before, after] = [was.texts[place.was] ?? "", is.texts[place.is] ?? ""];
    const column = columnName(titles, place.was);
    return [{ kind: "changed", row: is.number, column, was: before, is: after }];
  });
}

/** A whole row, its texts with tabs between them. */
function rowChange(
  kind: "added" | "removed",
  { number, texts }: Pick<ComparedRow, "number" | "texts">,
): SheetChange {
  const text = texts.join("\t").trimEnd();
  return {
    kind,
    row: number,
    column: null,
    was: kind === "removed" ? text : null,
    is: kind === "added" ? text : null,
  };
}

function asRead({ number, cells }: ReadRow): Pick<ComparedRow, "number" | "texts"> {
  return { number, texts: cells };
}

/** The most cells that a row has. */
function widestOf(rows: readonly ReadRow[]): number {
  return rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
}

function padded(row: ReadRow | undefined, width: number): string[] {
  return Array.from({ length: width }, (_, at) => row?.cells[at] ?? "");
}
