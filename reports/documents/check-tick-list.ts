import type { ClassSheets } from "#app/domain/grade-checks/check-sheets.ts";
import type { Words } from "#app/i18n/words.ts";
import { type PdfCanvas, page } from "../pdf-canvas.ts";
import type { SheetLines } from "./check-sheets.ts";

const [left, top, bottom] = [36, 34, 40];
const lineWidth = page.width - 2 * left;
const [head, titles] = [52, 16];
const [leastRow, mostRow] = [13, 22];
/** Points of seat, number, name, correct, doubt; the note takes the rest. */
const points = [36, 80, 90, 50, 50];

/** A class's list, to tick which sheets have come back; a class larger than a page goes on on the next. */
export function drawTickList(
  canvas: PdfCanvas,
  words: Words,
  { className, sheets }: ClassSheets,
  lines: SheetLines,
): void {
  const own = words.gradeCheckFiles.sheets.list;
  const room = page.height - top - bottom - head - titles;
  const most = Math.floor(room / leastRow);
  const without = sheets.filter(({ courses }) => courses.length === 0).length;
  const count = [own.count(String(sheets.length)), ...(without > 0 ? [own.without(String(without))] : [])];
  for (let from = 0; from < Math.max(sheets.length, 1); from += most) {
    const some = sheets.slice(from, from + most);
    const row = Math.min(mostRow, Math.max(leastRow, room / Math.max(some.length, 1)));
    canvas.newPage();
    canvas.text(lines.heading, left, top + 14, { size: 12, bold: true, align: "center", width: lineWidth });
    canvas.text(own.title(className), left, top + 34, { size: 11, bold: true });
    canvas.text(count.join("，"), left, top + 34, { size: 9, align: "right", width: lineWidth });
    const tableTop = top + head;
    const ends = edges();
    drawCells(
      canvas,
      [own.seat, own.number, own.name, own.correct, own.doubt, own.note],
      tableTop,
      titles,
      true,
    );
    canvas.rule(left, tableTop, left + lineWidth, tableTop, 0.8);
    canvas.rule(left, tableTop + titles, left + lineWidth, tableTop + titles);
    let y = tableTop + titles;
    for (const { student, courses } of some) {
      const note = courses.length === 0 ? own.noCourses : "";
      drawCells(
        canvas,
        [String(student.seat ?? "—"), student.number, student.name, "□", "□", note],
        y,
        row,
        false,
      );
      y += row;
      canvas.rule(left, y, left + lineWidth, y, 0.25);
    }
    for (const x of ends) canvas.rule(x, tableTop, x, y, 0.25);
    canvas.text(lines.foot, left, page.height - 28, {
      size: 6.5,
      grey: true,
      align: "right",
      width: lineWidth,
    });
  }
}

function drawCells(
  canvas: PdfCanvas,
  cells: readonly string[],
  y: number,
  height: number,
  bold: boolean,
): void {
  const starts = edges();
  for (const [at, cell] of cells.entries()) {
    const x = starts[at] ?? left;
    const width = (starts[at + 1] ?? left + lineWidth) - x - 6;
    const isMark = at === 3 || at === 4;
    const look = { size: 9, bold, width, align: isMark ? ("center" as const) : ("left" as const) };
    const { size, lines } = canvas.fit(cell, width, look);
    const [first = ""] = lines;
    canvas.text(lines.length > 1 ? lines.join("") : first, x + 3, y + height / 2 + size * 0.35, {
      ...look,
      size,
    });
  }
}

/** Where columns begin, and where the last ends. */
function edges(): number[] {
  const starts = [left];
  for (const width of points) starts.push((starts.at(-1) ?? left) + width);
  return [...starts, left + lineWidth];
}
