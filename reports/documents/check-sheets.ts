import { formatTerm } from "#app/domain/calendar/term.ts";
import type { CheckRound } from "#app/domain/grade-checks/check-round.ts";
import type { ClassSheets, SheetSize } from "#app/domain/grade-checks/check-sheets.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { windowWords } from "#app/i18n/window-words.ts";
import { type Words, wordsIn } from "#app/i18n/words.ts";
import type { FontLibrary } from "../fonts/font-library.ts";
import { openCanvas } from "../pdf-canvas.ts";
import type { WorkbookFacts } from "../workbooks/facts.ts";
import { type SheetColumn, sheetColumns } from "./check-sheet-cells.ts";
import { type SheetLines, sheetPen, wordsOfSheets } from "./check-sheet-pen.ts";
import { type ClassList, drawClassList, textsOfList } from "./class-list.ts";

export type SheetsToPrint = {
  round: Pick<CheckRound, "number" | "opensOn" | "closesOn" | "shown">;
  size: SheetSize;
  classes: readonly ClassSheets[];
};

/** Told after every sheet; what it throws stops the printing. */
export type SheetProgress = (sheets: number) => void;

/** Sheets between two turns of the event loop: what streams out is taken, and a job may be stopped. */
const sheetsPerTurn = 10;

/** The check sheets of classes, each class after its list to tick; every class begins on a page of its own. */
export async function renderCheckSheets(
  { round, size, classes }: SheetsToPrint,
  facts: WorkbookFacts,
  library?: FontLibrary,
  progress?: SheetProgress,
): Promise<Uint8Array> {
  const words = wordsIn(facts.language);
  const own = words.gradeCheckFiles.sheets;
  const school = facts.school.name ?? facts.school.code;
  const term = formatTerm(facts.term);
  const name = words.gradeChecks.roundName(String(round.number));
  const lines: SheetLines = {
    heading: own.heading(school, words.shell.term.name(facts.term.schoolYear, facts.term.semester)),
    window: own.window(name, windowWords(words, facts.language, round)),
    foot: own.foot(name, formatMoment(facts.madeAt, facts.language)),
  };
  const canvas = openCanvas(
    { title: `${term} ${own.title}`, subject: school, language: facts.language, madeAt: facts.madeAt },
    library,
  );
  await canvas.prepare([...Object.values(lines), ...wordsOfSheets(words)]);
  let drawn = 0;
  for (const one of classes) {
    const columns = sheetColumns(words, one, round.shown);
    const list = tickList(words, one, lines);
    await canvas.prepare([...textsOfList(list), ...textsOf(one, columns)]);
    drawClassList(canvas, list);
    const pen = sheetPen(canvas, words, one, columns, size, lines);
    for (const sheet of one.sheets) {
      pen(sheet);
      drawn += 1;
      progress?.(drawn);
      if (drawn % sheetsPerTurn === 0) await new Promise(setImmediate);
    }
  }
  const missing = canvas.missing();
  if (missing.length > 0) {
    const note = own.missing(missing.join("、"));
    await canvas.prepare([note]);
    canvas.newPage();
    canvas.text(note, 36, 54, { size: 9 });
  }
  return canvas.finish();
}

/** The list on which is ticked which sheets of a class have come back. */
function tickList(
  words: Words,
  { className, sheets }: ClassSheets,
  { heading, foot }: SheetLines,
): ClassList {
  const own = words.gradeCheckFiles.sheets.list;
  const without = sheets.filter(({ courses }) => courses.length === 0).length;
  return {
    heading,
    foot,
    title: own.title(className),
    count: [own.count(String(sheets.length)), ...(without > 0 ? [own.without(String(without))] : [])].join(
      "，",
    ),
    columns: [
      { title: own.seat, width: 36 },
      { title: own.number, width: 80 },
      { title: own.name, width: 90 },
      { title: own.correct, width: 50, center: true },
      { title: own.doubt, width: 50, center: true },
      { title: own.note, width: null },
    ],
    rows: sheets.map(({ student: { seat, number, name }, courses }) => [
      ...[String(seat ?? "—"), number, name, "□", "□"],
      courses.length === 0 ? own.noCourses : "",
    ]),
  };
}

/** Every text of a class that is drawn: their fonts are found before. */
function* textsOf(one: ClassSheets, columns: readonly SheetColumn[]): Generator<string> {
  yield one.className;
  for (const { title } of columns) yield title;
  for (const { student, courses } of one.sheets) {
    yield student.name;
    yield student.number;
    for (const course of courses) for (const { cell } of columns) yield cell(course);
  }
}
