import type { ScoreRecord } from "#app/domain/scores/score-record.ts";
import type { Draft, Entry } from "./draft.ts";
import { movedBy } from "./import-patterns.ts";
import { hasPassed } from "./score-patterns.ts";

/**
 * What a term has beside patterns: slips of single records, and what looks odd and is right. None of it is what a planted
 * pattern is. Gives the rows that are wrong.
 */
export function addNoise(draft: Draft): ScoreRecord[] {
  const { random, rows, before } = draft;
  const some = Math.max(3, Math.round(rows.length / 1500));
  const passed = (entry: Entry) => hasPassed(entry) && !entry.clean.isContinuing;
  const wrong: ScoreRecord[] = [];
  const change = (
    count: number,
    fits: (entry: Entry) => boolean,
    to: (entry: Entry) => Partial<ScoreRecord>,
  ) => {
    const entries = draft.takeSingles(count, fits);
    for (const entry of entries) Object.assign(entry.row, to(entry));
    return entries.map(({ row }) => row);
  };
  // What a planted column has as its error is not put into it as a slip: nothing could tell them apart.
  const apart = (to: Partial<ScoreRecord>) => {
    const entries = draft.takeRows(some, passed);
    for (const { row } of entries) Object.assign(row, to);
    return entries.map(({ row }) => row);
  };
  // Right: who was not there has 0 or nothing, and some courses of some students do not count.
  apart({ score: "0", passed: "0" });
  apart({ score: null, passed: null });
  change(some, passed, () => ({ counted: "2" }));
  // Wrong: digits turned, marks set by hand, a make-up typed wrongly below the pass mark, a code cut short.
  const failed = (entry: Entry) => entry.row.makeUpPassed === "0" && Number(entry.row.makeUpScore) < 40;
  const isTurned = ({ row: { score } }: Entry) => /^[6-9][0-9]/.test(score ?? "");
  wrong.push(
    ...change(
      some,
      (entry) => passed(entry) && isTurned(entry),
      ({ row }) => turned(row),
    ),
    ...apart({ passed: "0" }),
    ...change(some, failed, () => ({ makeUpScore: String(20 + random.below(20)) })),
  );
  for (const { row } of draft.takeSingles(some, ({ clean }) => clean.code !== null)) {
    row.code = "109";
    wrong.push(row);
  }
  // Corrected by the school between the two imports: by 5, as a planted import moves scores, in other courses only; by
  // something else anywhere. And make-ups that came later.
  const corrected = ({ row }: Entry, by: number) =>
    before.set(row, { ...row, score: String(Math.max(60, Math.floor(Number(row.score)) - by)) });
  for (const entry of draft.takeRows(some * 2, passed)) corrected(entry, movedBy);
  for (const entry of draft.takeSingles(some * 2, passed)) {
    const by = 1 + random.below(20);
    corrected(entry, by === movedBy ? by + 1 : by);
  }
  for (const row of rows)
    if (row.makeUpScore !== null && !before.has(row) && random.below(5) === 0)
      before.set(row, { ...row, makeUpScore: null, makeUpPassed: null });
  return wrong;
}

function turned({ score }: ScoreRecord): Partial<ScoreRecord> {
  const text = score ?? "";
  return { score: `${text[1] === "0" ? "1" : text[1]}${text[0]}${text.slice(2)}` };
}
