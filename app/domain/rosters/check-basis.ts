import { comparedDatasets, type DataInForce } from "../course-codes/run-inputs.ts";

/** What a check held a book against, by ids. */
export type CheckBasis = {
  /** Imports of the students, classes and code tables. */
  datasets: readonly { slot: string; importId: number }[];
  planIds: readonly number[];
  /** The versions of the batch's other books. */
  others: readonly number[];
};

/** What a check of now would be held against. What only makes books (offerings, enrolments, officers …) is no part of it. */
export function checkBasis({ datasets, planIds }: DataInForce, others: readonly number[]): CheckBasis {
  return {
    datasets: comparedDatasets(datasets).filter(({ slot }) => slot !== "offerings" && slot !== "enrolments"),
    planIds,
    others: [...others].sort((a, b) => a - b),
  };
}

/** Whether nothing that a check was held against has changed since. */
export function isSameBasis(a: CheckBasis, b: CheckBasis): boolean {
  const text = ({ datasets, planIds, others }: CheckBasis) =>
    JSON.stringify([
      datasets.map(({ slot, importId }) => `${slot} ${importId}`).sort(),
      [...planIds],
      [...others],
    ]);
  return text(a) === text(b);
}
