import { isAttending } from "../course-codes/missing.ts";
import type { Homeroom } from "../course-codes/model.ts";
import { divisionOf } from "../rosters/course-division.ts";
import type { Division } from "../rosters/divisions.ts";
import type { CheckState } from "./check-results.ts";
import { completionOf, type RoundStudent } from "./round-classes.ts";

/** How far the students of a batch have checked, in all rounds of the term. */
export type BatchCheck = {
  /** The newest round; null when the term has none. */
  roundId: number | null;
  toCheck: number;
  missing: number;
  /** Students whose newest result is a doubt. */
  doubts: number;
};

type Student = RoundStudent & { programme: string | null };

/**
 * The attending students of a division and grades, as the books have them: 進修部 by the own programme, else by the class's,
 * else by what the class's division is called; the own grade before the class's. Who is in no class counts by the own.
 */
export function studentsOfBatch<S extends Student>(
  { division, grades }: { division: Division; grades: readonly number[] },
  homerooms: readonly Homeroom[],
  students: readonly S[],
): S[] {
  const byKey = new Map(homerooms.map((homeroom) => [homeroom.key, homeroom]));
  return students.filter((student) => {
    const homeroom = byKey.get(student.classKey);
    const grade = student.grade ?? homeroom?.grade;
    const programme = student.programme ?? homeroom?.programme ?? null;
    const own = divisionOf(null, { programme, division: homeroom?.division ?? null });
    return isAttending(student.status) && own === division && grade !== undefined && grades.includes(grade);
  });
}

/** What the newest results of the term say of them. */
export function batchCheckOf(
  students: readonly { number: string }[],
  newest: ReadonlyMap<string, { state: CheckState }>,
  roundId: number | null,
): BatchCheck {
  const { toCheck, missing, doubt } = completionOf(students, newest);
  return { roundId, toCheck, missing, doubts: doubt };
}
