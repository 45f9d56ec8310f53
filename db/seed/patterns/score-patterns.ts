import type { SeedRecord } from "#app/domain/grade-corrections/patterns/detector.ts";
import { roundedTo } from "#app/domain/grade-corrections/patterns/score-text.ts";
import type { ScoreRecord } from "#app/domain/scores/score-record.ts";
import { type Draft, type Entry, patternSize, spoil } from "./draft.ts";

export type Planter = (draft: Draft) => readonly SeedRecord[];

const withoutMakeUp = { makeUpScore: null, makeUpPassed: null } as const;

/** Errors that a teacher or a grade system makes in a whole column of a course. */
const columnErrors = ["empty", "zero", "failed"] as const;

/** One course across classes: scores lost, 0, one score for all, or marks that contradict their scores. */
export function plantInComponent(draft: Draft): SeedRecord[] {
  const { random } = draft;
  const entries = draft.takeShared((all) => all.filter(hasPassed).length >= 15);
  const error = random.pick([...columnErrors, "constant"] as const);
  if (error !== "constant") return columnPattern(draft, entries, error, patternSize(random));
  const filledIn = unusedScore(draft, entries);
  return entries.map((entry) => spoil(entry, { score: filledIn, passed: "1", ...withoutMakeUp }, "score"));
}

/** One that nobody of the course has rightly. Whoever has it passes, by every pass mark. */
function unusedScore({ random }: Draft, entries: readonly Entry[]): string {
  const used = new Set(entries.map(({ row }) => Number(row.score)));
  const free = Array.from({ length: 40 }, (_, index) => 60 + index).filter((score) => !used.has(score));
  return String(random.pick(free) ?? "100");
}

/** The same in several courses of one teacher. */
export function plantWithTeacher(draft: Draft): SeedRecord[] {
  const { random } = draft;
  const error = random.pick(columnErrors);
  return draft
    .takeLessons(3, "one-teacher")
    .flatMap((entries) => columnPattern(draft, entries, error, 8 + random.below(10)));
}

export function plantPassedAtZero({ takeRows, random }: Draft): SeedRecord[] {
  const entries = takeRows(patternSize(random), (entry) => hasPassed(entry) && !entry.clean.isContinuing);
  if (random.below(2) === 0) return entries.map((entry) => spoil(entry, { score: "0" }, "score"));
  return entries.map((entry) => {
    Object.assign(entry.row, { score: "0", passed: "0" });
    return spoil(entry, { passed: "1" }, "passed");
  });
}

export function plantAboveCap({ takeRows, random }: Draft): SeedRecord[] {
  const entries = takeRows(patternSize(random), ({ row }) => row.makeUpPassed === "1");
  return entries.map((entry) => {
    const above = Number(entry.row.makeUpScore) + 1 + random.below(35);
    return spoil(entry, { makeUpScore: String(above) }, "makeUpScore");
  });
}

/** In make-ups where the scores of the term have decimals, else in the scores. */
export function plantNotRounded({ takeRows, random, form }: Draft): SeedRecord[] {
  const fraction = () => `.${String(1 + random.below(49)).padStart(2, "0")}`;
  if (form === "decimals")
    return takeRows(patternSize(random), ({ row }) => row.makeUpPassed === "0").map((entry) =>
      spoil(entry, { makeUpScore: `${entry.row.makeUpScore}${fraction()}` }, "makeUpScore"),
    );
  return takeRows(patternSize(random), (entry) => hasPassed(entry) && !entry.clean.isContinuing).map(
    (entry) => spoil(entry, { score: `${entry.row.score}${fraction()}` }, "score"),
  );
}

/** A whole column in which every score had decimals: one without would be no error, and nothing could tell it apart. */
export function plantRounded(draft: Draft): SeedRecord[] {
  return draft
    .takeShared((all) => all.every(({ row }) => row.score?.includes(".")))
    .map((entry) => spoil(entry, { score: roundedTo(entry.row.score ?? "", 0) }, "score"));
}

/** Students with a lower pass mark judged by 60. */
export function plantPassMark({ takeRows, random, form, ownMark }: Draft): SeedRecord[] {
  const entries = takeRows(
    patternSize(random),
    (entry) => ownMark(entry) < 60 && hasPassed(entry) && !entry.clean.isContinuing,
  );
  return entries.map((entry) => {
    const own = ownMark(entry);
    const whole = own + random.below(60 - own);
    const score = form === "whole" ? String(whole) : String(whole + random.below(100) / 100);
    Object.assign(entry.row, { score, passed: "1" });
    return spoil(entry, { passed: "0" }, "passed");
  });
}

function columnPattern(
  { random }: Draft,
  entries: readonly Entry[],
  error: (typeof columnErrors)[number],
  size: number,
): SeedRecord[] {
  const chosen = random.shuffled(entries.filter(hasPassed)).slice(0, size);
  return chosen.map((entry) => {
    if (error === "failed") return spoil(entry, { passed: "0" }, "passed");
    const lost: Partial<ScoreRecord> =
      error === "empty" ? { score: null, passed: null } : { score: "0", passed: "0" };
    return spoil(entry, { ...lost, ...withoutMakeUp }, "score");
  });
}

/** With 60 or more, so that no pass mark says otherwise. */
export function hasPassed({ row }: Entry): boolean {
  return row.passed === "1" && Number(row.score) >= 60;
}
