import { readFile as readBytes } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compareWorkbooks } from "#app/domain/rosters/difference.ts";
import { readFile } from "#app/imports/read-file.ts";
import { readRoster } from "#app/imports/rosters/read-roster.ts";
import { hashRoster } from "#app/use-cases/hash-roster.ts";

/** How the two were made: the README beside them. */
const folder = join(import.meta.dirname, "../../fixtures/resaved");

async function read(path: string) {
  const read = await readFile("book.xlsx", await readBytes(path));
  if (!read.ok) throw new Error(read.refusal);
  const outcome = readRoster(read.file);
  if (!outcome.ok) throw new Error("no book");
  return { file: read.file, roster: outcome.roster };
}

const sealed = await read(join(folder, "sealed.xlsx"));
const saved = await read(join(folder, "saved-by-libreoffice.xlsx"));

test("a book that LibreOffice has only saved again has the same content in other bytes", () => {
  expect(compareWorkbooks(sealed.file, saved.file)).toEqual({
    identical: false,
    sameContent: true,
    reordered: false,
    changes: [],
  });
});

test.each([
  ["a date of seven digits", "0960101"],
  ["a code that begins with zeros", "00000000000000000000001"],
  ["a score with decimals and a leading zero", "059.50"],
  ["a score longer than a number can be", "79.9999999999999999"],
  ["an amount that a number would shorten", "2.0"],
  ["a text that looks like a formula", "=1+1"],
  ["another", "=SUM(A1:A3)"],
  ["a text that begins with a sign", "+886"],
  ["a rare character", "王𡘙"],
  ["lines, one of them empty", "第一行\n第二行\n\n第四行"],
  ["marks of XML, an escape-like text and a tab", '𡘙同學進步；「A&B」<C> "x" _x000D_ 尾\t跳'],
  ["an empty cell", ""],
])("%s is the same text in both", (_, text) => {
  const places = ({ roster }: typeof sealed) =>
    roster.sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ number, cells }) =>
        cells.flatMap((cell, at) => (cell === text ? [`${name} ${number} ${at}`] : [])),
      ),
    );
  expect(places(sealed)).not.toEqual([]);
  expect(places(saved)).toEqual(places(sealed));
});

test("its rows have the hashes of the manifest, by which the export is found that it came from", () => {
  expect(hashRoster(saved.roster)).toEqual(hashRoster(sealed.roster));
});

test("a cell that was edited before it was saved is the only difference", () => {
  const sheets = saved.file.sheets.map((sheet) =>
    sheet.name === "學期成績"
      ? {
          ...sheet,
          rows: sheet.rows.map((row) =>
            row.number === 2 ? { ...row, cells: row.cells.with(6, "60") } : row,
          ),
        }
      : sheet,
  );
  const { changes } = compareWorkbooks(sealed.file, { sha256: "", sheets });
  const place = { sheet: "學期成績", row: 2, column: "學期學業成績" };
  expect(changes).toEqual([{ kind: "changed", ...place, was: "059.50", is: "60" }]);
});
