import { formatTerm } from "#app/domain/calendar/term.ts";
import { scoreColumns } from "#app/domain/scores/score-columns.ts";
import { type ScoreKind, scoreKinds } from "#app/domain/scores/score-record.ts";
import { csvList } from "./csv.ts";
import type { SchoolFile } from "./files.ts";
import type { GeneratedSchool } from "./school.ts";
import type { InventedScores } from "./scores.ts";

/** The lists of scores as the school's system would export them, as CSV; none of a list without rows. */
export function scoreFiles({ term }: GeneratedSchool, scores: InventedScores): Map<ScoreKind, SchoolFile> {
  const files = new Map<ScoreKind, SchoolFile>();
  for (const kind of scoreKinds) {
    if (scores[kind].length === 0) continue;
    const rows = scores[kind].map((record) => ({ ...term, ...record }));
    files.set(kind, { name: `${kind}-${formatTerm(term)}.csv`, bytes: csvList(scoreColumns[kind], rows) });
  }
  return files;
}
