import { onceFor } from "../../tables/once-for.ts";
import { eachRow } from "../book-rows.ts";
import type { Roster } from "../model.ts";
import { scoreOf } from "../values.ts";

/** What a student had in a course in the first term's book; null where it has no such row, or no score in it. */
export function firstTermScore(book: Roster, idNumber: string, courseCode: string): number | null {
  return termScores(book).get(`${idNumber} ${courseCode}`) ?? null;
}

const termScores = onceFor(({ sheets }: Roster): ReadonlyMap<string, number | null> => {
  const scores = new Map<string, number | null>();
  for (const filled of sheets)
    if (filled.sheet.columns.includes("termScore"))
      eachRow(filled, (cells) => {
        scores.set(`${cells("idNumber")} ${cells("courseCode")}`, scoreOf(cells("termScore")));
      });
  return scores;
});
