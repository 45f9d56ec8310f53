import { taipeiDay } from "#app/domain/calendar/taipei-day.ts";
import { parseTerm } from "#app/domain/calendar/term.ts";
import { refusalOf } from "#app/domain/rosters/batches/accepted-roster.ts";
import type { BookKind } from "#app/domain/rosters/books.ts";
import { type RosterCause, rosterCauses } from "#app/domain/rosters/causes.ts";
import { checkRoster, type RosterCheck } from "#app/domain/rosters/check.ts";
import type { CheckBasis } from "#app/domain/rosters/check-basis.ts";
import type { Roster } from "#app/domain/rosters/model.ts";
import type { RosterCounts } from "#app/domain/rosters/roster-counts.ts";
import { versionChange } from "#app/domain/rosters/version-change.ts";
import { readFile } from "#app/imports/read-file.ts";
import { readRoster } from "#app/imports/rosters/read-roster.ts";
import type { Conservation } from "#app/imports/table-result.ts";
import { type Batch, findBatch } from "#db/queries/batches.ts";
import { readFileBytes } from "#db/queries/files.ts";
import { listOrigins } from "#db/queries/roster-causes.ts";
import { listLatestChecks } from "#db/queries/roster-checks.ts";
import {
  findRoster,
  listCurrentRosters,
  listRosters,
  type StoredRefusal,
  type StoredRoster,
} from "#db/queries/rosters.ts";
import { findSchool } from "#db/queries/schools.ts";
import type { SchoolScope } from "#db/scope.ts";
import { readCheckContext } from "./check-context.ts";
import { readStoredRoster } from "./stored-roster.ts";

/** A book that was read and checked; nothing of it is kept yet. */
export type CheckedBook = {
  book: BookKind;
  roster: Roster;
  counts: RosterCounts;
  check: RosterCheck;
  causes: readonly RosterCause[];
  basis: CheckBasis;
  /** The newest version of the book besides this one, and the origins of what its check found. */
  before: { id: number; number: number; origins: ReadonlySet<string> } | null;
};

export type ReadForCheck = { one: StoredRoster; batch: Batch } & (
  | { kind: "read"; checked: CheckedBook }
  | { kind: "refused"; refusal: StoredRefusal }
);

/**
 * Reads a file that came into a batch, or a version that is there already, and checks it; undefined when there is nothing
 * to check any more. Writes nothing.
 */
export async function readForCheck(scope: SchoolScope, rosterId: number): Promise<ReadForCheck | undefined> {
  const one = await findRoster(scope, rosterId);
  const batch = one && (await findBatch(scope, one.batchId));
  if (!one || !batch || one.state === "refused") return undefined;
  if (one.state === "checked" && !(await isInForce(scope, one))) return undefined;
  const read = one.state === "received" ? await readReceived(scope, one, batch) : await readKept(scope, one);
  if ("refusal" in read) return { one, batch, kind: "refused", refusal: read.refusal };
  const { roster, counts } = read;
  const { book } = roster;
  const { context, basis } = await readCheckContext(scope, batch, book, taipeiDay(scope.now));
  const check = checkRoster(roster, context);
  const before = await versionBefore(scope, one, book);
  const checked: CheckedBook = {
    book,
    roster,
    counts: await withChange(scope, roster, counts, before),
    check,
    causes: rosterCauses(check.findings),
    basis,
    before,
  };
  return { one, batch, kind: "read", checked };
}

async function isInForce(scope: SchoolScope, { id, batchId }: StoredRoster): Promise<boolean> {
  return (await listCurrentRosters(scope, batchId)).some((current) => current.id === id);
}

type Read = { roster: Roster; counts: RosterCounts } | { refusal: StoredRefusal };

async function readReceived(scope: SchoolScope, one: StoredRoster, batch: Batch): Promise<Read> {
  const bytes = await readFileBytes(scope, one.fileId);
  const file = await readFile(one.fileName, bytes);
  if (!file.ok) return { refusal: { source: "file", code: file.refusal, detail: file.detail } };
  const outcome = readRoster(file.file);
  if (!outcome.ok) return { refusal: { source: "book", code: "no-book" } };
  const { roster, conservation } = outcome;
  const school = await findSchool(scope);
  const term = parseTerm(batch.term);
  if (!school || !term) throw new Error(`No school or no term: ${batch.term}`);
  const books = batch.books.map(({ book }) => book);
  const refusal = refusalOf(roster, { school: school.code, term, books }, one.expected);
  return refusal
    ? { refusal: { source: "batch", ...refusal } }
    : { roster, counts: countsOf(roster, conservation) };
}

async function readKept(scope: SchoolScope, one: StoredRoster): Promise<Read> {
  const roster = await readStoredRoster(scope, one.id);
  if (!roster || !one.counts) throw new Error(`Roster ${one.id} has no rows`);
  return { roster, counts: one.counts };
}

function countsOf(roster: Roster, { rows, accepted, rejected, blank }: Conservation): RosterCounts {
  const sheets = roster.sheets.map(({ sheet, rows: own }) => ({ sheet: sheet.name, rows: own.length }));
  return { rows, accepted, rejected, blank, sheets, change: null };
}

async function versionBefore(
  scope: SchoolScope,
  one: StoredRoster,
  book: BookKind,
): Promise<CheckedBook["before"]> {
  const [newest] = (await listRosters(scope, one.batchId))
    .flatMap(({ id, book: other, number }) => (other === book && number !== null ? [{ id, number }] : []))
    .filter(({ id, number }) => id !== one.id && (one.number === null || number < one.number))
    .sort((a, b) => b.number - a.number);
  if (!newest) return null;
  const check = (await listLatestChecks(scope, [newest.id])).get(newest.id);
  return { ...newest, origins: check ? await listOrigins(scope, check.id) : new Set() };
}

async function withChange(
  scope: SchoolScope,
  roster: Roster,
  counts: RosterCounts,
  before: CheckedBook["before"],
): Promise<RosterCounts> {
  if (!before || counts.change?.since === before.number) return counts;
  const was = await readStoredRoster(scope, before.id);
  if (!was) return counts;
  const { unchanged, changes } = versionChange(was, roster);
  const of = (kind: string) => changes.filter((change) => change.kind === kind).length;
  const change = { unchanged, changed: of("changed"), added: of("added"), removed: of("removed") };
  return { ...counts, change: { since: before.number, ...change } };
}
