import { canonicalIdNumber } from "#app/domain/people/national-id.ts";
import { type ReceiptGroup, type ReceiptKind, receiptLayouts } from "#app/domain/receipts/kinds.ts";
import type {
  ReceiptRow,
  RejectedStatement,
  Statement,
  StatementReason,
} from "#app/domain/receipts/statement.ts";
import { rosterColumns } from "#app/domain/rosters/columns.ts";

/** One student of a file: what was accepted of it, and what was not. rows = accepted + rejected + blank. */
export type ReadStatement = {
  statement: Statement | null;
  rejected: readonly RejectedStatement[];
  rows: number;
  accepted: number;
  blank: number;
  /** Names of values that no column has. */
  extra: readonly string[];
};

const studentTitles: readonly string[] = [rosterColumns.idNumber.title, rosterColumns.birthDate.title];
/** Texts are kept once: a receipt repeats its codes and names a thousand times. */
const longestShared = 40;

/** Reads the students of a file, in their order. Numbers and texts of the same digits are the same. */
export function statementReader(file: string, kind: ReceiptKind) {
  const groups = new Map(receiptLayouts[kind].groups.map((group) => [group.name, group]));
  const shared = new Map<string, string>();
  let student = 0;

  function textOf(value: unknown): string | undefined {
    if (value === null || value === undefined) return "";
    if (typeof value === "number") return String(value);
    if (typeof value !== "string") return undefined;
    if (value.length > longestShared) return value;
    const known = shared.get(value);
    if (known !== undefined) return known;
    shared.set(value, value);
    return value;
  }

  /** The row; the column that is no value; or null for a blank one. */
  function readRow(
    { sheet }: ReceiptGroup,
    value: Readonly<Record<string, unknown>>,
    number: number,
    extra: Set<string>,
  ): ReceiptRow | { column: string } | null {
    const cells: (string | null)[] = [];
    let known = 0;
    let isBlank = true;
    for (const key of sheet.columns) {
      const { title } = rosterColumns[key];
      if (!(title in value)) {
        cells.push(null);
        continue;
      }
      known += 1;
      const text = textOf(value[title]);
      if (text === undefined) return { column: title };
      if (text.trim() !== "") isBlank = false;
      cells.push(text);
    }
    if (known < Object.keys(value).length) {
      const titles = new Set(sheet.columns.map((key) => rosterColumns[key].title));
      for (const title in value) if (!titles.has(title) && !studentTitles.includes(title)) extra.add(title);
    }
    return isBlank ? null : { number, cells };
  }

  return (element: unknown): ReadStatement => {
    student += 1;
    const reject = (reason: StatementReason, rows: number): ReadStatement => ({
      statement: null,
      rejected: [{ file, student, group: null, row: null, column: null, reason, rows }],
      ...{ rows, accepted: 0, blank: 0, extra: [] },
    });
    if (!isRecord(element)) return reject("not-an-object", 1);
    const lists = Object.entries(element).filter(([, value]) => Array.isArray(value));
    const rows = lists.reduce((sum, [, list]) => sum + (Array.isArray(list) ? list.length : 0), 0);
    const idNumber = canonicalIdNumber(textOf(element[rosterColumns.idNumber.title]) ?? "");
    if (idNumber === "") return reject("no-id-number", Math.max(rows, 1));

    const rejected: RejectedStatement[] = [];
    const extra = new Set<string>();
    const read: Statement["groups"][number][] = [];
    let [accepted, blank] = [0, 0];
    for (const [name, list] of lists) {
      if (!Array.isArray(list)) continue;
      const group = groups.get(name);
      if (!group) {
        if (list.length > 0)
          rejected.push({
            file,
            student,
            group: name,
            row: null,
            column: null,
            reason: "unknown-group",
            rows: list.length,
          });
        continue;
      }
      const kept: ReceiptRow[] = [];
      for (const [at, value] of list.entries()) {
        const row = isRecord(value) ? readRow(group, value, at + 1, extra) : undefined;
        if (row === null) blank += 1;
        else if (row && "cells" in row) kept.push(row);
        else
          rejected.push({
            ...{ file, student, group: name, row: at + 1, rows: 1 },
            column: row?.column ?? null,
            reason: row ? "not-a-value" : "not-an-object",
          });
      }
      accepted += kept.length;
      read.push({ group, rows: kept });
    }
    for (const [title, value] of Object.entries(element))
      if (!Array.isArray(value) && !studentTitles.includes(title)) extra.add(title);
    const birthDate = (textOf(element[rosterColumns.birthDate.title]) ?? "").trim();
    return {
      statement: { idNumber, birthDate, groups: read },
      ...{ rejected, rows, accepted, blank, extra: [...extra] },
    };
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
