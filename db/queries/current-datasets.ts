import type { DatasetSlot } from "#app/domain/datasets/kinds.ts";
import { isDuplicate } from "../dialect.ts";
import type { SchoolScope } from "../scope.ts";

/** `term` is "" for what holds for all terms. `version` counts how often the pointer was moved. */
export type CurrentDataset = { term: string; slot: string; importId: number; version: number };

/** The datasets in force in a term, those for all terms among them. */
export async function listCurrentDatasets(scope: SchoolScope, term: string): Promise<CurrentDataset[]> {
  return pointers(scope).where("term", "in", [term, ""]).orderBy("slot").execute();
}

export async function findCurrentDataset(
  scope: SchoolScope,
  term: string,
  slot: DatasetSlot,
): Promise<CurrentDataset | undefined> {
  return pointers(scope).where("term", "=", term).where("slot", "=", slot).executeTakeFirst();
}

/**
 * Lets an import's dataset be the one in force. `version` is that of the pointer the import was compared with, null when
 * there was none; false when somebody else moved it meanwhile.
 */
export async function moveCurrentDataset(
  scope: SchoolScope,
  move: { term: string; slot: DatasetSlot; importId: number; version: number | null },
): Promise<boolean> {
  const { db, schoolId } = scope;
  const { term, slot, importId, version } = move;
  if (version !== null) {
    const result = await db
      .updateTable("current_datasets")
      .set({ import_id: importId, version: version + 1 })
      .where("school_id", "=", schoolId)
      .where("term", "=", term)
      .where("slot", "=", slot)
      .where("version", "=", version)
      .executeTakeFirst();
    return result.numUpdatedRows === 1n;
  }
  try {
    await db
      .insertInto("current_datasets")
      .values({ school_id: schoolId, term, slot, import_id: importId, version: 1 })
      .execute();
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** After the first import of a slot was undone there is no dataset in force; false when somebody moved it meanwhile. */
export async function deleteCurrentDataset(
  scope: SchoolScope,
  { term, slot, version }: { term: string; slot: DatasetSlot; version: number },
): Promise<boolean> {
  const result = await scope.db
    .deleteFrom("current_datasets")
    .where("school_id", "=", scope.schoolId)
    .where("term", "=", term)
    .where("slot", "=", slot)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

function pointers({ db, schoolId }: SchoolScope) {
  return db
    .selectFrom("current_datasets")
    .select(["term", "slot", "import_id as importId", "version"])
    .where("school_id", "=", schoolId);
}
