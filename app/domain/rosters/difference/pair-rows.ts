import { alignRows, nearestRows } from "./align-rows.ts";
import { longestRise } from "./longest-rise.ts";

/**
 * A row in the columns that both sheets have. `texts`: every cell as it stands; `cells`: those of the common columns, as they
 * are compared; `key`: the texts that tell the row apart, null where that is not known.
 */
export type ComparedRow = {
  number: number;
  texts: readonly string[];
  cells: readonly string[];
  content: string;
  key: string | null;
};

export type RowPair = { was: ComparedRow; is: ComparedRow };
export type RowPairs = {
  /** Rows that are the same but differ in some cells. */
  changed: readonly RowPair[];
  removed: readonly ComparedRow[];
  added: readonly ComparedRow[];
  reordered: boolean;
};

/** Rows that are left of both between two rows that stand in both. */
type Gap = { was: ComparedRow[]; is: ComparedRow[] };

/** More pairs than these are not tried one by one: a column of 48,000 rows was changed, not 48,000 rows. */
const mostTried = 40_000;

/**
 * Which row of one sheet is which of the other. Rows of the same content are the same wherever they stand. Of the others,
 * those between the same neighbours are paired so that the fewest changes explain them, then those of the same key, then
 * those of nearly the same content.
 */
export function pairRows(was: readonly ComparedRow[], is: readonly ComparedRow[]): RowPairs {
  const { gaps, reordered } = gapsBetweenEqualRows(was, is);
  const changed: RowPair[] = [];
  const take = (gap: Gap, pairs: readonly RowPair[]) => {
    const [left, right] = [new Set(pairs.map((pair) => pair.was)), new Set(pairs.map((pair) => pair.is))];
    gap.was = gap.was.filter((row) => !left.has(row));
    gap.is = gap.is.filter((row) => !right.has(row));
    for (const pair of pairs) changed.push(pair);
  };
  const isSmall = (gap: Gap) => gap.was.length * gap.is.length <= mostTried;
  const large = gaps.filter((gap) => !isSmall(gap));
  for (const gap of gaps.filter(isSmall)) take(gap, alignRows(gap.was, gap.is));
  const rest: Gap = { was: gaps.flatMap((gap) => gap.was), is: gaps.flatMap((gap) => gap.is) };
  const byKey = pairsByKey(rest.was, rest.is);
  take(rest, byKey);
  // What a large gap has left, when all keys of a column were changed: row by row as they stand.
  for (const gap of large) {
    const [left, right] = [new Set(rest.was), new Set(rest.is)];
    gap.was = gap.was.filter((row) => left.has(row));
    gap.is = gap.is.filter((row) => right.has(row));
    if (gap.was.length !== gap.is.length) continue;
    const pairs = gap.was.flatMap((row, at) => alignRows([row], gap.is.slice(at, at + 1)));
    take(rest, pairs);
  }
  if (isSmall(rest)) take(rest, nearestRows(rest.was, rest.is));
  return { changed, removed: rest.was, added: rest.is, reordered };
}

/** Takes away the rows of equal content; what is left, between the rows that kept their order. */
function gapsBetweenEqualRows(
  was: readonly ComparedRow[],
  is: readonly ComparedRow[],
): { gaps: Gap[]; reordered: boolean } {
  let start = 0;
  while (start < was.length && start < is.length && was[start]?.content === is[start]?.content) start += 1;
  let end = 0;
  const most = Math.min(was.length, is.length) - start;
  while (end < most && was.at(-1 - end)?.content === is.at(-1 - end)?.content) end += 1;
  const [left, right] = [was.slice(start, was.length - end), is.slice(start, is.length - end)];
  const equal = equalRows(left, right);
  const kept = new Set(longestRise(equal.map((pair) => pair.is)));
  const anchors = equal.filter((pair) => kept.has(pair.is));
  const takenLeft = new Set(equal.map((pair) => pair.was));
  const takenRight = new Set(equal.map((pair) => pair.is));
  const gaps = [...anchors, { was: left.length, is: right.length }].map((anchor, at): Gap => {
    const before = anchors[at - 1] ?? { was: -1, is: -1 };
    return {
      was: between(left, before.was, anchor.was, takenLeft),
      is: between(right, before.is, anchor.is, takenRight),
    };
  });
  return { gaps, reordered: anchors.length < equal.length };
}

/** Indexes of rows of equal content; the same content several times in the order of the two. */
function equalRows(was: readonly ComparedRow[], is: readonly ComparedRow[]): { was: number; is: number }[] {
  const places = new Map<string, number[]>();
  // Backwards, so that the first place is the last of its list.
  for (let at = is.length - 1; at >= 0; at -= 1) {
    const content = is[at]?.content ?? "";
    const list = places.get(content);
    if (list) list.push(at);
    else places.set(content, [at]);
  }
  return was.flatMap(({ content }, at) => {
    const place = places.get(content)?.pop();
    return place === undefined ? [] : [{ was: at, is: place }];
  });
}

function between(
  rows: readonly ComparedRow[],
  after: number,
  before: number,
  taken: ReadonlySet<number>,
): ComparedRow[] {
  return rows.slice(after + 1, before).filter((_, at) => !taken.has(after + 1 + at));
}

/** Rows of the same key, the same key several times in the order of the two. */
function pairsByKey(was: readonly ComparedRow[], is: readonly ComparedRow[]): RowPair[] {
  const byKey = new Map<string, ComparedRow[]>();
  for (const row of is.toReversed()) {
    if (row.key === null) continue;
    const list = byKey.get(row.key);
    if (list) list.push(row);
    else byKey.set(row.key, [row]);
  }
  return was.flatMap((row) => {
    const other = row.key === null ? undefined : byKey.get(row.key)?.pop();
    return other ? [{ was: row, is: other }] : [];
  });
}
