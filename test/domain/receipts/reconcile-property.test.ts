import fc from "fast-check";
import { expect, test } from "vitest";
import { receiptKinds, receiptLayouts } from "#app/domain/receipts/kinds.ts";
import { reconcile } from "#app/domain/receipts/reconcile.ts";
import { readSubmitted } from "#app/domain/receipts/submitted.ts";
import { type BookKind, bookKinds } from "#app/domain/rosters/books.ts";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import { person } from "#app/domain/rosters/sheets.ts";
import { statementReader } from "#app/imports/receipts/read-statement.ts";
import { statementsOf } from "#db/seed/receipts.ts";
import { bookOf } from "#test/support/receipt-books.ts";

const numRuns = process.env.LICHENG_FULL === "1" ? 1_000 : 100;
const returned = bookKinds.filter((book) =>
  receiptKinds.some((kind) => receiptLayouts[kind].groups.some((group) => group.book === book)),
);

/** What the central database did to one row; each row is touched at most once. */
type Change = { place: number } & ({ kind: "cell"; column: number } | { kind: "drop" } | { kind: "add" });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ place: fc.nat(10_000), kind: fc.constant("cell" as const), column: fc.nat(40) }),
  fc.record({ place: fc.nat(10_000), kind: fc.constant("drop" as const) }),
  fc.record({ place: fc.nat(10_000), kind: fc.constant("add" as const) }),
);

test("of random changes in random submissions none is missed and none invented, and the equations hold", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom<BookKind>(...returned), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(change, { maxLength: 12 }),
      (kinds, students, rowsEach, changes) => {
        const rosters = kinds.map((book) => bookOf(book, students, rowsEach));
        const statements = statementsOf(rosters);
        const lists = receiptKinds.flatMap((kind) =>
          statements[kind].flatMap((statement) =>
            receiptLayouts[kind].groups.flatMap((group) => {
              const rows = statement[group.name];
              return Array.isArray(rows) && rows.length > 0 ? [{ kind, group, statement, rows }] : [];
            }),
          ),
        );
        const touched = new Set<unknown>();
        const expected: string[] = [];
        for (const one of changes) {
          const list = lists[one.place % lists.length];
          if (!list) continue;
          const at = one.place % Math.max(1, list.rows.length);
          const row: unknown = list.rows[at];
          const place = `${list.kind} ${list.group.name} ${list.statement.身分證號}`;
          if (one.kind === "add") {
            const made = Object.fromEntries(
              list.group.sheet.columns
                .filter((key) => !person.includes(key))
                .map((key) => [rosterColumns[key].title, `新 ${key} ${expected.length}`]),
            );
            touched.add(made);
            list.rows.push(made);
            expected.push(`unknown-here ${place} null`);
            continue;
          }
          if (typeof row !== "object" || row === null || touched.has(row)) continue;
          touched.add(row);
          if (one.kind === "drop") {
            list.rows.splice(at, 1);
            expected.push(`missing-there ${place} null`);
            continue;
          }
          const columns = list.group.sheet.columns.filter((key) => !person.includes(key));
          const column = columns[one.column % columns.length];
          if (!column) continue;
          Object.assign(row, { [rosterColumns[column].title]: "改" });
          expected.push(`cell ${place} ${column}`);
        }
        const files = receiptKinds
          .filter((kind) => statements[kind].length > 0)
          .map((kind) => {
            const read = statementReader("x", kind);
            return {
              file: "x",
              kind,
              statements: statements[kind].flatMap((one) => read(one).statement ?? []),
            };
          });
        const { differences, totals } = reconcile(readSubmitted(rosters), files);
        const found = differences.map(
          (one) => `${one.difference} ${one.kind} ${one.group?.name} ${one.idNumber} ${one.column}`,
        );
        expect(found.sort()).toEqual(expected.sort());
        for (const one of totals) {
          expect(one.submitted).toBe(one.equal + one.differing + one.missingThere);
          expect(one.received).toBe(one.equal + one.differing + one.unknownHere);
        }
      },
    ),
    { seed: 20261122, numRuns },
  );
});
