import { scoreFields } from "../../scores/score-columns.ts";
import type { ScoreKind, ScoreRecord } from "../../scores/score-record.ts";
import { onceFor } from "../../tables/once-for.ts";
import { type ColumnKey, rosterColumns } from "../columns.ts";
import { lowestPassMark, passMark } from "../rules/make-up.ts";
import type { RosterSheet } from "../sheets.ts";
import { noScore } from "../values.ts";
import type { RowValues } from "./built-book.ts";
import type { BookStudent } from "./student-courses.ts";
import { personCells, seatCell } from "./students-in-book.ts";

/** Who the row is about, with 備註 of this term. Class, seat and number of the next term are not known, and stay empty. */
export const notedCells = onceFor(
  ({ person, placed }: BookStudent): RowValues => ({
    ...personCells(person),
    noteName: person.name,
    noteTermClass: placed.homeroom.name,
    noteTermSeat: seatCell(person),
    noteTermNumber: person.number,
  }),
);

/**
 * The cells of a record in its sheet, as the school wrote them. No score is -1, also in the 及格 column beside it (domain
 * facts, section 5) unless the school wrote a mark there, which the check asks about; a score without a mark is judged
 * only where every status of a student agrees.
 */
export function scoreCells(
  kind: ScoreKind,
  record: ScoreRecord,
  { columns, scores }: RosterSheet,
): RowValues {
  const cells: Partial<Record<ColumnKey, string>> = {};
  for (const { field, roster } of scoreFields[kind]) if (roster) cells[roster] = String(record[field] ?? "");
  // A school may keep the periods of 進修部 where others have credits; its 是否採計 is titled 學時.
  if (columns.includes("periods")) cells.periods ||= cells.credits ?? "";
  if (columns.includes("countedHours")) cells.countedHours = cells.counted ?? "";
  for (const { score, passed } of scores) {
    const text = cells[score] || noScore;
    cells[score] = text;
    cells[passed] ||= text === noScore ? noScore : judged(text);
  }
  return cells;
}

/** The scores of a record of 學期成績 that none of the columns shows, by the columns that would. */
export function scoresWithoutColumn(record: ScoreRecord, columns: ReadonlySet<ColumnKey>): ColumnKey[] {
  return scoreFields.grades.flatMap(({ field, roster }) => {
    const isUnshown = roster && rosterColumns[roster].value === "score" && !columns.has(roster);
    return isUnshown && record[field] !== null ? [roster] : [];
  });
}

/** Empty between the lowest pass mark and the highest: only the school knows, and the check asks for an empty cell. */
function judged(score: string): "1" | "0" | "" {
  // The digits before the point: 59.99999999999999999 as a number would be 60.
  const whole = Number(score.split(".")[0]);
  if (whole >= passMark) return "1";
  return whole < lowestPassMark ? "0" : "";
}
