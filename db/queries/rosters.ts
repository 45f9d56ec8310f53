import type { Selectable } from "kysely";
import type { RosterRefusal } from "#app/domain/rosters/batches/accepted-roster.ts";
import type { BookKind } from "#app/domain/rosters/books.ts";
import type { Roster } from "#app/domain/rosters/model.ts";
import type { RosterCounts } from "#app/domain/rosters/roster-counts.ts";
import type { RosterState } from "#app/domain/rosters/roster-states.ts";
import type { FileRefusal } from "#app/domain/tables/reasons.ts";
import { newId } from "../dialect.ts";
import type { InTransaction, SchoolScope, Scope } from "../scope.ts";
import type { RostersTable } from "../tables/rosters.ts";

/** Why a file was not taken: it cannot be read, is no book, or is none of this batch. */
export type StoredRefusal =
  | { source: "file"; code: FileRefusal; detail: string | null }
  | { source: "book"; code: "no-book" }
  | ({ source: "batch" } & RosterRefusal);

/** A version of a book in a batch, or a file that was to become one. */
export type StoredRoster = {
  id: number;
  batchId: number;
  /** null until the file has been read. */
  book: BookKind | null;
  /** 1, 2, 3 … of the book in the batch; null unless it was taken. */
  number: number | null;
  source: "imported" | "built";
  state: RosterState;
  expected: BookKind | null;
  fileId: number;
  fileName: string;
  sha256: string;
  cover: Roster["cover"];
  counts: RosterCounts | null;
  refusal: StoredRefusal | null;
  createdAt: string;
  createdBy: number | null;
};

export type RosterDraft = Pick<
  StoredRoster,
  "batchId" | "source" | "expected" | "fileId" | "fileName" | "sha256"
>;

/** A file that is kept, before anybody knows what is in it; gives the id. */
export async function insertRoster(scope: InTransaction<Scope>, draft: RosterDraft): Promise<number> {
  const result = await scope.db
    .insertInto("rosters")
    .values({
      school_id: scope.schoolId,
      batch_id: draft.batchId,
      source: draft.source,
      state: "received",
      expected: draft.expected,
      file_id: draft.fileId,
      file_name: draft.fileName.slice(0, 255),
      sha256: draft.sha256,
      created_at: scope.now,
      created_by: scope.user.id || null,
    })
    .executeTakeFirstOrThrow();
  return newId(result);
}

export async function findRoster(scope: SchoolScope, id: number): Promise<StoredRoster | undefined> {
  const row = await rosterRows(scope).where("id", "=", id).executeTakeFirst();
  return row && toRoster(row);
}

/** Every file that came into a batch, newest first. */
export async function listRosters(scope: SchoolScope, batchId: number): Promise<StoredRoster[]> {
  const rows = await rosterRows(scope)
    .where("batch_id", "=", batchId)
    .orderBy("id", "desc")
    .limit(1000)
    .execute();
  return rows.map(toRoster);
}

/** The versions in force of a batch, one per book at most. */
export async function listCurrentRosters(scope: SchoolScope, batchId: number): Promise<StoredRoster[]> {
  const rows = await rosterRows(scope)
    .where("id", "in", (query) =>
      query
        .selectFrom("current_rosters as pointer")
        .select("pointer.roster_id")
        .where("pointer.school_id", "=", scope.schoolId)
        .where("pointer.batch_id", "=", batchId),
    )
    .orderBy("id")
    .execute();
  return rows.map(toRoster);
}

/** The sheets of a book as they were found, without rows; undefined before it was taken. */
export async function findRosterSheets(scope: SchoolScope, id: number): Promise<RosterShape | undefined> {
  const { vault, schoolId } = scope;
  const row = await rosterRows(scope).where("id", "=", id).executeTakeFirst();
  if (!row || row.sheets === null) return undefined;
  return JSON.parse(vault.open(row.sheets, placeOfSheets(schoolId, id)));
}

export type RosterShape = {
  sheets: readonly { sheet: string; name: string; header: Roster["sheets"][number]["header"] }[];
  unknownSheets: readonly string[];
};

/** What was read of a file becomes the version in force of its book; gives its number. */
export async function putRosterInForce(
  scope: InTransaction<SchoolScope>,
  id: number,
  taken: { batchId: number; book: BookKind; roster: Roster; counts: RosterCounts; number: number },
): Promise<void> {
  const { db, schoolId, vault } = scope;
  const { batchId, book, roster, counts, number } = taken;
  // What stands where a title should may be anybody's data.
  const shape: RosterShape = {
    sheets: roster.sheets.map(({ sheet, name, header }) => ({ sheet: sheet.name, name, header })),
    unknownSheets: roster.unknownSheets,
  };
  await db
    .updateTable("rosters")
    .set({
      state: "checked",
      book,
      number,
      cover: JSON.stringify(roster.cover),
      sheets: vault.seal(JSON.stringify(shape), placeOfSheets(schoolId, id)),
      counts: JSON.stringify(counts),
    })
    .where("school_id", "=", schoolId)
    .where("id", "=", id)
    .execute();
  await db
    .deleteFrom("current_rosters")
    .where("school_id", "=", schoolId)
    .where("batch_id", "=", batchId)
    .where("book", "=", book)
    .execute();
  await db
    .insertInto("current_rosters")
    .values({ school_id: schoolId, batch_id: batchId, book, roster_id: id })
    .execute();
}

export async function refuseRoster(
  { db, schoolId }: InTransaction<SchoolScope>,
  id: number,
  refusal: StoredRefusal,
): Promise<void> {
  await db
    .updateTable("rosters")
    .set({ state: "refused", refusal: JSON.stringify(refusal) })
    .where("school_id", "=", schoolId)
    .where("id", "=", id)
    .execute();
}

function placeOfSheets(schoolId: number, rosterId: number): string {
  return `school ${schoolId}, roster ${rosterId}, sheets`;
}

function rosterRows({ db, schoolId }: SchoolScope) {
  return db.selectFrom("rosters").selectAll().where("school_id", "=", schoolId);
}

function toRoster(row: Selectable<RostersTable>): StoredRoster {
  return {
    id: row.id,
    batchId: row.batch_id,
    book: row.book,
    number: row.number,
    source: row.source,
    state: row.state,
    expected: row.expected,
    fileId: row.file_id,
    fileName: row.file_name,
    sha256: row.sha256,
    cover: row.cover === null ? null : JSON.parse(row.cover),
    counts: row.counts === null ? null : JSON.parse(row.counts),
    refusal: row.refusal === null ? null : JSON.parse(row.refusal),
    createdAt: row.created_at,
    createdBy: row.created_by,
  };
}
