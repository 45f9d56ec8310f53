import { describe, expect, test } from "vitest";
import type { CorrectionField } from "#app/domain/grade-corrections/correction-fields.ts";
import type { GradedCourse } from "#app/domain/grade-corrections/graded-course.ts";
import type { PatternBasis } from "#app/domain/grade-corrections/patterns/basis.ts";
import type { PassMarks } from "#app/domain/grade-corrections/patterns/pass-marks.ts";
import type { PatternKind } from "#app/domain/grade-corrections/patterns/pattern-kinds.ts";
import { searchPatterns } from "#app/domain/grade-corrections/patterns/search.ts";
import { basisOf, correctionOf, graded, planned, planOf } from "#test/support/pattern-records.ts";

type Found = readonly { field: CorrectionField; before: string | null; after: string | null }[];
type Case = {
  why: string;
  /** The record as it was wrong, and its correction. */
  wrong: Partial<GradedCourse>;
  corrects: readonly [field: CorrectionField, after: string | null];
  /** Another record of another course. */
  other: Partial<GradedCourse>;
  basis?: Partial<PatternBasis>;
  /** null: the correction does not show the kind. */
  finds: Found | null;
};

const listed: PassMarks = [{ status: "在學（甲類）", marks: [40, 50, 60] }];
const low = { status: "在學（甲類）" } as const;
const withD = "112000000H11101090D0090";

