import type { ReactNode } from "react";
import { useFollowLinks } from "../follow-links.ts";
import { bodyText, type Line } from "./body-text.ts";
import { HeadCell } from "./head-cell.tsx";
import type { Direction, Sorting } from "./table-links.ts";
import { useFit } from "./use-fit.ts";

export type Column<Row> = {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Numbers: at the end of the cell, in figures of one width. */
  end?: boolean;
  /** Dates, codes, names, IDs: never broken. */
  keep?: boolean;
  /** Codes and hashes: in figures of one width, never broken. */
  code?: boolean;
  /** The column can be sorted by, and in this direction at the first click. */
  sort?: Direction;
};

/**
 * A list of things in plain cells. The first cell names the row and, with `rowHref`, leads to its page; the link
 * covers the row. `wide` for a table that is known to have too many columns: it scrolls in its own frame from the first
 * moment; any other finds out when it is shown. Give `empty` for no rows.
 */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  rowHref,
  sorting,
  wide = false,
  empty = null,
  foot,
}: {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  rowHref?: (row: Row) => string | null;
  sorting?: Sorting;
  wide?: boolean;
  empty?: ReactNode;
  /** Cells of a last line of sums, one for each column. */
  foot?: readonly ReactNode[];
}) {
  const follow = useFollowLinks();
  const frame = useFit();
  if (rows.length === 0 && empty) return empty;
  const lines = rows.map((row) => ({
    key: rowKey(row),
    href: rowHref?.(row),
    cells: columns.map((column) => column.cell(row)),
  }));
  return (
    <section
      ref={frame}
      className={wide ? "table-frame table-wide" : "table-frame"}
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that may scroll must be reachable by keyboard
      tabIndex={0}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: listens to its links, which are keyboard reachable */}
      <table className={classOf(columns, rowHref !== undefined)} onClick={follow}>
        <caption className={captionHidden ? "visually-hidden" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <TableBody columns={columns} lines={lines} />
        {foot ? (
          <tfoot>
            <tr>
              {columns.map((column, index) => (
                <td key={column.key}>{foot[index]}</td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}

/** Lines of nothing but words, numbers and badges are written as they are, all others element by element. */
function TableBody({ columns, lines }: { columns: readonly { key: string }[]; lines: readonly Line[] }) {
  const text = bodyText(lines);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: every word in it is escaped as React escapes it
  if (text !== null) return <tbody key="text" dangerouslySetInnerHTML={{ __html: text }} />;
  return (
    <tbody key="elements">
      {lines.map(({ key, href, cells }) => (
        <tr key={key}>
          {columns.map((column, index) =>
            index === 0 ? (
              <th key={column.key} scope="row">
                {href ? <a href={href}>{cells[0]}</a> : cells[0]}
              </th>
            ) : (
              <td key={column.key}>{cells[index]}</td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  );
}

/**
 * The columns' alignment as classes of the table ("e7": numbers in the seventh), not of each cell: attributes are
 * most of what a long table costs to write.
 */
function classOf<Row>(columns: readonly Column<Row>[], opens: boolean): string {
  const names = columns.flatMap((column, index) => [
    ...(column.end ? [`e${index + 1}`] : []),
    ...(column.code ? [`c${index + 1}`] : []),
    ...(column.keep ? [`k${index + 1}`] : []),
  ]);
  return ["data-table", ...(opens ? ["opens"] : []), ...names].join(" ");
}
