import { expect, test } from "vitest";
import { changesNothing, mergeDataset, ordinalKeys } from "#app/domain/datasets/merge.ts";

type Row = { number: string; name: string; classes: readonly string[] };
const row = (number: string, name = "甲", classes: readonly string[] = []): Row => ({
  number,
  name,
  classes,
});
const keyOf = ({ number }: Row) => number;

test("a complete file creates, updates, leaves and removes; each is counted and listed", () => {
  const merge = mergeDataset(
    [row("1"), row("2"), row("3")],
    [row("1"), row("2", "乙"), row("4")],
    keyOf,
    "complete",
  );
  expect(merge.counts).toEqual({ created: 1, updated: 1, unchanged: 1, removed: 1, kept: 0, held: 0 });
  expect(merge.changes.map(({ kind, key }) => `${key} ${kind}`)).toEqual([
    "1 unchanged",
    "2 updated",
    "4 created",
    "3 removed",
  ]);
  expect(merge.rows.map(keyOf)).toEqual(["1", "2", "4"]);
});

test("a partial file keeps what it does not have", () => {
  const merge = mergeDataset([row("1"), row("2")], [row("3")], keyOf, "partial");
  expect(merge.counts).toEqual({ created: 1, updated: 0, unchanged: 0, removed: 0, kept: 2, held: 0 });
  expect(merge.rows.map(keyOf)).toEqual(["3", "1", "2"]);
});

test("a complete file leaves what other rows refer to, and says how many", () => {
  const merge = mergeDataset(
    [row("1"), row("2"), row("3")],
    [row("1")],
    keyOf,
    "complete",
    (key) => key === "3",
  );
  expect(merge.counts).toEqual({ created: 0, updated: 0, unchanged: 1, removed: 1, kept: 1, held: 1 });
  expect(merge.rows.map(keyOf)).toEqual(["1", "3"]);
  expect(merge.changes.filter(({ kind }) => kind === "removed").map(({ key }) => key)).toEqual(["2"]);
});

test("the same content in another order changes nothing", () => {
  const merge = mergeDataset(
    [row("1", "甲", ["a", "b"]), row("2")],
    [row("2"), row("1", "甲", ["a", "b"])],
    keyOf,
    "complete",
  );
  expect(changesNothing(merge)).toBe(true);
});

test("a list inside a row is compared element by element", () => {
  expect(
    mergeDataset([row("1", "甲", ["a"])], [row("1", "甲", ["b"])], keyOf, "complete").counts.updated,
  ).toBe(1);
});

test("rows that may repeat are told apart by their order", () => {
  const rows = [row("1"), row("1"), row("2")];
  expect([...ordinalKeys(rows, keyOf).values()]).toEqual(["1|1", "1|2", "2|1"]);
});
