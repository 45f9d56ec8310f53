import { type DatasetSlot, datasetKinds } from "#app/domain/datasets/kinds.ts";
import type { PreviewBasis } from "#app/domain/datasets/preview.ts";
import { findImport, listImports } from "#db/queries/imports.ts";
import { listUserNames } from "#db/queries/users.ts";
import type { SchoolScope } from "#db/scope.ts";
import { type InForce, importIn } from "./data-in-force.ts";

/** Who changed, and when, what a preview stands on; `slot`: what they changed. */
export type Superseded = { slot: DatasetSlot | "course-plan"; by: string | null; at: string | null };

/** Names the import that came between; an undo shows as the undone one's name and time. */
export async function whoCameBetween(
  scope: SchoolScope,
  basis: PreviewBasis,
  inForce: InForce,
): Promise<Superseded> {
  const slot = changedSlot(basis, inForce);
  const newest =
    slot === "course-plan"
      ? (await listImports(scope, { kind: "course-plan", status: "confirmed", limit: 1 }))[0]
      : await findImport(scope, importIn(inForce, slot));
  const names = await listUserNames(scope);
  const by = newest?.confirmedBy ?? null;
  return { slot, by: by === null ? null : (names.get(by) ?? null), at: newest?.confirmedAt ?? null };
}

function changedSlot(basis: PreviewBasis, inForce: InForce): Superseded["slot"] {
  if (basis.slot === null) return "course-plan";
  if ((inForce.datasets.get(basis.slot)?.importId ?? null) !== basis.importId) return basis.slot;
  const other = datasetKinds.find(
    (kind) =>
      inForce.datasets.get(kind)?.importId !== basis.checkedAgainst[kind] && kind in basis.checkedAgainst,
  );
  return other ?? basis.slot;
}
