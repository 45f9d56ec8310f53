import type { SeedRecord } from "#app/domain/grade-corrections/patterns/detector.ts";
import type { ScoreRecord } from "#app/domain/scores/score-record.ts";
import { type Draft, type Entry, spoil } from "./draft.ts";
import { hasPassed } from "./score-patterns.ts";

const errors = ["emptied", "zeroed", "moved", "flipped", "shifted"] as const;
/** Points by which an import moves scores. */
export const movedBy = 5;
const withoutMakeUp = { makeUpScore: null, makeUpPassed: null } as const;

/** What the import in force spoiled in a few courses; the import before had it right. */
export function plantImport(draft: Draft): SeedRecord[] {
  const { random } = draft;
  const error = random.pick(errors);
  return draft.takeLessons(3).flatMap((entries) => {
    if (error === "shifted") return shiftRows(draft, entries);
    const chosen = random.shuffled(entries.filter(hasPassed)).slice(0, 8 + random.below(10));
    return chosen.map((entry) =>
      error === "flipped"
        ? spoilByImport(draft, entry, { passed: "0" }, "passed")
        : spoilByImport(draft, entry, spoiledScore(entry, error), "score"),
    );
  });
}

function spoiledScore({ row }: Entry, error: "emptied" | "zeroed" | "moved"): Partial<ScoreRecord> {
  if (error === "emptied") return { score: null, passed: null, ...withoutMakeUp };
  if (error === "zeroed") return { score: "0", passed: "0", ...withoutMakeUp };
  // Hundredths, so that no binary fraction is written.
  return { score: String((Math.round(Number(row.score) * 100) + movedBy * 100) / 100) };
}

/** Every score of a run of rows comes from the row above; the first of them is lost. */
function shiftRows(draft: Draft, entries: readonly Entry[]): SeedRecord[] {
  const { random, ownMark } = draft;
  const from = random.below(3);
  const rows = entries.slice(from, from + 8 + random.below(10));
  const above = rows.map(({ row }) => row.score);
  return rows.flatMap((entry, index) => {
    const score = index === 0 ? null : (above[index - 1] ?? null);
    if (score !== null && Number(score) === Number(entry.row.score)) return [];
    const passed = score === null ? null : Number(score) >= ownMark(entry) ? "1" : "0";
    return [spoilByImport(draft, entry, { score, passed, ...withoutMakeUp }, "score")];
  });
}

function spoilByImport(
  { before }: Draft,
  entry: Entry,
  change: Partial<ScoreRecord>,
  field: "score" | "passed",
): SeedRecord {
  before.set(entry.row, { ...entry.row });
  return spoil(entry, change, field);
}
