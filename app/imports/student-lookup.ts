import { groupBy } from "#app/domain/tables/group-by.ts";
import { comparableName, nearNameFinder } from "./near-names.ts";

export type StudentMatch =
  | { kind: "exact"; number: string }
  /** Found without leading zeros, which Excel drops from numbers. */
  | { kind: "without-zeros"; number: string }
  | { kind: "unknown"; near: readonly string[] };

/** Finds a student's number: as written, else as the only one that differs by leading zeros alone, else what may be meant. */
export function studentLookup(students: readonly { number: string }[]): (text: string) => StudentMatch {
  const numbers = new Set(students.map(({ number }) => number));
  const byDigits = groupBy(numbers, withoutZeros);
  const near = nearNameFinder(numbers, (number) => withoutZeros(comparableName(number)));
  return (text) => {
    if (numbers.has(text)) return { kind: "exact", number: text };
    const [only, another] = byDigits.get(withoutZeros(text)) ?? [];
    if (only !== undefined && another === undefined) return { kind: "without-zeros", number: only };
    return { kind: "unknown", near: near(text) };
  };
}

function withoutZeros(text: string): string {
  return text.replace(/^0+(?=.)/, "");
}
