import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import type { Columns } from "#app/domain/tables/columns.ts";
import type { ReasonParams, RowReason, TableKind, TableRefusal } from "#app/domain/tables/reasons.ts";
import { findHeader, type Header } from "./find-header.ts";
import { isBlank, type RawFile } from "./raw-file.ts";
import type { HeaderMapping, RefusedTable, RowError, TableOutcome } from "./table-result.ts";

/** Refuses the whole file when every row of it was rejected for one reason: then the file, not the row, is the wrong one. */
export function refuseWhenAll<Value>(
  file: RawFile,
  outcome: TableOutcome<Value>,
  reason: RowReason,
  refusal: TableRefusal,
  params: (first: RowError<RowReason>) => ReasonParams,
): TableOutcome<Value> {
  if (!outcome.ok || outcome.rows.length > 0) return outcome;
  const concerned = outcome.errors.filter((error) => error.reason === reason);
  const [first] = concerned;
  const places = new Set(concerned.map((error) => `${error.sheet ?? ""}\n${error.row}`));
  if (!first || places.size < outcome.conservation.rejected) return outcome;
  return refuse(file, refusal, params(first), outcome.errors, outcome.conservation);
}

/** Refuses a file of which every row was rejected for being of another term. */
export function refuseOtherTerm<Value>(
  file: RawFile,
  outcome: TableOutcome<Value>,
  term: Term,
): TableOutcome<Value> {
  return refuseWhenAll(file, outcome, "other-term", "wrong-term", ({ params }) => ({
    found: params.found ?? "",
    expected: formatTerm(term),
  }));
}

/** A refused file accepts nothing: without an equation of its own, all of its rows count as rejected. */
export function refuse(
  file: RawFile,
  refusal: TableRefusal,
  params: ReasonParams,
  errors: readonly RowError<RowReason>[] = [],
  conservation = nothingAccepted(file),
): RefusedTable {
  return { ok: false, file: file.file, refusal, params, errors, conservation };
}

/** Refuses a file that is not of the kind: what is missing in the row that comes nearest, and what the file looks like. */
export function refuseKind<Key extends string>(
  file: RawFile,
  kind: TableKind,
  columns: Columns<Key>,
  mapping: HeaderMapping,
  looksLike: TableKind | null,
): RefusedTable {
  const hidden = file.sheets.find(
    (sheet) => sheet.hidden && findHeader(sheet, columns, mapping)?.missing.length === 0,
  );
  if (hidden && looksLike === null) return refuse(file, "only-hidden-sheet", { sheet: hidden.name ?? "" });
  const closest = file.sheets
    .filter((sheet) => !sheet.hidden)
    .flatMap((sheet) => findHeader(sheet, columns, mapping) ?? [])
    .reduce<Header<Key> | null>(
      (best, next) => (best === null || next.missing.length < best.missing.length ? next : best),
      null,
    );
  const all = Object.values<Columns[string]>(columns).filter((column) => column.required);
  const missing = closest?.missing ?? all.map((column) => column.header);
  return refuse(file, "wrong-kind", { kind, missing: missing.join("、"), looksLike: looksLike ?? "" });
}

/** Of a file that is refused before its rows are read: all that stands below the first row that is not blank. */
function nothingAccepted(file: RawFile): RefusedTable["conservation"] {
  let rejected = 0;
  let blank = 0;
  for (const sheet of file.sheets.filter(({ hidden }) => !hidden)) {
    const first = sheet.rows.findIndex((row) => !isBlank(row));
    for (const row of first === -1 ? [] : sheet.rows.slice(first + 1)) {
      if (isBlank(row)) blank += 1;
      else rejected += 1;
    }
  }
  return { file: file.file, rows: rejected + blank, accepted: 0, rejected, blank };
}
