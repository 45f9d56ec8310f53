import { type CheckState, standingOf } from "./check-results.ts";
import type { RoundClass } from "./round-classes.ts";

/** Who of a class has not checked, by seat. */
export type ClassReminder = {
  className: string;
  teacher: string | null;
  toCheck: number;
  missing: readonly { seat: number | null; number: string; name: string }[];
};

/** The classes in which somebody has not checked, in their order. */
export function remindersOf(
  classes: readonly RoundClass[],
  newest: ReadonlyMap<string, { state: CheckState }>,
): ClassReminder[] {
  return classes.flatMap(({ homeroom, students }) => {
    const missing = students
      .filter(({ number }) => standingOf(newest.get(number)) === "missing")
      .map(({ seat, number, name }) => ({ seat, number, name }));
    const { name: className, teacher } = homeroom;
    return missing.length > 0 ? [{ className, teacher, toCheck: students.length, missing }] : [];
  });
}
