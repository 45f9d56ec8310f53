import { describe, expect, test } from "vitest";
import type { CorrectionField } from "#app/domain/grade-corrections/correction-fields.ts";
import type { GradedCourse } from "#app/domain/grade-corrections/graded-course.ts";
import type { PatternBasis } from "#app/domain/grade-corrections/patterns/basis.ts";
import type { PatternKind } from "#app/domain/grade-corrections/patterns/pattern-kinds.ts";
import { searchPatterns } from "#app/domain/grade-corrections/patterns/search.ts";
import { basisOf, correctionOf, graded } from "#test/support/pattern-records.ts";

const courses = Array.from({ length: 60 }, (_, index) => `課程${index}`);
const size = 20;

/** Sixty courses of twenty students each with scores of two decimals, three courses to a teacher; some courses changed. */
function term(changes: Readonly<Record<string, (index: number) => Partial<GradedCourse>>>): GradedCourse[] {
  return courses.flatMap((course, at) =>
    Array.from({ length: size }, (_, index) =>
      graded({
        studentNumber: `112${String(at * size + index).padStart(4, "0")}`,
        course,
        teacher: `教師${Math.floor(at / 3)}`,
        score: `${60 + ((at * 7 + index * 3) % 40)}.${10 + ((at * 13 + index * 7) % 89)}`,
        ...changes[course]?.(index),
      }),
    ),
  );
}

/** The first `count` of a course changed. */
function first(count: number, change: Partial<GradedCourse>) {
  return (index: number) => (index < count ? change : {});
}

type Case = {
  why: string;
  changes: Parameters<typeof term>[0];
  corrects: readonly [field: CorrectionField, after: string | null];
  basis?: (records: readonly GradedCourse[]) => Partial<PatternBasis>;
  /** How many candidates, by course; null: the correction of the first record does not show the kind. */
  finds: Readonly<Record<string, number>> | null;
};

const empty = { score: null, passed: null } as const;
const failed = { passed: "0", score: "72.5" } as const;

