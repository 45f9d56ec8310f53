import { describe, expect, test } from "vitest";
import { patternKinds } from "#app/domain/grade-corrections/patterns/pattern-kinds.ts";
import {
  type Candidate,
  type PatternFound,
  searchPatterns,
} from "#app/domain/grade-corrections/patterns/search.ts";
import { keyOfCourse } from "#app/domain/scores/key-of-course.ts";
import type { PlantedPattern } from "#db/seed/patterns/draft.ts";
import { generatePatternTerm, type PatternTerm } from "#db/seed/patterns/pattern-term.ts";

const isFull = process.env.LICHENG_FULL === "1";
const seeds = Array.from({ length: isFull ? 20 : 2 }, (_, index) => 20261122 + index);
/** Issue: at most two of a hundred candidates may be false. */
const mostFalse = 0.02;

/** The corrections that somebody noticed: one, or two. */
function noticed({ records }: PlantedPattern, seed: number) {
  return records.slice(0, 1 + (seed % 2));
}

/** Of a teacher's courses those of the corrections are another kind's business. */
function expectedOf({ kind, records }: PlantedPattern, corrections: PlantedPattern["records"]): string[] {
  const courses = new Set(corrections.map(({ course }) => course));
  const corrected = new Set(corrections.map(keyOfCourse));
  return records
    .filter(
      (one) => !corrected.has(keyOfCourse(one)) && !(kind === "same-teacher" && courses.has(one.course)),
    )
    .map(keyOfCourse);
}

function missedAndFalse(planted: PlantedPattern, candidates: readonly Candidate[], expected: string[]) {
  const field = planted.records[0]?.field;
  const found = new Set(candidates.filter((one) => one.field === field).map(keyOfCourse));
  const wanted = new Set(expected);
  const others = candidates.filter((one) => one.field !== field || !wanted.has(keyOfCourse(one)));
  return { missed: expected.filter((key) => !found.has(key)), falseShare: others.length / candidates.length };
}

/** Every candidate of every kind that a correction shows, against every row that is wrong in any way. */
function rightRecords({ planted, slips }: PatternTerm, candidates: readonly Candidate[]): Candidate[] {
  const wrong = new Set([...planted.flatMap(({ records }) => records), ...slips].map(keyOfCourse));
  return candidates.filter((one) => !wrong.has(keyOfCourse(one)));
}

describe.each([
  { form: "decimals", absent: [] },
  // Where no score has decimals, none was rounded.
  { form: "whole", absent: ["rounded"] },
] as const)("a term with scores of the form $form", ({ form, absent }) => {
  test("has a pattern of each kind, of 15 to 60 records of several classes", () => {
    const { planted, basis } = generatePatternTerm({ seed: 1, students: 600, form });
    const classes = new Map(basis.records.map((record) => [keyOfCourse(record), record.classKey]));
    const expected = patternKinds.filter((kind) => !absent.some((one) => one === kind));
    expect(planted.map(({ kind }) => kind).sort()).toEqual([...expected].sort());
    for (const { kind, records } of planted) {
      expect(records.length, kind).toBeGreaterThanOrEqual(15);
      expect(records.length, kind).toBeLessThanOrEqual(60);
      expect(new Set(records.map((one) => classes.get(keyOfCourse(one)))).size, kind).toBeGreaterThan(1);
    }
  });

  test("of each pattern every record is found, and nearly nothing else", () => {
    let [all, wrongly] = [0, 0];
    for (const seed of seeds) {
      const term = generatePatternTerm({ seed, students: 600, form });
      for (const planted of term.planted) {
        const shown = expectFound(planted, term, seed).flatMap(({ candidates }) => candidates);
        all += shown.length;
        wrongly += rightRecords(term, shown).length;
      }
    }
    expect(wrongly).toBeLessThanOrEqual(all * mostFalse);
  });
});

test.each(isFull ? [900, 1500, 3000] : [900])("a school of %i students shows the same", (students) => {
  const term = generatePatternTerm({ seed: 20261122, students, form: "decimals" });
  for (const planted of term.planted) expectFound(planted, term, 0);
});

/** All records of the pattern, hardly another, and what the rule proposes is what was there before the pattern. */
function expectFound(planted: PlantedPattern, { basis }: PatternTerm, seed: number): PatternFound[] {
  const why = `${planted.kind}, seed ${seed}`;
  const corrections = noticed(planted, seed);
  const found = searchPatterns(corrections, basis);
  const candidates = found.find(({ kind }) => kind === planted.kind)?.candidates ?? [];
  const { missed, falseShare } = missedAndFalse(planted, candidates, expectedOf(planted, corrections));
  expect(missed, why).toEqual([]);
  expect(falseShare, why).toBeLessThanOrEqual(mostFalse);
  const rights = new Map(planted.records.map((one) => [keyOfCourse(one), one.after]));
  for (const one of candidates) {
    const right = rights.get(keyOfCourse(one));
    if (one.after !== null && right !== undefined) expect(one.after, why).toBe(right);
  }
  return found;
}
