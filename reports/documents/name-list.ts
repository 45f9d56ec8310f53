import type { ContentTable, TableCell } from "pdfmake/interfaces";
import { formatRocDate } from "#app/domain/calendar/roc-date.ts";
import { formatTerm } from "#app/domain/calendar/term.ts";
import type { NameList, NameListCell, NameListClass, NameListColumn } from "#app/domain/rosters/name-list.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { type Language, wordsIn } from "#app/i18n/words.ts";
import type { FontLibrary } from "../fonts/font-library.ts";
import { renderPdf, type Setter } from "../render.ts";
import type { WorkbookFacts } from "../workbooks/facts.ts";
import { cutMiddle } from "./blocks.ts";

/** Points at full size; those that are filled in by hand share what is left of the line. */
const widths: Readonly<Record<NameListColumn, number | null>> = {
  class: 50,
  seat: 26,
  studentNumber: 54,
  name: 62,
  gender: 26,
  idNumber: 62,
  birthDate: 52,
  programme: 70,
  status: 40,
  tick: 34,
  signature: null,
  note: null,
};
/** Of a page, beside its margins; what a cell has at its sides; what a hand needs at least. */
const [lineWidth, sides, leastByHand] = [511, 7, 80];
const fontSize = 9;

/** A line to sign on, so that forty of them and the head fit on a page. */
const lineHeight = 15;

const onlyBelow: [boolean, boolean, boolean, boolean] = [false, false, false, true];

/** A list of names to print and sign: every class begins on a page of its own, and its head is repeated on the next. */
export function renderNameList(
  list: NameList,
  { language, school, term, madeAt }: WorkbookFacts,
  library?: FontLibrary,
): Promise<Uint8Array> {
  const { nameList } = wordsIn(language).rosterFiles;
  const schoolName = [school.code, school.name].filter(Boolean).join(" ");
  return renderPdf(
    {
      title: nameList.title,
      subject: `${schoolName} ${formatTerm(term)}`,
      language,
      madeAt,
      foot: nameList.foot(cutMiddle(schoolName, 48), formatTerm(term), formatMoment(madeAt, language)),
      content: (set) =>
        list.classes.map((one, at) => ({
          ...classTable(set, list.columns, one, formatTerm(term), language),
          ...(at > 0 ? { pageBreak: "before" } : {}),
        })),
    },
    library,
  );
}

function classTable(
  set: Setter,
  columns: readonly NameListColumn[],
  { name, rows }: NameListClass,
  term: string,
  language: Language,
): ContentTable {
  const { nameList } = wordsIn(language).rosterFiles;
  const { scale, points } = columnWidths(columns);
  const title = `${nameList.classTitle(term, name ?? nameList.withoutClass)}　${nameList.count(rows.length)}`;
  const head: TableCell = {
    text: [set(title)],
    fontSize: 12,
    bold: true,
    colSpan: columns.length,
    border: onlyBelow,
    margin: [0, 0, 0, 4],
  };
  return {
    fontSize: fontSize * scale,
    table: {
      headerRows: 2,
      dontBreakRows: true,
      heights: (row) => (row < 2 ? "auto" : lineHeight),
      widths: points,
      body: [
        [head, ...columns.slice(1).map(() => ({}))],
        columns.map((column) => set(nameList.columns[column], { bold: true })),
        ...rows.map((cells) => cells.map((cell) => set(textOf(cell, language)))),
      ],
    },
    layout: "grid",
  };
}

/** Many columns are set smaller, all of them, so that they fit on the line. */
function columnWidths(columns: readonly NameListColumn[]): { scale: number; points: (number | "*")[] } {
  const needed = columns.reduce((sum, column) => sum + (widths[column] ?? leastByHand), 0);
  const scale = Math.min(1, (lineWidth - sides * columns.length) / needed);
  const points = columns.map((column) => {
    const width = widths[column];
    return width === null ? ("*" as const) : width * scale;
  });
  // Without a column to be filled in by hand the last one fills the line.
  return { scale, points: points.includes("*") ? points : points.with(-1, "*") };
}

/** Dates as the office reads them; a masked one stays as it is. */
function textOf(cell: NameListCell, language: Language): string {
  const text = cell === null ? "" : String(cell);
  return language === "zh-TW" && /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatRocDate(text) : text;
}