const cases: Partial<Record<PatternKind, readonly Case[]>> = {
  "same-component": [
    {
      why: "five empty scores in a course, where none else is empty",
      changes: { 課程0: first(5, empty) },
      corrects: ["score", "71"],
      finds: { 課程0: 4 },
    },
    {
      why: "three may be chance",
      changes: { 課程0: first(3, empty) },
      corrects: ["score", "71"],
      finds: null,
    },
    {
      why: "seven, where thirteen other courses have one each: more than two in a hundred would be there rightly",
      changes: {
        課程0: first(7, empty),
        ...Object.fromEntries(courses.slice(20, 33).map((course) => [course, first(1, empty)])),
      },
      corrects: ["score", "71"],
      finds: null,
    },
    {
      why: "what every second course has is no error of this one",
      changes: Object.fromEntries(courses.map((course, at) => [course, first(at % 2 === 0 ? 5 : 1, empty)])),
      corrects: ["score", "71"],
      finds: null,
    },
    {
      why: "another course with a pattern of its own does not make the value usual",
      changes: { 課程0: first(5, empty), 課程9: first(20, empty) },
      corrects: ["score", "71"],
      finds: { 課程0: 4 },
    },
    {
      why: "0 beside a mark of failing",
      changes: { 課程0: first(6, { score: "0", passed: "0" }) },
      corrects: ["score", "71"],
      finds: { 課程0: 5 },
    },
    {
      why: "0 beside a mark of passing is another error",
      changes: {
        課程0: (index) =>
          index < 6 ? { score: "0", passed: "0" } : index < 9 ? { score: "0", passed: "1" } : {},
      },
      corrects: ["score", "71"],
      finds: { 課程0: 5 },
    },
    {
      why: "one score for the whole class, however it is written",
      changes: { 課程0: (index) => ({ score: index % 2 === 0 ? "70" : "70.00" }) },
      corrects: ["score", "88.5"],
      finds: { 課程0: size - 1 },
    },
    {
      why: "that 58 should be 63 says nothing of others",
      changes: { 課程0: first(1, { score: "58", passed: "0" }) },
      corrects: ["score", "63"],
      finds: null,
    },
    {
      why: "who has left need not have a score",
      changes: { 課程0: (index) => (index < 5 ? { ...empty, status: index < 2 ? "在學" : "休學" } : {}) },
      corrects: ["score", "71"],
      finds: null,
    },
    {
      why: "what counts without a score need not have one",
      changes: { 課程0: (index) => (index < 5 ? { ...empty, counted: index < 2 ? "1" : "3" } : {}) },
      corrects: ["score", "71"],
      finds: null,
    },
    {
      why: "a make-up is missing only where somebody failed",
      changes: {
        課程0: first(5, { score: "41", passed: "0" }),
        ...Object.fromEntries(
          courses
            .slice(1)
            .map((course) => [
              course,
              first(2, { score: "41", passed: "0", makeUpScore: "60", makeUpPassed: "1" }),
            ]),
        ),
      },
      corrects: ["makeUpScore", "60"],
      finds: { 課程0: 4 },
    },
    {
      why: "marks that contradict their scores in the same way, though there are only two",
      changes: { 課程0: first(2, failed) },
      corrects: ["passed", "1"],
      finds: { 課程0: 1 },
    },
    {
      why: "a mark that contradicts in another way",
      changes: { 課程0: (index) => (index === 0 ? failed : index === 1 ? { score: "35", passed: "1" } : {}) },
      corrects: ["passed", "1"],
      finds: {},
    },
    {
      why: "a mark of passing with 45 may be right, for some have lower pass marks",
      changes: { 課程0: first(3, { score: "45", passed: "1" }) },
      corrects: ["passed", "0"],
      finds: null,
    },
    {
      why: "marks that stand beside no score",
      changes: { 課程0: first(2, { score: null, passed: "1" }) },
      corrects: ["score", "66"],
      finds: { 課程0: 1 },
    },
  ],
  "same-teacher": [
    {
      why: "the other courses of the teacher, without the corrected one",
      changes: {
        課程0: first(5, empty),
        課程1: first(4, empty),
        課程2: first(3, empty),
        課程3: first(1, empty),
      },
      corrects: ["score", "71"],
      finds: { 課程1: 4, 課程2: 3 },
    },
    {
      why: "beside whole columns a single one is a slip, or right",
      changes: { 課程0: first(5, failed), 課程1: first(5, failed), 課程2: first(1, failed) },
      corrects: ["passed", "1"],
      finds: { 課程1: 5 },
    },
    {
      why: "where single marks are wrong, single ones are found",
      changes: { 課程0: first(1, failed), 課程1: first(1, failed) },
      corrects: ["passed", "1"],
      finds: { 課程1: 1 },
    },
    {
      why: "courses of other teachers are not looked at",
      changes: { 課程0: first(5, failed), 課程3: first(5, failed) },
      corrects: ["passed", "1"],
      finds: null,
    },
  ],
  rounded: [
    {
      why: "a column without decimals, where the others have them",
      changes: {
        課程0: (index) => ({ score: String(61 + index) }),
        課程1: (index) => ({ score: String(61 + index) }),
      },
      corrects: ["score", "60.8"],
      finds: { 課程0: size - 1, 課程1: size },
    },
    {
      why: "a single whole score in a column with decimals was not rounded",
      changes: { 課程0: first(1, { score: "61" }) },
      corrects: ["score", "60.8"],
      finds: null,
    },
    {
      why: "one score for all was filled in, not rounded",
      changes: { 課程0: (index) => ({ score: String(61 + index) }), 課程1: () => ({ score: "70" }) },
      corrects: ["score", "60.8"],
      finds: { 課程0: size - 1 },
    },
    {
      why: "61.6 is not rounded to 61",
      changes: { 課程0: (index) => ({ score: String(61 + index) }) },
      corrects: ["score", "61.6"],
      finds: null,
    },
    {
      why: "a school that has set whole scores keeps no decimals",
      changes: { 課程0: (index) => ({ score: String(61 + index) }) },
      corrects: ["score", "60.8"],
      basis: () => ({ decimals: 0 }),
      finds: null,
    },
  ],
};

describe.each(Object.entries(cases))("%s", (kind, all) => {
  test.each(all ?? [])("$why", ({ changes, corrects: [field, after], basis, finds }) => {
    const records = term(changes);
    const [record] = records;
    if (!record) throw new Error("no record");
    const found = searchPatterns(
      [correctionOf(record, field, record[field], after)],
      basisOf(records, basis?.(records)),
    ).find((one) => one.kind === kind);
    const counts: Record<string, number> = {};
    for (const { course } of found?.candidates ?? []) counts[course] = (counts[course] ?? 0) + 1;
    expect(found ? counts : null).toEqual(finds);
  });
});

