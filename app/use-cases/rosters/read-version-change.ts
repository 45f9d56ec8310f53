import { type VersionChange, versionChange } from "#app/domain/rosters/version-change.ts";
import { findRoster, type StoredRoster } from "#db/queries/rosters.ts";
import type { SchoolScope } from "#db/scope.ts";
import { readStoredRoster } from "./stored-roster.ts";

/**
 * What a version of a book changes against another of the same book, of this batch or of another: rows new, gone and
 * changed. undefined when one of them is not there, or they are different books.
 */
export async function readVersionChange(
  scope: SchoolScope,
  { was, is }: { was: number; is: number },
): Promise<(VersionChange & { was: StoredRoster; is: StoredRoster }) | undefined> {
  const [before, after] = await Promise.all([findRoster(scope, was), findRoster(scope, is)]);
  if (!before || !after || before.book === null || before.book !== after.book) return undefined;
  const [old, now] = [await readStoredRoster(scope, was), await readStoredRoster(scope, is)];
  return old && now && { was: before, is: after, ...versionChange(old, now) };
}
