import { isAttending } from "../../course-codes/missing.ts";
import { type CorrectionField, isMarkField, isScoreComponent } from "../correction-fields.ts";
import type { GradedCourse } from "../graded-course.ts";
import { type PatternBasis, recordsByCourse } from "./basis.ts";
import { failedBefore, isMakeUpField, pairOf } from "./score-pairs.ts";
import { canonical, numberOf } from "./score-text.ts";

/** Fewer than so many of one value show nothing. */
const fewest = 4;
/** Of those found so many may be expected to have the value rightly. */
const falseShare = 0.02;
/** How improbable it must be that so many have the value by chance. */
const improbable = 1e-6;

/**
 * What a record has in a field, beside its mark: an empty score, a 0, one and the same score. null: nothing that its frequency
 * could say something of, because nothing need stand there, or because a mark is right or wrong by its score.
 */
export function valueKey(record: GradedCourse, field: CorrectionField): string | null {
  if (!record.isGraded || !isAttending(record.status)) return null;
  if (field === "counted") return record.counted ?? "";
  const pair = pairOf(field);
  if (!pair) return null;
  if (isMarkField(field)) return record[field] === null && numberOf(record[pair.score]) !== null ? "" : null;
  if (!isScoreComponent(field) || !isExpected(record, field)) return null;
  return `${canonical(record[field]) ?? ""}|${record[pair.mark] ?? ""}`;
}

/** Whether a record must have something in the field, so that it counts among those that could have the value. */
export function isExpected(record: GradedCourse, field: CorrectionField): boolean {
  if (!record.isGraded || !isAttending(record.status)) return false;
  if (field === "counted") return true;
  const pair = pairOf(field);
  if (!pair) return false;
  if (isMarkField(field)) return numberOf(record[pair.score]) !== null;
  // 3 is counted without a score.
  if (field === "score") return record.counted !== "3";
  if (field === "wholeScore") return record.isContinuing;
  return isMakeUpField(field) && record[failedBefore[field]] === "0";
}

export type Frequency = { found: number; of: number; expected: number };

/**
 * Whether a value stands too often in some courses for being there by chance, measured by the other courses of the term.
 * `more`: corrections that have the value and are not among the courses' records as they stand.
 */
export function abnormalFrequency(
  basis: PatternBasis,
  field: CorrectionField,
  key: string,
  within: { courses: ReadonlySet<string>; apart: ReadonlySet<string>; more: number },
): Frequency | null {
  let [found, of] = [within.more, within.more];
  let [courses, having, total] = [0, 0, 0];
  for (const [course, records] of recordsByCourse(basis.records)) {
    const inside = within.courses.has(course);
    if (!inside && within.apart.has(course)) continue;
    let [count, size] = [0, 0];
    for (const record of records) {
      if (!isExpected(record, field)) continue;
      size += 1;
      if (valueKey(record, field) === key) count += 1;
    }
    if (inside) {
      found += count;
      of += size;
    } else if (size > 0) {
      courses += 1;
      total += size;
      if (count > 0) having += 1;
    }
  }
  const rate = rateElsewhere(courses, having, total);
  const isAbnormal =
    found >= fewest && (of - found) * rate <= falseShare * found && chanceOf(found, of * rate) <= improbable;
  return isAbnormal ? { found, of, expected: of * rate } : null;
}

/**
 * How often the value stands in one record of the other courses. By the share of courses that have it at all (as of a Poisson
 * process), so that another course with a pattern of its own does not make the value look usual.
 */
function rateElsewhere(courses: number, having: number, total: number): number {
  if (total === 0) return Number.POSITIVE_INFINITY;
  return (-Math.log(1 - (having + 1) / (courses + 1)) * courses) / total;
}

/** Upper bound (Chernoff) of the probability of at least so many where `mean` are to be expected. */
function chanceOf(found: number, mean: number): number {
  if (!(found > mean)) return 1;
  return Math.exp(found - mean - found * Math.log(found / mean));
}
