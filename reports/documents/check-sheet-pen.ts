import type { CheckSheet, ClassSheets, SheetSize } from "#app/domain/grade-checks/check-sheets.ts";
import type { Words } from "#app/i18n/words.ts";
import { type PdfCanvas, page } from "../pdf-canvas.ts";
import { columnPoints, type SheetColumn } from "./check-sheet-cells.ts";

/** What stands on every sheet of a printing. */
export type SheetLines = { heading: string; window: string; foot: string };

const [left, top, bottom] = [36, 34, 26];
const lineWidth = page.width - 2 * left;
const [leastRow, mostRow] = [11.5, 20];
/** Above the table: heading, whom, what to do, titles; under it: the sum, the tick, the least field for doubts, the signature. */
const [head, titles, foot] = [48, 14, 84];
const mostDoubtField = 150;

/** Draws one sheet after the other, two on a page where they are halves and fit. */
export function sheetPen(
  canvas: PdfCanvas,
  words: Words,
  { className }: ClassSheets,
  columns: readonly SheetColumn[],
  size: SheetSize,
  lines: SheetLines,
): (sheet: CheckSheet) => void {
  const own = words.gradeCheckFiles.sheets;
  const points = columnPoints(columns, lineWidth);
  const half = (page.height - top - bottom) / 2;
  const whole = page.height - top - bottom;
  const rowsIn = (height: number) => Math.floor((height - head - titles - foot) / leastRow);
  let upperIsTaken = false;

  function drawPart(
    sheet: CheckSheet,
    from: number,
    to: number,
    y: number,
    height: number,
    part: number,
  ): void {
    const { student, courses } = sheet;
    const who = own.who(className, String(student.seat ?? "—"), student.number, student.name);
    const isLast = to === courses.length;
    canvas.text(lines.heading, left, y + 14, { size: 12, bold: true, align: "center", width: lineWidth });
    canvas.text(part > 1 ? `${who}${own.continued(String(part))}` : who, left, y + 30, { size: 10 });
    const note = canvas.fit(lines.window, lineWidth, { size: 8 });
    for (const [at, line] of note.lines.entries())
      canvas.text(line, left, y + 42 + at * 7, { size: note.size, grey: true });
    const tableTop = y + head;
    const room = height - head - titles - foot;
    const row = Math.min(mostRow, Math.max(leastRow, room / Math.max(to - from, 1)));
    canvas.rule(left, tableTop, left + lineWidth, tableTop, 0.8);
    drawRow(
      canvas,
      columns.map(({ title }) => title),
      columns,
      points,
      tableTop,
      titles,
      true,
    );
    canvas.rule(left, tableTop + titles, left + lineWidth, tableTop + titles);
    let at = tableTop + titles;
    for (const course of courses.slice(from, to)) {
      drawRow(
        canvas,
        columns.map(({ cell }) => cell(course)),
        columns,
        points,
        at,
        row,
        false,
      );
      at += row;
      canvas.rule(left, at, left + lineWidth, at, 0.25);
    }
    if (courses.length === 0) canvas.text(own.noCourses, left, at + 14, { size: 9, bold: true });
    const without = courses.filter(({ score }) => score === null).length;
    canvas.text(own.total(String(courses.length), String(without)), left, at + 11, { size: 7.5, grey: true });
    if (isLast) drawAnswer(at + (courses.length === 0 ? 20 : 14), y + height);
    canvas.text(lines.foot, left, y + height - 2, {
      size: 6.5,
      grey: true,
      align: "right",
      width: lineWidth,
    });
  }

  /** What the student fills in: the tick, the field for doubts, the signature. */
  function drawAnswer(y: number, end: number): void {
    canvas.text(own.correct, left, y + 12, { size: 10, bold: true });
    canvas.text(own.doubt, left + 110, y + 12, { size: 10, bold: true });
    const height = Math.min(mostDoubtField, end - y - 18 - 30);
    canvas.frame(left + 110, y + 17, lineWidth - 110, height);
    const sign = y + 17 + height + 14;
    canvas.text(own.signature, left + 110, sign, { size: 10 });
    canvas.rule(left + 165, sign + 2, left + 345, sign + 2);
    canvas.text(own.date, left + 360, sign, { size: 10 });
    canvas.rule(left + 395, sign + 2, left + lineWidth, sign + 2);
  }

  return (sheet) => {
    const count = sheet.courses.length;
    if (size === "half" && count <= rowsIn(half)) {
      if (!upperIsTaken) canvas.newPage();
      else canvas.rule(left, top + half, left + lineWidth, top + half, 0.25);
      drawPart(sheet, 0, count, top + (upperIsTaken ? half + 6 : 0), half - 6, 1);
      upperIsTaken = !upperIsTaken;
      return;
    }
    upperIsTaken = false;
    const most = rowsIn(whole);
    for (let from = 0, part = 1; from < Math.max(count, 1); from += most, part++) {
      canvas.newPage();
      drawPart(sheet, from, Math.min(from + most, count), top, whole, part);
    }
  };
}

function drawRow(
  canvas: PdfCanvas,
  cells: readonly string[],
  columns: readonly SheetColumn[],
  points: readonly number[],
  y: number,
  height: number,
  bold: boolean,
): void {
  let x = left;
  for (const [at, cell] of cells.entries()) {
    const width = (points[at] ?? 0) - 4;
    const look = { size: bold ? 8 : 9, bold, align: columns[at]?.align ?? "left", width };
    const { size, lines } = canvas.fit(cell, width, look);
    const step = Math.min(size + 1, height / lines.length);
    const first = y + (height - step * lines.length) / 2 + step - size * 0.2;
    for (const [line, text] of lines.entries())
      canvas.text(text, x + 2, first + line * step, { ...look, size });
    x += points[at] ?? 0;
  }
}

/** The words that stand on sheets beside what is about somebody. */
export function wordsOfSheets({ gradeCheckFiles: { sheets: own } }: Words): string[] {
  return [own.noCourses, own.correct, own.doubt, own.signature, own.date];
}
