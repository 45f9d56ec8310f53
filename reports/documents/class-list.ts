import { type PdfCanvas, page } from "../pdf-canvas.ts";

/** A list of a class's students on pages of its own: what it is, of whom, and rows of cells. */
export type ClassList = {
  heading: string;
  title: string;
  /** To the right of the title: how many. */
  count: string;
  /** Points; null for the one that takes what the others leave. */
  columns: readonly { title: string; width: number | null; center?: boolean }[];
  rows: readonly (readonly string[])[];
  foot: string;
};

const [left, top, bottom] = [36, 34, 40];
const lineWidth = page.width - 2 * left;
const [head, titles] = [52, 16];
const [leastRow, mostRow] = [13, 22];

/** Draws the list; one longer than a page goes on on the next, under the same head. Its texts have been prepared. */
export function drawClassList(canvas: PdfCanvas, list: ClassList): void {
  const { columns, rows } = list;
  const fixed = columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
  const points = columns.map(({ width }) => width ?? lineWidth - fixed);
  const room = page.height - top - bottom - head - titles;
  const most = Math.floor(room / leastRow);
  for (let from = 0; from < Math.max(rows.length, 1); from += most) {
    const some = rows.slice(from, from + most);
    const row = Math.min(mostRow, Math.max(leastRow, room / Math.max(some.length, 1)));
    canvas.newPage();
    canvas.text(list.heading, left, top + 14, { size: 12, bold: true, align: "center", width: lineWidth });
    canvas.text(list.title, left, top + 34, { size: 11, bold: true });
    canvas.text(list.count, left, top + 34, { size: 9, align: "right", width: lineWidth });
    const tableTop = top + head;
    canvas.rule(left, tableTop, left + lineWidth, tableTop, 0.8);
    drawCells(
      columns.map(({ title }) => title),
      tableTop,
      titles,
      true,
    );
    canvas.rule(left, tableTop + titles, left + lineWidth, tableTop + titles);
    let y = tableTop + titles;
    for (const cells of some) {
      drawCells(cells, y, row, false);
      y += row;
      canvas.rule(left, y, left + lineWidth, y, 0.25);
    }
    let x = left;
    for (const width of [0, ...points]) {
      x += width;
      canvas.rule(x, tableTop, x, y, 0.25);
    }
    const foot = { size: 6.5, grey: true, align: "right", width: lineWidth } as const;
    canvas.text(list.foot, left, page.height - 28, foot);
  }

  function drawCells(cells: readonly string[], y: number, height: number, bold: boolean): void {
    let x = left;
    for (const [at, cell] of cells.entries()) {
      const width = (points[at] ?? 0) - 6;
      const align = columns[at]?.center ? ("center" as const) : ("left" as const);
      const look = { size: 9, bold, width, align };
      const { size, lines } = canvas.fit(cell, width, look);
      for (const [line, text] of lines.entries()) {
        const middle = y + (height * (line + 0.5)) / lines.length;
        canvas.text(text, x + 3, middle + size * 0.35, { ...look, size });
      }
      x += points[at] ?? 0;
    }
  }
}

/** Every text that the list draws. */
export function textsOfList({ heading, title, count, columns, rows, foot }: ClassList): string[] {
  return [heading, title, count, foot, ...columns.map((column) => column.title), ...rows.flat()];
}
