import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CorrectionField,
  correctionFields,
  isScoreComponent,
} from "#app/domain/grade-corrections/correction-fields.ts";
import type { GradedCourse } from "#app/domain/grade-corrections/graded-course.ts";
import type { PassMarks } from "#app/domain/grade-corrections/patterns/pass-marks.ts";
import { reasonText } from "#app/domain/grade-corrections/patterns/reasons.ts";
import { type PatternFound, searchPatterns } from "#app/domain/grade-corrections/patterns/search.ts";
import { keyOfCourse } from "#app/domain/scores/key-of-course.ts";
import { languages, wordsIn } from "#app/i18n/words.ts";
import { generatePatternTerm } from "#db/seed/patterns/pattern-term.ts";
import { type NaiveFault, naiveFaults, naiveKinds } from "#test/support/oracle/naive-patterns.ts";
import { basisOf, correctionOf, graded, rowOf } from "#test/support/pattern-records.ts";

const isFull = process.env.LICHENG_FULL === "1";
const settings = { seed: 20261122, numRuns: isFull ? 3000 : 300 };
const passMarks: PassMarks = [{ status: "在學（甲類）", marks: [40, 50, 60] }];

const score = fc.constantFrom(
  null,
  "0",
  "0.0",
  "35",
  "45",
  "50",
  "55.5",
  "60",
  "60.00",
  "72",
  "72.25",
  "88.5",
  "100",
  "缺",
  "-1",
);
const mark = fc.constantFrom(null, "0", "1", "1");
const arbitraryRecord: fc.Arbitrary<Partial<GradedCourse>> = fc.record({
  course: fc.constantFrom("甲數學", "乙數學", "甲英文"),
  classKey: fc.constantFrom("甲", "乙", null),
  grade: fc.constantFrom(1, 2, 3, null),
  status: fc.constantFrom("在學", "在學（甲類）", "休學", null),
  teacher: fc.constantFrom("王小明", "李小華", null),
  isGraded: fc.constantFrom(true, true, true, false),
  isContinuing: fc.boolean(),
  score,
  passed: mark,
  makeUpScore: score,
  makeUpPassed: mark,
  firstMakeUp: score,
  firstMakeUpPassed: mark,
  counted: fc.constantFrom("1", "1", "2", "3", null),
  code: fc.constantFrom(null, "112000000H11101090D0090", "112000000H1110101010102"),
});

const arbitraryTerm = fc.record({
  records: fc
    .array(arbitraryRecord, { minLength: 1, maxLength: 60 })
    .map((all) => all.map((one, index) => graded({ ...one, studentNumber: `S${index % 25}` })))
    .map((all) => [...new Map(all.map((one) => [keyOfCourse(one), one])).values()]),
  corrected: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...correctionFields), score), {
    minLength: 1,
    maxLength: 4,
  }),
  decimals: fc.constantFrom(null, 0, 1, 2),
  isListed: fc.boolean(),
  earlier: fc.option(fc.array(score, { minLength: 60, maxLength: 60 })),
});

describe("whatever the term is and whatever is corrected", () => {
  test("candidates are records as they stand, each once, never the corrected ones, and every reason has its words", () => {
    fc.assert(
      fc.property(arbitraryTerm, ({ records, corrected, decimals, isListed, earlier }) => {
        const corrections = corrected.flatMap(([at, field, after]) => {
          const record = records[at % records.length];
          return record ? [correctionOf(record, field, record[field], after)] : [];
        });
        const previous =
          earlier && records.map((one, index) => ({ ...rowOf(one), score: earlier[index] ?? null }));
        const basis = basisOf(records, { decimals, previous, passMarks: isListed ? passMarks : [] });
        const present = structuredClone(records);
        const found = searchPatterns(corrections, basis);
        expect(records).toEqual(present);
        expect(new Set(found.map(({ kind }) => kind)).size).toBe(found.length);
        for (const one of found) expectSound(one, records, new Set(corrections.map(keyOfCourse)));
        expect(searchPatterns(corrections, { ...basis, records: [...records] })).toEqual(found);
      }),
      settings,
    );
  });
});

