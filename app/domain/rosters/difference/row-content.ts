import type { ReadRow } from "../difference.ts";
import type { KnownLayout } from "./layout-of.ts";
import type { ColumnPairs } from "./pair-columns.ts";
import type { ComparedRow } from "./pair-rows.ts";

/** The rows below the headers of both sheets. */
export type BodyRows = { was: readonly ReadRow[]; is: readonly ReadRow[] };

const separator = "\u0000";

/** The rows of both sheets in the columns that both have, in the order of the sealed one. */
export function comparedRows(
  body: BodyRows,
  { pairs }: ColumnPairs,
  titles: readonly string[],
  { key, decimals }: KnownLayout,
): { was: ComparedRow[]; is: ComparedRow[] } {
  const isDecimal = pairs.map(({ was }) => decimals.has(titles[was] ?? ""));
  const keyed = key?.map((title) => pairs.findIndex(({ was }) => titles[was] === title)) ?? null;
  const rowsOf = (rows: readonly ReadRow[], places: readonly number[]) =>
    rows.map(({ number, cells }): ComparedRow => {
      const own = places.map((place, at) => comparable(cells[place] ?? "", isDecimal[at] ?? false));
      return { number, texts: cells, cells: own, content: own.join(separator), key: keyOf(own, keyed) };
    });
  return {
    was: rowsOf(
      body.was,
      pairs.map(({ was }) => was),
    ),
    is: rowsOf(
      body.is,
      pairs.map(({ is }) => is),
    ),
  };
}

/**
 * The rows without those at the start that are equal, text by text, and, where both have as many, those at the end: with
 * more rows in one sheet, which of equal rows was added is told by their content alone.
 */
export function withoutEqualEnds({ was, is }: BodyRows): BodyRows {
  let start = 0;
  const least = Math.min(was.length, is.length);
  while (start < least && haveEqualTexts(was[start], is[start])) start += 1;
  let after = 0;
  if (was.length === is.length)
    while (start + after < least && haveEqualTexts(was.at(-1 - after), is.at(-1 - after))) after += 1;
  return { was: was.slice(start, was.length - after), is: is.slice(start, is.length - after) };
}

function haveEqualTexts(was: ReadRow | undefined, is: ReadRow | undefined): boolean {
  const [one, other] = [was?.cells ?? [], is?.cells ?? []];
  return one.length === other.length && one.every((text, at) => text === other[at]);
}

/** Rows of the one whose content stands in the other too. */
export function equalContents(was: readonly ComparedRow[], is: readonly ComparedRow[]): number {
  const contents = new Set(was.map(({ content }) => content));
  return is.filter(({ content }) => contents.has(content)).length;
}

/**
 * A text as it is after another program has saved it: line ends without carriage return, and in columns of numbers, which
 * may have become numbers, no zeros behind the last decimal.
 */
function comparable(text: string, isDecimal: boolean): string {
  if (text.includes("\r")) return comparable(text.replace(/\r\n?/g, "\n"), isDecimal);
  return isDecimal && /^-?\d+\.\d*0$/.test(text) ? text.replace(/\.?0+$/, "") : text;
}

/** null where a part is not known: such rows are not told apart by it. */
function keyOf(cells: readonly string[], places: readonly number[] | null): string | null {
  if (places === null) return null;
  const parts = places.map((place) => cells[place] ?? "");
  return parts.includes("") ? null : parts.join(separator);
}
