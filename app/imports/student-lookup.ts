import { groupBy } from "#app/domain/tables/group-by.ts";
import { comparableName, oneEditApart } from "./near-names.ts";

export type StudentMatch =
  | { kind: "exact"; number: string }
  /** Found without leading zeros, which Excel drops from numbers. */
  | { kind: "without-zeros"; number: string }
  | { kind: "unknown"; near: readonly string[] };

const mostProposals = 3;

/** Finds a student's number: as written, else as the only one that differs by leading zeros alone, else what may be meant. */
export function studentLookup(students: readonly { number: string }[]): (text: string) => StudentMatch {
  const numbers = new Set(students.map(({ number }) => number));
  const byDigits = groupBy(numbers, withoutZeros);
  const unknown = new Map<string, StudentMatch>();
  return (text) => {
    if (numbers.has(text)) return { kind: "exact", number: text };
    const [only, another] = byDigits.get(withoutZeros(text)) ?? [];
    if (only !== undefined && another === undefined) return { kind: "without-zeros", number: only };
    const known = unknown.get(text);
    if (known) return known;
    const wanted = comparableName(text);
    const near = [...numbers].filter(
      (number) =>
        withoutZeros(comparableName(number)) === withoutZeros(wanted) ||
        oneEditApart(wanted, comparableName(number)),
    );
    const match: StudentMatch = { kind: "unknown", near: near.slice(0, mostProposals) };
    unknown.set(text, match);
    return match;
  };
}

function withoutZeros(text: string): string {
  return text.replace(/^0+(?=.)/, "");
}
