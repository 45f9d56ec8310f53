import { lowestPassMark, passMark } from "../../rosters/rules/make-up.ts";
import { onceFor } from "../../tables/once-for.ts";
import { isMarkField } from "../correction-fields.ts";
import type { GradedCourse } from "../graded-course.ts";
import { type PatternBasis, recordsByCourse } from "./basis.ts";
import { codesWithoutScore } from "./codes-without-score.ts";
import { contradictionOf } from "./contradiction.ts";
import type { Detector, Hit, Seed } from "./detector.ts";
import { abnormalFrequency, hasSignature } from "./frequency.ts";
import { pairOf } from "./score-pairs.ts";
import { isSame, numberOf } from "./score-text.ts";
import { type Signature, signatureOf } from "./signature.ts";

/** So many of one course are a column that is wrong. */
const fewestOfColumn = 3;

/** Which courses a correction points to; `apart`: further courses that must not tell what is usual. */
type Reach = (
  seed: Seed,
  basis: PatternBasis,
) => { courses: ReadonlySet<string>; apart: ReadonlySet<string> };

/**
 * Looks in other records for what can be seen of a corrected score or mark: a mark that contradicts the score in the same way,
 * or the same value, where it stands too often to be there by chance. That 58 should be 63 says nothing of others.
 */
export function signatureDetector(reach: Reach): Detector {
  return (seeds, basis) => {
    const shownBy: Seed[] = [];
    const hits: Hit[] = [];
    for (const seed of seeds) {
      if (isSame(seed.wrong[seed.field], seed.right[seed.field])) continue;
      const { courses, apart } = reach(seed, basis);
      const found = alikeByMark(seed, basis, courses) ?? alikeByValue(seed, seeds, basis, { courses, apart });
      if (!found || found.length === 0) continue;
      shownBy.push(seed);
      hits.push(...found);
    }
    return shownBy.length === 0 ? null : { shownBy, hits };
  };
}

/** null: the correction is not about a mark that contradicts its score. */
function alikeByMark(
  { field, wrong, right }: Seed,
  { records, passMarks }: PatternBasis,
  courses: ReadonlySet<string>,
): Hit[] | null {
  const pair = pairOf(field);
  const contradiction = pair && contradictionOf(wrong, pair, passMarks);
  if (!pair || !contradiction || contradictionOf(right, pair, passMarks) !== null) return null;
  const range = rangeOf(wrong[pair.score]);
  const isAlike = (record: GradedCourse) =>
    contradictionOf(record, pair, passMarks) === contradiction && rangeOf(record[pair.score]) === range;
  const byCourse = recordsByCourse(records);
  const alikeIn = (course: string) => (byCourse.get(course) ?? []).filter(isAlike);
  // Where a whole column is wrong, one wrong mark of another course is somebody's slip.
  const own = alikeIn(wrong.course).filter(({ studentNumber }) => studentNumber !== wrong.studentNumber);
  const least = own.length + 1 >= fewestOfColumn ? fewestOfColumn : 1;
  return [...courses].flatMap((course): Hit[] => {
    const alike = alikeIn(course);
    if (course !== wrong.course && alike.length < least) return [];
    return alike.map((record) => {
      const facts = { contradiction, score: record[pair.score], mark: record[pair.mark] };
      const after = isMarkField(field) && contradiction !== "mark-alone" ? right[field] : null;
      return { record, field, after, reasons: [{ code: "mark-contradicts", facts }] };
    });
  });
}

/** 0, and scores that pass by some pass mark and not by others, are wrong for reasons of their own. */
function rangeOf(score: string | null): "none" | "zero" | "low" | "between" | "high" {
  const number = numberOf(score);
  if (number === null) return "none";
  if (number === 0) return "zero";
  if (number < lowestPassMark) return "low";
  return number < passMark ? "between" : "high";
}

/** Of a correction, once for all kinds that look for it. */
const signaturesIn = onceFor((basis: PatternBasis) => {
  // An empty score of a course that has none is right, whatever stands in 是否採計.
  const isWithoutScore = codesWithoutScore(basis);
  return onceFor(({ field, wrong }: Seed): Signature | null => {
    const seen = signatureOf(wrong, field);
    if (!seen || field !== "score") return seen;
    return {
      ...seen,
      isExpected: (record) =>
        seen.isExpected(record) && (record.code === null || !isWithoutScore(record.code)),
    };
  });
});

function alikeByValue(
  seed: Seed,
  seeds: readonly Seed[],
  basis: PatternBasis,
  { courses, apart }: ReturnType<Reach>,
): Hit[] | null {
  const { field } = seed;
  const signature = signaturesIn(basis)(seed);
  if (!signature) return null;
  const byCourse = recordsByCourse(basis.records);
  const mended = seeds.filter(
    (one) =>
      one.field === field &&
      courses.has(one.wrong.course) &&
      hasSignature(signature, one.wrong) &&
      !hasSignature(signature, one.present),
  );
  const frequency = abnormalFrequency(basis, signature, { courses, apart, more: mended.length });
  if (!frequency) return null;
  const columns = [...courses].map((course) =>
    (byCourse.get(course) ?? []).filter((record) => hasSignature(signature, record)),
  );
  // Where whole columns are wrong, the one who has the value in another course has it rightly.
  const least = columns.some(({ length }) => length >= fewestOfColumn) ? fewestOfColumn : 1;
  return columns.flatMap((column): Hit[] => {
    if (column.length < least) return [];
    return column.map((record) => {
      const facts = { field, value: record[field], ...frequency };
      return { record, field, after: null, reasons: [{ code: "value-frequent", facts }] };
    });
  });
}
