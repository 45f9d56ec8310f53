/** The longest part of the numbers, in their order, that only rises: patience sorting, n log n. Every number stands once. */
export function longestRise(numbers: readonly number[]): number[] {
  /** Place of the smallest number that ends a rise of each length. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, number] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? -1 : (ends[low - 1] ?? -1));
    ends[low] = at;
  }
  const rise: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rise.push(numbers[at] ?? 0);
  return rise.reverse();
}
