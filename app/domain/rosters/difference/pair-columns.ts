/** Columns as indexes: `was` in the sealed sheet, `is` in the other. */
export type ColumnPair = { was: number; is: number };
export type ColumnPairs = {
  pairs: readonly ColumnPair[];
  removed: readonly number[];
  added: readonly number[];
  /** Columns of both stand in another order. */
  reordered: boolean;
};

/** Every column is the one in the same place. */
export function columnsInPlace(width: number): ColumnPairs {
  return {
    pairs: Array.from({ length: width }, (_, at) => ({ was: at, is: at })),
    removed: [],
    added: [],
    reordered: false,
  };
}

/**
 * Columns of the same title are the same, wherever they stand; the same title twice in the order of the two. A column
 * whose title is not found is the one that follows the same column in the other sheet, when that has no counterpart
 * either: its title was changed.
 */
export function columnsByTitle(was: readonly string[], is: readonly string[]): ColumnPairs {
  const free = new Set(is.keys());
  const found = new Map<number, number>();
  const take = (from: number, to: number | undefined) => {
    if (to === undefined) return;
    found.set(from, to);
    free.delete(to);
  };
  for (const [at, title] of was.entries()) {
    if (title !== "")
      take(
        at,
        [...free].find((place) => is[place] === title),
      );
  }
  for (const at of was.keys()) {
    if (found.has(at)) continue;
    const next = at === 0 ? 0 : (found.get(at - 1) ?? -2) + 1;
    // A column without a title that has one in the other sheet was added there.
    if (free.has(next) && (was[at] !== "" || is[next] === "")) take(at, next);
  }
  const pairs = [...found].map(([from, to]) => ({ was: from, is: to })).sort((a, b) => a.was - b.was);
  return {
    pairs,
    removed: [...was.keys()].filter((at) => !found.has(at)),
    added: [...free],
    reordered: pairs.some(({ is: place }, at) => place < (pairs[at - 1]?.is ?? -1)),
  };
}
