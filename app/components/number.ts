// Made once: a formatter costs more than the thousand numbers it formats. Both languages group alike.
const counts = new Intl.NumberFormat("zh-TW");
const shares = new Intl.NumberFormat("zh-TW", { style: "percent", maximumFractionDigits: 1 });

/** 1204 -> "1,204" */
export function formatCount(count: number): string {
  // Below a thousand nothing is grouped, and a formatter costs a hundred times what the digits do.
  return Number.isInteger(count) && count >= 0 && count < 1000 ? String(count) : counts.format(count);
}

/** 3 of 8 -> "37.5%"; of nothing -> "—" */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? "—" : shares.format(part / whole);
}
