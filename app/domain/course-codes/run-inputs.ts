import type { PlanVersion } from "./model.ts";

/** A dataset as a run compared it: an import, and what its file held. */
export type RunDataset = {
  /** homerooms, students, offerings, enrolments; of code tables "table:DEP" and the like. */
  slot: string;
  importId: number;
  fileName: string;
  sha256: string;
  rows: number;
  accepted: number;
  rejected: number;
  blank: number;
};

/** A plan version as a run compared it. `receivedAt`: UTC, YYYY-MM-DD HH:MM:SS. */
export type RunPlan = Pick<PlanVersion, "form" | "year" | "marks" | "sha256"> & {
  id: number;
  importId: number;
  fileName: string;
  receivedAt: string;
  courses: number;
  rows: number;
  accepted: number;
  rejected: number;
  blank: number;
};

export type RunInputs = { datasets: readonly RunDataset[]; plans: readonly RunPlan[] };

/** What is in force: the import of each slot, and the plan versions in the order they were received. */
export type DataInForce = {
  datasets: readonly { slot: string; importId: number }[];
  planIds: readonly number[];
};

/** The import whose rows a slot has; 0 is the import of nothing. */
export function importIn({ datasets }: Pick<DataInForce, "datasets">, slot: string): number {
  return datasets.find((dataset) => dataset.slot === slot)?.importId ?? 0;
}

/**
 * Whether the data of the term is still what a run compared. An import added, replaced or undone since makes it not; one
 * of data that no comparison reads (grades, officers …) is no matter.
 */
export function inputsAreCurrent(inputs: RunInputs, inForce: DataInForce): boolean {
  const compared = new Map(inputs.datasets.map(({ slot, importId }) => [slot, importId]));
  const read = comparedDatasets(inForce.datasets);
  return (
    compared.size === read.length &&
    read.every(({ slot, importId }) => compared.get(slot) === importId) &&
    inputs.plans.length === inForce.planIds.length &&
    inputs.plans.every(({ id }, index) => inForce.planIds[index] === id)
  );
}

/** What a comparison cannot do without, in the order in which it is imported. */
export const neededData = ["course-plan", "homerooms", "students", "offerings", "enrolments"] as const;
export type NeededData = (typeof neededData)[number];

/** The datasets that a comparison reads: those it needs, and the code tables. */
export function comparedDatasets<Dataset extends { slot: string }>(datasets: readonly Dataset[]): Dataset[] {
  return datasets.filter(
    ({ slot }) =>
      neededData.some((kind) => kind === slot) || slot === "subject-table" || slot.startsWith("code-table:"),
  );
}

/** Which of it is not there yet. */
export function missingData(inForce: DataInForce): NeededData[] {
  return neededData.filter((kind) =>
    kind === "course-plan"
      ? inForce.planIds.length === 0
      : !inForce.datasets.some(({ slot }) => slot === kind),
  );
}
