import { bookKinds, books, coverSheet } from "../books.ts";
import { rosterColumns } from "../columns.ts";

/** What is known of a sheet by its name and titles. */
export type KnownLayout = {
  /** Titles of the cells that tell its rows apart; empty: it has one row; null: only the whole row does. */
  key: readonly string[] | null;
  /** Titles of columns of numbers with decimals, where 86.50 and 86.5 are the same. */
  decimals: ReadonlySet<string>;
};

/** The layout of the book's sheet that is called so and shares most titles; of a sheet of no book nothing is known. */
export function layoutOf(name: string, titles: readonly string[]): KnownLayout {
  if (name === coverSheet) return { key: [], decimals: new Set() };
  const present = new Set(titles);
  const [best] = bookKinds
    .flatMap((book) => books[book].sheets.filter((sheet) => sheet.name === name))
    .map((sheet) => ({
      sheet,
      shared: sheet.columns.filter((key) => present.has(rosterColumns[key].title)).length,
    }))
    .sort((a, b) => b.shared - a.shared);
  if (!best) return { key: null, decimals: new Set() };
  const { columns, key } = best.sheet;
  return {
    key: key.length === columns.length ? null : key.map((column) => rosterColumns[column].title),
    decimals: new Set(
      columns
        .map((column) => rosterColumns[column])
        .filter(({ value }) => value === "score" || value === "amount")
        .map(({ title }) => title),
    ),
  };
}
