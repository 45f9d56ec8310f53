import type { Roster } from "#app/domain/rosters/model.ts";
import type { GeneratedSchool } from "#db/seed/school.ts";
import { precheckBook, withRows } from "./batch-school.ts";

/**
 * The pre-check book with a fault of every grade: credits that are letters (syntax), an ID number whose digit is wrong and
 * which the register does not know (validity), courses of another grade (quality), and a student without rows (macro).
 */
export function faultyBook(school: GeneratedSchool): { book: Roster; wrongId: string; missing: string } {
  const ids = [...new Set(precheckBook(school).sheets[0]?.rows.map(({ cells }) => cells[0] ?? ""))];
  const [letters = "", wrong = "", older = "", missing = ""] = ids;
  const wrongId = withWrongDigit(wrong);
  const book = withRows(precheckBook(school), (cells) => {
    const [id] = cells;
    if (id === missing) return null;
    if (id === letters) return cells.with(5, "T");
    if (id === wrong) return cells.with(0, wrongId);
    return id === older ? cells.with(4, cells[4] === "1" ? "2" : "1") : cells;
  });
  return { book, wrongId, missing };
}

function withWrongDigit(id: string): string {
  return `${id.slice(0, -1)}${(Number(id.at(-1)) + 1) % 10}`;
}
