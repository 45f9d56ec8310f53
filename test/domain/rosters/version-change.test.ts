import fc from "fast-check";
import { expect, test } from "vitest";
import { books } from "#app/domain/rosters/books.ts";
import type { FilledSheet } from "#app/domain/rosters/model.ts";
import { versionChange } from "#app/domain/rosters/version-change.ts";

const [layout] = books.precheck.sheets;
const [officers] = books.officers.sheets;

function sheetOf(rows: readonly (readonly string[])[], sheet = layout): FilledSheet[] {
  if (!sheet) throw new Error("The book has no sheet");
  const header = { missing: [], extra: [], respelled: [], reordered: false };
  return [{ sheet, name: sheet.name, rows: rows.map((cells, at) => ({ number: at + 2, cells })), header }];
}
const row = (id: string, code: string, credits = "2") => [id, "0960101", code, "國文", "1", credits];
const summary = (was: string[][], is: string[][]) => {
  const { unchanged, changes } = versionChange({ sheets: sheetOf(was) }, { sheets: sheetOf(is) });
  return {
    unchanged,
    changes: changes.map(({ kind, was: before, is: after }) => [kind, before?.number, after?.number]),
  };
};

test.each([
  {
    why: "rows that moved are the same",
    is: [row("B", "2"), row("A", "1")],
    result: { unchanged: 2, changes: [] },
  },
  {
    why: "a row of the same student and course with another cell was changed",
    is: [row("A", "1", "3"), row("B", "2")],
    result: { unchanged: 1, changes: [["changed", 2, 2]] },
  },
  {
    why: "a row that is gone, and a new one",
    is: [row("B", "2"), row("C", "9")],
    result: {
      unchanged: 1,
      changes: [
        ["added", undefined, 3],
        ["removed", 2, undefined],
      ],
    },
  },
  {
    why: "a row that is there twice now",
    is: [row("A", "1"), row("B", "2"), row("B", "2")],
    result: { unchanged: 2, changes: [["added", undefined, 4]] },
  },
])("$why", ({ is, result }) => {
  expect(summary([row("A", "1"), row("B", "2")], is)).toEqual(result);
});

test("the columns of a changed row are named", () => {
  const was = { sheets: sheetOf([row("A", "1")]) };
  const is = { sheets: sheetOf([["A", "0960202", "1", "國文", "1", "3"]]) };
  expect(versionChange(was, is).changes[0]?.columns).toEqual(["birthDate", "credits"]);
});

test("a sheet that is new or gone is all of its rows", () => {
  const some = sheetOf([row("A", "1")]);
  expect(versionChange({ sheets: [] }, { sheets: some }).changes.map(({ kind }) => kind)).toEqual(["added"]);
  expect(versionChange({ sheets: some }, { sheets: [] }).changes.map(({ kind }) => kind)).toEqual([
    "removed",
  ]);
  const other = sheetOf([["A", "0960101", "班", "1120901", "1130131", "班長", "2"]], officers);
  expect(versionChange({ sheets: some }, { sheets: other }).changes).toHaveLength(2);
});

test("of any two versions every row is unchanged, changed, new or gone, and none twice", () => {
  const cell = fc.constantFrom("A", "B", "C");
  const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 });
  fc.assert(
    fc.property(rows, rows, (a, b) => {
      const [was, is] = [a, b].map((list) => list.map(([id, code, credits]) => row(id, code, credits)));
      const { unchanged, changes } = versionChange(
        { sheets: sheetOf(was ?? []) },
        { sheets: sheetOf(is ?? []) },
      );
      const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
      expect(unchanged + count("changed") + count("added")).toBe(b.length);
      expect(unchanged + count("changed") + count("removed")).toBe(a.length);
      expect(new Set(changes.flatMap((change) => change.is ?? [])).size).toBe(
        count("changed") + count("added"),
      );
    }),
    { numRuns: 500 },
  );
});
