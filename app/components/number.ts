// Made once: a formatter costs more than the thousand numbers it formats. Both languages write alike.
const shares = new Intl.NumberFormat("zh-TW", { style: "percent", maximumFractionDigits: 1 });

/** 1204 -> "1,204" */
export function formatCount(count: number): string {
  // By hand: a formatter costs a hundred times what the digits do.
  const digits = String(count);
  return count < 1000 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** 3 of 8 -> "37.5%"; of nothing -> "—" */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? "—" : shares.format(part / whole);
}
