import { expect, test } from "vitest";
import type { CorrectionField } from "#app/domain/grade-corrections/correction-fields.ts";
import type { GradedCourse } from "#app/domain/grade-corrections/graded-course.ts";
import { searchPatterns } from "#app/domain/grade-corrections/patterns/search.ts";
import type { ScoreRecord } from "#app/domain/scores/score-record.ts";
import { basisOf, correctionOf, graded, rowOf } from "#test/support/pattern-records.ts";

const scores = ["61", "72", "83", "94", "65", "76", "87", "98"];

type Row = { course: string; before: Partial<GradedCourse>; now: Partial<GradedCourse> };

/** Eight rows of a course as two imports have them. */
function course(name: string, change: (index: number, score: string) => Partial<GradedCourse>): Row[] {
  return scores.map((score, index) => ({
    course: name,
    before: { score },
    now: { score, ...change(index, score) },
  }));
}

function imports(rows: readonly Row[]): { records: GradedCourse[]; previous: ScoreRecord[] } {
  const of = ({ course: name, before, now }: Row, index: number) => {
    const student = { studentNumber: `112${String(index).padStart(4, "0")}`, course: name, name };
    return { before: graded({ ...student, ...before }), now: graded({ ...student, ...now }) };
  };
  const both = rows.map(of);
  return { records: both.map(({ now }) => now), previous: both.map(({ before }) => rowOf(before)) };
}

const more = (by: number) => (_: number, score: string) => ({ score: String(Number(score) + by) });
const above = (index: number) => ({ score: index === 0 ? null : (scores[index - 1] ?? null) });
const below = (index: number) => ({ score: scores[index + 1] ?? null });

const cases: readonly {
  why: string;
  rows: Row[];
  corrects: readonly [field: CorrectionField, after: string | null];
  /** The record that is corrected, among the rows. */
  at?: number;
  /** How many candidates, by course; null: the correction does not show the kind. */
  finds: Readonly<Record<string, number>> | null;
}[] = [
  {
    why: "scores that became empty",
    rows: [
      ...course("數學", () => ({ score: null })),
      ...course("英文", (index) => (index < 5 ? { score: null } : {})),
    ],
    corrects: ["score", "61"],
    finds: { 數學: 7, 英文: 5 },
  },
  {
    why: "beside whole columns a single empty one is the school's own",
    rows: [
      ...course("數學", () => ({ score: null })),
      ...course("英文", (index) => (index < 1 ? { score: null } : {})),
    ],
    corrects: ["score", "61"],
    finds: { 數學: 7 },
  },
  {
    why: "a lost score may be known better by now",
    rows: course("數學", () => ({ score: null })),
    corrects: ["score", "99"],
    finds: { 數學: 7 },
  },
  {
    why: "scores that became 0",
    rows: course("數學", (index) => (index < 4 ? { score: "0" } : {})),
    corrects: ["score", "61"],
    finds: { 數學: 3 },
  },
  {
    why: "scores that moved by the same, exactly",
    rows: [...course("數學", more(0.1)), ...course("英文", more(0.2))],
    corrects: ["score", "61"],
    finds: { 數學: 7 },
  },
  {
    why: "one score that moved is a correction of the school's",
    rows: course("數學", (index) => (index === 0 ? { score: "66" } : {})),
    corrects: ["score", "61"],
    finds: null,
  },
  {
    why: "marks that turned while the scores did not",
    rows: course("數學", (index) => (index < 4 ? { passed: "0" } : {})),
    corrects: ["passed", "1"],
    finds: { 數學: 3 },
  },
  {
    why: "marks that follow their scores were not changed by themselves",
    rows: course("數學", () => ({ score: "40", passed: "0" })),
    corrects: ["passed", "1"],
    finds: null,
  },
  {
    why: "是否採計 that became another",
    rows: course("數學", () => ({ counted: "2" })),
    corrects: ["counted", "1"],
    finds: { 數學: 7 },
  },
  {
    why: "every score is that of the row above",
    rows: [...course("數學", above), ...course("英文", above)],
    at: 3,
    corrects: ["score", "94"],
    finds: { 數學: 7, 英文: 8 },
  },
  {
    why: "below is another shift than above",
    rows: [...course("數學", above), ...course("英文", below)],
    at: 3,
    corrects: ["score", "94"],
    finds: { 數學: 7 },
  },
  {
    why: "every score is that of the row below",
    rows: course("數學", below),
    at: 3,
    corrects: ["score", "94"],
    finds: { 數學: 7 },
  },
  {
    why: "a row that the import no longer has is another change than an empty score",
    rows: [
      ...course("數學", () => ({ score: null, isGraded: false })),
      ...course("英文", () => ({ score: null })),
    ],
    corrects: ["score", "61"],
    finds: { 數學: 7 },
  },
  {
    why: "a correction of what the import did not change",
    rows: course("數學", (index) => (index > 0 ? { score: null } : {})),
    corrects: ["score", "66"],
    finds: null,
  },
  {
    why: "a correction that does not take the change back",
    rows: course("數學", more(5)),
    corrects: ["score", "99"],
    finds: null,
  },
];

test.each(cases)("$why", ({ rows, at = 0, corrects: [field, after], finds }) => {
  const { records, previous } = imports(rows);
  const record = records[at];
  if (!record) throw new Error("no record");
  const found = searchPatterns(
    [correctionOf(record, field, record[field], after)],
    basisOf(records, { previous }),
  ).find(({ kind }) => kind === "same-import");
  const counts: Record<string, number> = {};
  for (const { course: name } of found?.candidates ?? []) counts[name] = (counts[name] ?? 0) + 1;
  expect(found ? counts : null).toEqual(finds);
  const before = new Map(previous.map((row) => [row.studentNumber, row]));
  for (const one of found?.candidates ?? []) {
    const row = before.get(one.studentNumber);
    expect(one.after).toBe(field === "score" ? row?.score : field === "passed" ? row?.passed : row?.counted);
  }
});

test("the rows may come in another order, and the correction may have been made already", () => {
  const { records, previous } = imports(course("數學", () => ({ score: null })));
  const [mended, ...others] = records;
  if (!mended) throw new Error("no record");
  const present = [...others.reverse(), { ...mended, score: "61" }];
  const found = searchPatterns([correctionOf(mended, "score", null, "61")], basisOf(present, { previous }));
  expect(found.find(({ kind }) => kind === "same-import")?.candidates).toHaveLength(7);
});

test("without an import before nothing is said", () => {
  const { records } = imports(course("數學", () => ({ score: null })));
  const [record] = records;
  if (!record) throw new Error("no record");
  const found = searchPatterns([correctionOf(record, "score", null, "61")], basisOf(records));
  expect(found.map(({ kind }) => kind)).not.toContain("same-import");
});
