import type { SegmentTableName } from "#app/domain/course-codes/model.ts";
import { ordinalKeys } from "#app/domain/datasets/merge.ts";
import { shownSubjectEntry, shownTableEntry } from "#app/domain/datasets/shown-rows.ts";
import { parseCodeTable, parseSubjectTable } from "#app/imports/parse-code-table.ts";
import {
  insertSubjectEntries,
  insertTableEntries,
  listSubjectEntries,
  listTableEntries,
} from "#db/queries/code-tables.ts";
import { importIn } from "./data-in-force.ts";
import { type LayOutcome, layRows } from "./laid-file.ts";
import type { LayRequest } from "./lay-datasets.ts";

export async function layCodeTable(
  { scope, file, inForce, mapping }: LayRequest,
  table: SegmentTableName,
): Promise<LayOutcome> {
  const parsed = parseCodeTable(file, table, mapping);
  if (!parsed.ok) return parsed;
  const before = await listTableEntries(scope, importIn(inForce, `code-table:${table}`));
  // A code may come twice with other words: the first, the second … of its key.
  const keys = repeatedKeys(before, parsed.rows, ({ code, types }) => JSON.stringify([code, types]));
  return layRows({
    parsed,
    before,
    mode: "complete",
    keyOf: (row) => keys.get(row) ?? "",
    labelOf: ({ code, label }) => `${code} ${label}`,
    shown: shownTableEntry,
    users: [],
    store: (trx, importId, rows) => insertTableEntries(trx, importId, table, rows),
  });
}

export async function laySubjectTable({ scope, file, inForce, mapping }: LayRequest): Promise<LayOutcome> {
  const parsed = parseSubjectTable(file, mapping);
  if (!parsed.ok) return parsed;
  const before = await listSubjectEntries(scope, importIn(inForce, "subject-table"));
  const keys = repeatedKeys(before, parsed.rows, ({ category, attribute, field, code, types }) =>
    JSON.stringify([category, attribute, field, code, types]),
  );
  return layRows({
    parsed,
    before,
    mode: "complete",
    keyOf: (row) => keys.get(row) ?? "",
    labelOf: ({ category, field, code, label }) => `${category} ${field} ${code} ${label}`,
    shown: shownSubjectEntry,
    users: [],
    store: (trx, importId, rows) => insertSubjectEntries(trx, importId, rows),
  });
}

function repeatedKeys<R>(
  before: readonly R[],
  incoming: readonly { value: R }[],
  keyOf: (row: R) => string,
): Map<R, string> {
  const rows = incoming.map(({ value }) => value);
  return new Map([...ordinalKeys(before, keyOf), ...ordinalKeys(rows, keyOf)]);
}
