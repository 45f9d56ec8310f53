import { isAttending } from "../../course-codes/missing.ts";
import { onceFor } from "../../tables/once-for.ts";
import type { GradedCourse } from "../graded-course.ts";
import { attendingByCourse, type PatternBasis } from "./basis.ts";
import type { Signature } from "./signature.ts";

/** Fewer than so many of one value show nothing. */
const fewest = 4;
/** Of those found so many may be expected to have the value rightly. */
const falseShare = 0.02;
/** How improbable it must be that so many have the value by chance. */
const improbable = 1e-6;

export type Frequency = { found: number; of: number; expected: number };

/**
 * Whether a value stands too often in some courses for being there by chance, measured by the other courses of the term.
 * `apart`: courses that must not tell what is usual. `more`: corrections that had the value and have it no more.
 */
export function abnormalFrequency(
  { records }: PatternBasis,
  signature: Signature,
  within: { courses: ReadonlySet<string>; apart: ReadonlySet<string>; more: number },
): Frequency | null {
  const countIn = counterOf(records)(signature);
  let [found, of] = [within.more, within.more];
  for (const course of within.courses) {
    const { count, size } = countIn(course);
    found += count;
    of += size;
  }
  if (found < fewest) return null;
  let [courses, having, total] = [0, 0, 0];
  for (const course of attendingByCourse(records).keys()) {
    if (within.courses.has(course) || within.apart.has(course)) continue;
    const { count, size } = countIn(course);
    if (size === 0) continue;
    courses += 1;
    total += size;
    if (count > 0) having += 1;
  }
  const rate = rateElsewhere(courses, having, total);
  const isAbnormal = (of - found) * rate <= falseShare * found && chanceOf(found, of * rate) <= improbable;
  return isAbnormal ? { found, of, expected: of * rate } : null;
}

/** How many of a course have the value of a signature, of how many that could; every course is counted once. */
const counterOf = onceFor((records: readonly GradedCourse[]) =>
  onceFor(({ isExpected, isAlike }: Signature) => {
    const byCourse = attendingByCourse(records);
    const counted = new Map<string, { count: number; size: number }>();
    return (course: string) => {
      const known = counted.get(course);
      if (known) return known;
      const sum = { count: 0, size: 0 };
      counted.set(course, sum);
      for (const record of byCourse.get(course) ?? []) {
        if (!isExpected(record)) continue;
        sum.size += 1;
        if (isAlike(record)) sum.count += 1;
      }
      return sum;
    };
  }),
);

/** Whether a record has the value of a signature where one must stand. */
export function hasSignature({ isExpected, isAlike }: Signature, record: GradedCourse): boolean {
  return isExpected(record) && isAttending(record.status) && isAlike(record);
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