const cases: Partial<Record<PatternKind, readonly Case[]>> = {
  "passed-at-zero": [
    {
      why: "the mark of another course stands beside 0 as well",
      wrong: { score: "0" },
      corrects: ["passed", "0"],
      other: { score: "0" },
      finds: [{ field: "passed", before: "1", after: "0" }],
    },
    {
      why: "0.00 is 0",
      wrong: { score: "0" },
      corrects: ["passed", "0"],
      other: { score: "0.00" },
      finds: [{ field: "passed", before: "1", after: "0" }],
    },
    {
      why: "where the score was wrong, only the school knows the scores of the others",
      wrong: { score: "0" },
      corrects: ["score", "72"],
      other: { score: "0" },
      finds: [{ field: "score", before: "0", after: null }],
    },
    {
      why: "0 that is not passed is right",
      wrong: { score: "0" },
      corrects: ["passed", "0"],
      other: { score: "0", passed: "0" },
      finds: [],
    },
    {
      why: "a point is not 0",
      wrong: { score: "0" },
      corrects: ["passed", "0"],
      other: { score: "1" },
      finds: [],
    },
    {
      why: "0 in another column is another error",
      wrong: { score: "0" },
      corrects: ["passed", "0"],
      other: { passed: "0", score: "40", makeUpScore: "0", makeUpPassed: "1" },
      finds: [],
    },
    {
      why: "a correction that leaves the contradiction shows nothing",
      wrong: { score: "0" },
      corrects: ["counted", "2"],
      other: { score: "0" },
      finds: null,
    },
  ],
  "makeup-above-cap": [
    {
      why: "a make-up that is passed counts as 60",
      wrong: { makeUpScore: "75", makeUpPassed: "1" },
      corrects: ["makeUpScore", "60"],
      other: { makeUpScore: "80.5", makeUpPassed: "1" },
      finds: [{ field: "makeUpScore", before: "80.5", after: "60" }],
    },
    {
      why: "the cap is the student's own pass mark",
      wrong: { makeUpScore: "75", makeUpPassed: "1" },
      corrects: ["makeUpScore", "60"],
      other: { ...low, makeUpScore: "50", makeUpPassed: "1" },
      basis: { passMarks: listed },
      finds: [{ field: "makeUpScore", before: "50", after: "40" }],
    },
    {
      why: "of a listed status without a grade the cap is not known",
      wrong: { makeUpScore: "75", makeUpPassed: "1" },
      corrects: ["makeUpScore", "60"],
      other: { ...low, grade: null, makeUpScore: "75", makeUpPassed: "1" },
      basis: { passMarks: listed },
      finds: [],
    },
    {
      why: "the second make-up of 進修部 has the same cap",
      wrong: { makeUpScore: "75", makeUpPassed: "1" },
      corrects: ["makeUpScore", "60"],
      other: { secondMakeUp: "61", secondMakeUpPassed: "1" },
      finds: [{ field: "secondMakeUp", before: "61", after: "60" }],
    },
    {
      why: "60 is the cap itself",
      wrong: { makeUpScore: "75", makeUpPassed: "1" },
      corrects: ["makeUpScore", "60"],
      other: { makeUpScore: "60.00", makeUpPassed: "1" },
      finds: [],
    },
    {
      why: "marked as failed, it is the mark that is asked about",
      wrong: { makeUpScore: "75", makeUpPassed: "1" },
      corrects: ["makeUpScore", "60"],
      other: { makeUpScore: "75", makeUpPassed: "0" },
      finds: [],
    },
    {
      why: "75 that should be 70 was no question of the cap",
      wrong: { makeUpScore: "75", makeUpPassed: "1" },
      corrects: ["makeUpScore", "70"],
      other: { makeUpScore: "80", makeUpPassed: "1" },
      finds: null,
    },
  ],
  "pass-mark": [
    {
      why: "45 passes where the own mark is 40",
      wrong: { ...low, score: "45", passed: "0" },
      corrects: ["passed", "1"],
      other: { ...low, score: "59.5", passed: "0" },
      basis: { passMarks: listed },
      finds: [{ field: "passed", before: "0", after: "1" }],
    },
    {
      why: "in grade 2 the own mark is 50",
      wrong: { ...low, score: "45", passed: "0" },
      corrects: ["passed", "1"],
      other: { ...low, grade: 2, score: "45", passed: "0" },
      basis: { passMarks: listed },
      finds: [],
    },
    {
      why: "no pass mark explains that 75 failed",
      wrong: { ...low, score: "45", passed: "0" },
      corrects: ["passed", "1"],
      other: { ...low, score: "75", passed: "0" },
      basis: { passMarks: listed },
      finds: [],
    },
    {
      why: "too lenient is another error than too strict",
      wrong: { ...low, score: "45", passed: "0" },
      corrects: ["passed", "1"],
      other: { score: "45", passed: "1" },
      basis: { passMarks: listed },
      finds: [],
    },
    {
      why: "whose status the file does not say, of him nothing is known",
      wrong: { ...low, score: "45", passed: "0" },
      corrects: ["passed", "1"],
      other: { status: null, score: "45", passed: "0" },
      basis: { passMarks: listed },
      finds: [],
    },
    {
      why: "a make-up that is recorded as the mark of the others",
      wrong: { ...low, score: "30", passed: "0", makeUpScore: "60", makeUpPassed: "1" },
      corrects: ["makeUpScore", "40"],
      other: { ...low, grade: 2, score: "30", passed: "0", makeUpScore: "60", makeUpPassed: "1" },
      basis: { passMarks: listed },
      finds: [{ field: "makeUpScore", before: "60", after: "50" }],
    },
    {
      why: "without the setting nobody's own mark is known",
      wrong: { ...low, score: "45", passed: "0" },
      corrects: ["passed", "1"],
      other: { ...low, score: "45", passed: "0" },
      finds: null,
    },
  ],
  "not-rounded": [
    {
      why: "half is rounded up",
      wrong: { score: "85.5" },
      corrects: ["score", "86"],
      other: { score: "59.5" },
      basis: { decimals: 0 },
      finds: [{ field: "score", before: "59.5", after: "60" }],
    },
    {
      why: "a school of one decimal keeps one",
      wrong: { score: "85.55" },
      corrects: ["score", "85.6"],
      other: { score: "70.04" },
      basis: { decimals: 1 },
      finds: [{ field: "score", before: "70.04", after: "70.0" }],
    },
    {
      why: "86.00 has no decimals that say anything",
      wrong: { score: "85.5" },
      corrects: ["score", "86"],
      other: { score: "86.00" },
      basis: { decimals: 0 },
      finds: [],
    },
    {
      why: "another column may be written otherwise",
      wrong: { score: "85.5" },
      corrects: ["score", "86"],
      other: { passed: "0", score: "30", makeUpScore: "45.5", makeUpPassed: "0" },
      basis: { decimals: 0 },
      finds: [],
    },
    {
      why: "cut off is not rounded",
      wrong: { score: "85.67" },
      corrects: ["score", "85"],
      other: { score: "70.5" },
      basis: { decimals: 0 },
      finds: null,
    },
    {
      why: "too few scores show no form of the school",
      wrong: { score: "85.67" },
      corrects: ["score", "86"],
      other: { score: "70.5" },
      finds: null,
    },
  ],
  "counted-differs": [
    {
      why: "彈性學習 of 科目屬性 D counts without a score",
      wrong: { code: withD, score: null, passed: null },
      corrects: ["counted", "3"],
      other: { code: withD, score: null, passed: null },
      finds: [{ field: "counted", before: "1", after: "3" }],
    },
    {
      why: "2 is another error than 1",
      wrong: { code: withD, score: null, passed: null },
      corrects: ["counted", "3"],
      other: { code: withD, score: null, passed: null, counted: "2" },
      finds: [],
    },
    {
      why: "with a score it may be the score that is wrong",
      wrong: { code: withD, score: null, passed: null },
      corrects: ["counted", "3"],
      other: { code: withD },
      finds: [],
    },
    {
      why: "of other 彈性學習 no source says how it counts",
      wrong: { code: withD, score: null, passed: null },
      corrects: ["counted", "3"],
      other: { code: withD.replace("90D", "900"), score: null, passed: null },
      finds: [],
    },
    {
      why: "課程屬性 of the plan overrides the code",
      wrong: { code: withD, score: null, passed: null },
      corrects: ["counted", "3"],
      other: { code: planned("1000001", "選修", "111111").code, score: null, passed: null },
      basis: { plans: [planOf([planned("1000001", "選修", "111111", { attribute: "9D00" })])] },
      finds: [{ field: "counted", before: "1", after: "3" }],
    },
    {
      why: "what has a score does not count without one",
      wrong: { code: planned("1010102", "數學", "444444").code, counted: "3" },
      corrects: ["counted", "1"],
      other: { code: planned("1010102", "數學", "444444").code, counted: "3" },
      finds: [{ field: "counted", before: "3", after: "1" }],
    },
    {
      why: "without a score nothing says that 3 is wrong",
      wrong: { code: planned("1010102", "數學", "444444").code, counted: "3" },
      corrects: ["counted", "1"],
      other: { code: planned("1010102", "數學", "444444").code, counted: "3", score: null, passed: null },
      finds: [],
    },
    {
      why: "that a course does not count is no question of its code",
      wrong: { code: planned("1010102", "數學", "444444").code, counted: "2" },
      corrects: ["counted", "1"],
      other: { code: planned("1010102", "數學", "444444").code, counted: "2" },
      finds: null,
    },
  ],
};

