import type { Params } from "@remix-run/react";
import { z } from "zod";
import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import type { Action } from "#app/domain/people/permissions.ts";
import { type BookKind, bookKinds } from "#app/domain/rosters/books.ts";
import { readParams, readSearch } from "#app/forms.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { type Batch, findBatch } from "#db/queries/batches.ts";
import { listLatestChecks, type StoredCheck } from "#db/queries/roster-checks.ts";
import { listActiveChecks } from "#db/queries/roster-jobs.ts";
import { listCurrentRosters, listRosters, type StoredRoster } from "#db/queries/rosters.ts";
import type { Scope } from "#db/scope.ts";
import { versionSearch } from "./version-search.ts";

/** A book of a batch, and the version of it that the address asks for. */
export type VisibleBook = {
  scope: Scope;
  term: Term;
  batch: Batch;
  book: BookKind;
  /** 名冊別; null while nobody has said it. */
  code: string | null;
  /** Whether a version of the book is being checked, or a file is being read that may become one. */
  underWay: boolean;
  /** Newest first. */
  versions: readonly StoredRoster[];
  checks: ReadonlyMap<number, StoredCheck>;
  /** null while none has been taken; `isCurrent`: the one in force. */
  shown: { roster: StoredRoster; check: StoredCheck; isCurrent: boolean } | null;
  /** The versions in force of the batch. */
  current: readonly StoredRoster[];
};

const id = z.coerce.number().int().positive();
const bookParams = z.object({ batch: id, book: z.enum(bookKinds) });

/**
 * Who asks for which book of which batch: 404 for a batch that the school does not have in this term and for a book that
 * it does not ask for, 403 without the permission. Books are of the whole school: nobody sees part of one.
 */
export async function requireBook(request: Request, params: Params, action: Action): Promise<VisibleBook> {
  const scope = await requireStaff(request, action);
  const term = readTerm(params);
  const asked = readParams(params, bookParams);
  const batch = await findBatch(scope, asked.batch);
  const listed = batch?.books.find(({ book }) => book === asked.book);
  if (!batch || !listed || batch.term !== formatTerm(term)) throw new Response(null, { status: 404 });
  // First: a check that ends while the rest is read is shown as under way, and the page asks again.
  const active = new Set((await listActiveChecks(scope)).map(({ rosterId }) => rosterId));
  const [all, current] = await Promise.all([
    listRosters(scope, batch.id),
    listCurrentRosters(scope, batch.id),
  ]);
  const versions = all.filter(({ book, number }) => book === asked.book && number !== null);
  const checks = await listLatestChecks(
    scope,
    versions.map((one) => one.id),
  );
  const inForce = current.find(({ book }) => book === asked.book);
  const { version } = readSearch(request, versionSearch);
  const roster = versions.find(({ number }) => number === version) ?? inForce;
  const check = roster && checks.get(roster.id);
  const shown = roster && check ? { roster, check, isCurrent: roster.id === inForce?.id } : null;
  const mayBecome = ({ state, expected }: StoredRoster) =>
    state === "received" && (expected === null || expected === asked.book);
  const underWay = all.some((one) => active.has(one.id) && (versions.includes(one) || mayBecome(one)));
  const { book, code } = listed;
  return { scope, term, batch, book, code, underWay, versions, checks, shown, current };
}

export type ShownBook = VisibleBook & { shown: NonNullable<VisibleBook["shown"]> };

/** The same where nothing can be shown without a version: 404 then. */
export async function requireVersion(request: Request, params: Params, action: Action): Promise<ShownBook> {
  const visible = await requireBook(request, params, action);
  const { shown } = visible;
  if (!shown) throw new Response(null, { status: 404 });
  return { ...visible, shown };
}

const causeParams = z.object({ cause: id });

/** The number of the cause in the address; 404 when it is none. */
export function readCauseNumber(params: Params): number {
  return readParams(params, causeParams).cause;
}
