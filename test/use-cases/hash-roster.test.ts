import { expect, test } from "vitest";
import { manifestRows, type RosterManifest } from "#app/domain/rosters/batches/manifest.ts";
import { books } from "#app/domain/rosters/books.ts";
import type { FilledSheet } from "#app/domain/rosters/model.ts";
import { hashManifest, hashRoster } from "#app/use-cases/hash-roster.ts";

/** The book with its one sheet. */
function bookOf(...rows: readonly (readonly string[])[]): { sheets: FilledSheet[] } {
  return {
    sheets: books.precheck.sheets.map((sheet) => ({
      sheet,
      name: sheet.name,
      rows: rows.map((cells, at) => ({ number: at + 2, cells })),
      header: { missing: [], extra: [], respelled: [], reordered: false },
    })),
  };
}

const row = ["A123456789", "0960302", "112070406V2640101110101", "國語文", "1", "4"];

test("the hash of a row is the SHA-256 of its canonical text, as sha256sum gives it", () => {
  // printf '%s' '["學期成績","A123456789","0960302","112070406V2640101110101","國語文","1","4"]' | sha256sum
  const hashes = [
    "696ad7c28628b5610155458419ef5d3fad83b53a6fdc95522a36cfd1e4ccf84d",
    // the same row without its last cell
    "be614633ff9def246814a6fd8d3c4f02e6424f6a0dfb9f0e923cacdafd1747ae",
  ];
  expect(hashRoster(bookOf(row, row.slice(0, -1)))).toEqual([
    { sheet: "學期成績", rows: 2, rowHashes: hashes },
  ]);
});

test("where a row stands does not change its hash, what stands in it does", () => {
  const [first] = hashRoster(bookOf(row, [...row.slice(0, -1), "5"]));
  const [second] = hashRoster(bookOf([...row.slice(0, -1), "5"], row));
  expect(second?.rowHashes).toEqual(first?.rowHashes.toReversed());
  expect(new Set(first?.rowHashes).size).toBe(2);
});

test("a sheet without rows is in the manifest too", () => {
  expect(hashRoster(bookOf())).toEqual([{ sheet: "學期成績", rows: 0, rowHashes: [] }]);
});

const manifest: RosterManifest = {
  school: { code: "070406", name: null },
  term: { schoolYear: 112, semester: 1 },
  batch: "112-1 預檢",
  version: 1,
  letter: { number: "臺教國署高字第1120113411號", issuedOn: "2023-08-23", subject: "開課預檢" },
  ruleSet: "1",
  plans: [],
  madeAt: "2023-09-18 02:05:00",
  madeBy: "陳𠅤堃",
  books: [
    {
      book: "precheck",
      code: "41",
      file: "預檢.xlsx",
      sha256: "a".repeat(64),
      sheets: hashRoster(bookOf(row, row)),
      withoutCodes: {
        file: "預檢(缺).xlsx",
        sha256: "b".repeat(64),
        sheets: hashRoster(bookOf(row)),
      },
    },
  ],
};

test("the hash of a manifest does not depend on the order in which its facts were put down", () => {
  const { books: files, ...rest } = manifest;
  expect(hashManifest({ books: files, ...rest })).toBe(hashManifest(manifest));
  expect(hashManifest({ ...manifest, version: 2 })).not.toBe(hashManifest(manifest));
});

test("the rows of a manifest are those that are handed in", () => {
  expect(manifestRows(manifest)).toBe(2);
});
