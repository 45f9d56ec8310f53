import type { StoredRefusal, StoredRoster } from "#db/queries/rosters.ts";

/** So many are listed; what was uploaded before them nobody asks for any more. */
const most = 10;

export type RefusedFile = {
  id: number;
  fileName: string;
  by: string | null;
  at: string;
  /** null: it was not read to its end. */
  refusal: StoredRefusal | null;
};

/** Files that came into the batch and did not become a version of a book, newest first. */
export function refusedFiles(
  rosters: readonly StoredRoster[],
  checking: readonly { rosterId: number }[],
  names: ReadonlyMap<number, string>,
): RefusedFile[] {
  const active = new Set(checking.map(({ rosterId }) => rosterId));
  return rosters
    .filter(({ id, state }) => state === "refused" || (state === "received" && !active.has(id)))
    .slice(0, most)
    .map(({ id, fileName, createdBy, createdAt, refusal }) => ({
      ...{ id, fileName, refusal },
      by: createdBy === null ? null : (names.get(createdBy) ?? null),
      at: createdAt,
    }));
}
