import type { CustomTableLayout } from "pdfmake/interfaces";

const line = "#ced4da";
const strongLine = "#868e96";
const tight = { paddingTop: () => 1, paddingBottom: () => 1 } as const;

/** How tables of documents look, by the name that a table gives as its layout. */
export const tableLayouts: Record<string, CustomTableLayout> = {
  /** Thin lines between rows, none between columns: read along the rows. The first row is the heading. */
  ruled: {
    ...tight,
    hLineWidth: (i) => (i === 0 ? 0 : 0.5),
    vLineWidth: () => 0,
    hLineColor: (i, node) => (i <= 2 || i === node.table.body.length ? strongLine : line),
    paddingLeft: () => 3,
    paddingRight: () => 3,
  },
  /** No lines: labels and facts. */
  plain: {
    paddingTop: () => 0,
    paddingBottom: () => 0,
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => 6,
  },
  /** Lines around every cell: to be filled in by hand. The first row is the heading, above the lines. */
  grid: {
    ...tight,
    hLineWidth: (i) => (i === 0 ? 0 : 0.5),
    vLineWidth: () => 0.5,
    hLineColor: () => strongLine,
    vLineColor: () => strongLine,
    paddingLeft: () => 3,
    paddingRight: () => 3,
  },
  /** A frame with lines to write on. */
  field: {
    ...tight,
    hLineWidth: () => 0.5,
    vLineWidth: (i, node) => (i === 0 || i === node.table.widths?.length ? 0.5 : 0),
    hLineColor: () => strongLine,
    vLineColor: () => strongLine,
    paddingLeft: () => 5,
    paddingRight: () => 5,
  },
};