describe("the form of the scores is taken from the term", () => {
  const whole = (decimals: number) =>
    term(
      Object.fromEntries(
        courses.map((course, at) => [
          course,
          (index: number) => ({ score: at * size + index < decimals ? `${60 + (index % 40)}.25` : "75" }),
        ]),
      ),
    );

  test.each([
    { why: "one in a hundred has decimals", decimals: 12, found: 11 },
    { why: "one in six has", decimals: 200, found: 199 },
    { why: "one in three: no form prevails that has none", decimals: 400, found: null },
  ])("$why", ({ decimals, found }) => {
    const records = whole(decimals);
    const [record] = records;
    if (!record) throw new Error("no record");
    const own = searchPatterns([correctionOf(record, "score", record.score, "60")], basisOf(records)).find(
      ({ kind }) => kind === "not-rounded",
    );
    expect(own?.candidates.length ?? null).toBe(found);
    const share = 1 - decimals / records.length;
    if (own)
      expect(own.candidates[0]?.reasons[0]).toMatchObject({
        code: "more-decimals",
        facts: { decimals: 0, share: expect.closeTo(share, 9) },
      });
  });
});

test("corrections that were made already count among the five that are empty", () => {
  const records = term({ 課程0: (index) => (index > 0 && index < 4 ? empty : {}) });
  const [record] = records;
  if (!record) throw new Error("no record");
  // Its mark was lost with its score: the two are corrected together.
  const corrections = [correctionOf(record, "score", null, "71"), correctionOf(record, "passed", null, "1")];
  const own = searchPatterns(corrections, basisOf(records)).find(({ kind }) => kind === "same-component");
  expect(own?.candidates).toHaveLength(3);
});

test("three empty scores show nothing, however large the school is", () => {
  const copies = Array.from({ length: 10 }, (_, copy) =>
    term(copy === 0 ? { 課程0: first(3, empty) } : {}).map((one) => ({
      ...one,
      course: `${one.course}${copy === 0 ? "" : `之${copy}`}`,
    })),
  ).flat();
  const [record] = copies;
  if (!record) throw new Error("no record");
  expect(searchPatterns([correctionOf(record, "score", null, "71")], basisOf(copies))).toEqual([]);
});

test("the nearest records come first, and what they have in common is a reason", () => {
  const zero = { score: "0", passed: "1" } as const;
  const record = graded({ ...zero, studentNumber: "1", course: "甲數學", teacher: "王小明", classKey: "甲" });
  const far = graded({
    ...zero,
    studentNumber: "2",
    course: "丙體育",
    name: "體育",
    teacher: null,
    classKey: "丙",
  });
  const near = graded({ ...zero, studentNumber: "3", course: "乙數學", teacher: "王小明", classKey: "乙" });
  const nearest = graded({
    ...zero,
    studentNumber: "4",
    course: "甲數學",
    teacher: "王小明",
    classKey: "甲",
  });
  const found = searchPatterns(
    [correctionOf(record, "passed", "1", "0")],
    basisOf([record, far, near, nearest]),
  ).find(({ kind }) => kind === "passed-at-zero");
  const listed = found?.candidates.map(({ studentNumber, rank, reasons }) => [
    studentNumber,
    rank,
    reasons.slice(1).map(({ code }) => code),
  ]);
  expect(listed).toEqual([
    ["4", 1, ["same-course", "same-teacher", "same-subject", "same-value", "same-class"]],
    ["3", 2, ["same-teacher", "same-subject", "same-value"]],
    ["2", 3, ["same-value"]],
  ]);
});

test("a course of few students shows no rounding", () => {
  const records = [
    ...term({}),
    graded({ studentNumber: "1129999", course: "個別指導", score: "88", teacher: "教師99" }),
  ];
  const few = records.at(-1);
  if (!few) throw new Error("no record");
  const found = searchPatterns([correctionOf(few, "score", "88", "88.4")], basisOf(records));
  expect(found.map(({ kind }) => kind)).not.toContain("rounded");
});