function expectSound(
  { candidates, byClass, shownBy }: PatternFound,
  records: readonly GradedCourse[],
  corrected: Set<string>,
) {
  const byKey = new Map(records.map((one) => [keyOfCourse(one), one]));
  expect(shownBy).toBeGreaterThan(0);
  const fields = candidates.map((one) => `${keyOfCourse(one)} ${one.field}`);
  expect(new Set(fields).size).toBe(fields.length);
  for (const one of candidates) {
    const record = byKey.get(keyOfCourse(one));
    expect(corrected.has(keyOfCourse(one))).toBe(false);
    expect(record?.[one.field]).toBe(one.before);
    expect(record?.classKey).toBe(one.classKey);
    expect(one.after === null || one.after !== one.before).toBe(true);
    expect(one.reasons.length).toBeGreaterThan(0);
    for (const language of languages)
      for (const reason of one.reasons)
        expect(reasonText(wordsIn(language).correctionPatterns.reasons, reason)).not.toMatch(
          /undefined|NaN|null|^$/,
        );
  }
  const ranks = candidates.map(({ rank }) => rank);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect([...new Set(ranks)]).toEqual([...new Set(ranks)].map((_, index) => index + 1));
  expect(byClass.reduce((sum, one) => sum + one.candidates, 0)).toBe(candidates.length);
  for (const { classKey, candidates: count } of byClass)
    expect(candidates.filter((one) => one.classKey === classKey)).toHaveLength(count);
}

describe("the rules about single records against a second, naive writing of them", () => {
  test("agree on random terms", () => {
    fc.assert(
      fc.property(arbitraryTerm, fc.nat(), ({ records, isListed }, at) => {
        const readable = records.filter(isReadable);
        const basis = { passMarks: isListed ? passMarks : [], decimals: 1 } as const;
        expectAgreement(readable, { ...basis, plan: [] }, at, (corrections) =>
          searchPatterns(corrections, basisOf(readable, basis)),
        );
      }),
      settings,
    );
  });

  test.each(isFull ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : [1])("agree on a whole term, seed %i", (seed) => {
    const { basis: term } = generatePatternTerm({ seed, students: 600, form: "whole" });
    const basis = { ...term, decimals: 0 } as const;
    const school = { ...basis, plan: basis.plans.at(-1)?.courses ?? [] };
    expectAgreement(basis.records, school, seed, (corrections) => searchPatterns(corrections, basis));
  });
});

/** The naive rules read neither what is no score nor what they cannot place. */
function isReadable(record: GradedCourse): boolean {
  const scores = correctionFields.filter(isScoreComponent).map((field) => record[field]);
  return (
    record.grade !== null &&
    record.status !== null &&
    scores.every((text) => text === null || /^\d/.test(text))
  );
}

/** For each rule one record that breaks it is corrected: the others that break it in the same way are found, and no others. */
function expectAgreement(
  records: readonly GradedCourse[],
  school: Parameters<typeof naiveFaults>[1],
  at: number,
  search: (corrections: Parameters<typeof searchPatterns>[0]) => PatternFound[],
) {
  const faults = records.flatMap((record) =>
    naiveFaults(record, school).map((fault) => ({ record, ...fault })),
  );
  for (const kind of naiveKinds) {
    const ofKind = faults.filter((one) => one.kind === kind && one.after !== null);
    const seed = ofKind[at % Math.max(1, ofKind.length)];
    if (!seed) continue;
    const { record, field, way, after } = seed;
    const found = search([correctionOf(record, field, record[field], after)]).find(
      (one) => one.kind === kind,
    );
    const isSameWay = (one: NaiveFault) =>
      one.kind === kind && one.way === way && isSearched(one.field, field, kind);
    const expected = faults.filter(
      (one) => isSameWay(one) && keyOfCourse(one.record) !== keyOfCourse(record),
    );
    const named = (one: { field: CorrectionField; after: string | null }, key: string) =>
      `${key} ${one.field} ${one.after}`;
    expect(found?.candidates.map((one) => named(one, keyOfCourse(one))).sort(), kind).toEqual(
      expected.map((one) => named(one, keyOfCourse(one.record))).sort(),
    );
  }
}

/** Make-ups are looked for in all three columns, marks of another pass mark in all five; everything else in its own. */
function isSearched(
  field: CorrectionField,
  corrected: CorrectionField,
  kind: (typeof naiveKinds)[number],
): boolean {
  if (kind === "makeup-above-cap") return true;
  return kind === "pass-mark" ? isScoreComponent(field) === isScoreComponent(corrected) : field === corrected;
}
