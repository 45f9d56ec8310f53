import type { ComparedRow, RowPair } from "./pair-rows.ts";

/** A removed and an added row together cost two; a pair always less, so that it is preferred where it is allowed at all. */
const costOfOne = 1;
const costOfPair = 1.9;

/**
 * Pairs rows of two short lists in their order so that the fewest changes explain the second. Rows of the same key are the
 * same however much differs; others only when few cells do: a quarter, and half where no key is known.
 */
export function alignRows(was: readonly ComparedRow[], is: readonly ComparedRow[]): RowPair[] {
  if (was.length === 0 || is.length === 0) return [];
  const width = is.length + 1;
  const costs = new Float64Array((was.length + 1) * width);
  const pairs = new Float64Array(costs.length).fill(Number.POSITIVE_INFINITY);
  const cost = (left: number, right: number) => costs[left * width + right] ?? 0;
  // From the end, so that the way is then read from the beginning.
  for (let left = was.length; left >= 0; left -= 1) {
    for (let right = is.length; right >= 0; right -= 1) {
      const [one, other] = [was[left], is[right]];
      const at = left * width + right;
      if (!one || !other) {
        costs[at] = (was.length - left + is.length - right) * costOfOne;
        continue;
      }
      const paired = pairCost(one, other) + cost(left + 1, right + 1);
      pairs[at] = paired;
      costs[at] = Math.min(paired, costOfOne + cost(left + 1, right), costOfOne + cost(left, right + 1));
    }
  }
  const found: RowPair[] = [];
  let [left, right] = [0, 0];
  while (left < was.length && right < is.length) {
    const [one, other] = [was[left], is[right]];
    if (one && other && pairs[left * width + right] === cost(left, right)) {
      found.push({ was: one, is: other });
      left += 1;
      right += 1;
    } else if (costOfOne + cost(left + 1, right) === cost(left, right)) left += 1;
    else right += 1;
  }
  return found;
}

/**
 * Pairs rows that stand anywhere, the nearest first: moved, and changed in few cells. Half as many may differ as where the
 * neighbours are the same.
 */
export function nearestRows(was: readonly ComparedRow[], is: readonly ComparedRow[]): RowPair[] {
  const left = new Set(was);
  const right = new Set(is);
  return was
    .flatMap((one) => is.map((other) => ({ was: one, is: other, cost: pairCost(one, other, 0.5) })))
    .filter(({ cost }) => Number.isFinite(cost))
    .sort((a, b) => a.cost - b.cost)
    .flatMap((pair) => {
      if (!left.has(pair.was) || !right.has(pair.is)) return [];
      left.delete(pair.was);
      right.delete(pair.is);
      return [{ was: pair.was, is: pair.is }];
    });
}

/** `tolerance`: of the cells that may differ in rows that no key says to be the same. */
function pairCost(was: ComparedRow, is: ComparedRow, tolerance = 1): number {
  let filled = 0;
  let differing = 0;
  for (const [at, text] of was.cells.entries()) {
    const other = is.cells[at] ?? "";
    if (text !== "" || other !== "") filled += 1;
    if (text !== other) differing += 1;
  }
  if (was.key !== null && was.key === is.key) return (costOfPair * differing) / was.cells.length;
  const most = Math.max(2, Math.floor(filled / (was.key === null ? 2 : 4))) * tolerance;
  // A row of one or two cells that all differ is another row.
  return differing > most || differing >= filled ? Number.POSITIVE_INFINITY : (costOfPair * differing) / most;
}
