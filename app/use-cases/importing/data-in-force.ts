import { parseTerm, type Term } from "#app/domain/calendar/term.ts";
import {
  type DatasetKind,
  type DatasetSlot,
  datasetKinds,
  dependencies,
} from "#app/domain/datasets/kinds.ts";
import type { PreviewBasis } from "#app/domain/datasets/preview.ts";
import type { TableKind } from "#app/domain/tables/reasons.ts";
import { type CurrentDataset, listCurrentDatasets } from "#db/queries/current-datasets.ts";
import { listPlans } from "#db/queries/plans.ts";
import { findSchool } from "#db/queries/schools.ts";
import type { SchoolScope } from "#db/scope.ts";

/** What a file is checked against and laid over. */
export type InForce = {
  schoolCode: string;
  term: Term;
  datasets: ReadonlyMap<string, CurrentDataset>;
  /** Plan versions, oldest first. */
  planIds: readonly number[];
};

export async function readInForce(scope: SchoolScope, term: string): Promise<InForce> {
  const [school, datasets, plans] = await Promise.all([
    findSchool(scope),
    listCurrentDatasets(scope, term),
    listPlans(scope),
  ]);
  const parsed = parseTerm(term);
  if (!school || !parsed) throw new Error(`No school or no term: ${term}`);
  return {
    schoolCode: school.code,
    term: parsed,
    datasets: new Map(datasets.map((dataset) => [dataset.slot, dataset])),
    planIds: plans.map(({ id }) => id),
  };
}

/** The import whose rows are in force; 0 is the import of nothing. */
export function importIn({ datasets }: InForce, slot: DatasetSlot): number {
  return datasets.get(slot)?.importId ?? 0;
}

/** What has to be imported before a file of this kind. */
export function missingDependencies({ datasets }: InForce, kind: TableKind): DatasetKind[] {
  return dependencies[kind].filter((needed) => !datasets.has(needed));
}

export function basisOf(inForce: InForce, kind: TableKind, slot: DatasetSlot | null): PreviewBasis {
  const pointer = slot === null ? undefined : inForce.datasets.get(slot);
  const related = datasetKinds.filter(
    (other) => dependencies[kind].includes(other) || dependencies[other].some((needed) => needed === kind),
  );
  const checkedAgainst: PreviewBasis["checkedAgainst"] = {};
  for (const other of related) {
    const dataset = inForce.datasets.get(other);
    if (dataset) checkedAgainst[other] = dataset.importId;
  }
  return {
    slot,
    importId: pointer?.importId ?? null,
    version: pointer?.version ?? null,
    checkedAgainst,
    planIds: kind === "course-plan" ? inForce.planIds : [],
  };
}

/** Whether nothing that the preview stands on has changed since. */
export function basisHolds(basis: PreviewBasis, inForce: InForce, kind: TableKind): boolean {
  const now = basisOf(inForce, kind, basis.slot);
  return (
    now.importId === basis.importId &&
    now.version === basis.version &&
    sameEntries(now.checkedAgainst, basis.checkedAgainst) &&
    now.planIds.join() === basis.planIds.join()
  );
}

function sameEntries(a: PreviewBasis["checkedAgainst"], b: PreviewBasis["checkedAgainst"]): boolean {
  return datasetKinds.every((kind) => a[kind] === b[kind]);
}