describe.each(Object.entries(cases))("%s", (kind, all) => {
  test.each(all ?? [])("$why", ({ wrong, corrects: [field, after], other, basis, finds }) => {
    const record = graded(wrong);
    const another = graded({ studentNumber: "1120002", course: "商經一乙國語文", name: "國語文", ...other });
    const found = searchPatterns(
      [correctionOf(record, field, record[field], after)],
      basisOf([record, another], basis),
    ).find((one) => one.kind === kind);
    const candidates = found?.candidates.map((one) => ({
      field: one.field,
      before: one.before,
      after: one.after,
    }));
    expect(candidates ?? null).toEqual(finds);
  });
});

test("a correction that the school has made already shows its pattern all the same", () => {
  const mended = graded({ score: "0", passed: "0" });
  const another = graded({ studentNumber: "1120002", score: "0" });
  const found = searchPatterns([correctionOf(mended, "passed", "1", "0")], basisOf([mended, another]));
  expect(found.find(({ kind }) => kind === "passed-at-zero")?.candidates).toHaveLength(1);
});

test("a correction of a record that the term does not have shows nothing", () => {
  const another = graded({ studentNumber: "1120002", score: "0" });
  const absent = { studentNumber: "1120009", course: "商經一甲數學" };
  expect(searchPatterns([correctionOf(absent, "passed", "1", "0")], basisOf([another]))).toEqual([]);
});

test("the score and the mark of one record are corrected together", () => {
  const record = graded({ score: "0", passed: "1" });
  const another = graded({ studentNumber: "1120002", score: "0" });
  const corrections = [correctionOf(record, "score", "0", "45"), correctionOf(record, "passed", "1", "0")];
  const found = searchPatterns(corrections, basisOf([record, another]));
  const own = found.find(({ kind }) => kind === "passed-at-zero");
  expect(own?.shownBy).toBe(2);
  expect(own?.candidates.map(({ field }) => field).sort()).toEqual(["passed", "score"]);
});
