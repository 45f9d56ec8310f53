const weekdays = ["日", "一", "二", "三", "四", "五", "六"] as const;
const dayLength = 86_400_000;
/** Day 0 of Excel's 1900 system; it counts a 29 February 1900 that never was, so this holds from 1 March 1900 on. */
const excelEpoch = Date.UTC(1899, 11, 30);

/**
 * Reads a date in every form that Taiwanese school systems write: ROC (112/09/01, 112-9-1, 112.9.1, 民國95年3月2日, 1120901, 950302),
 * western (2006-03-02, 2006/3/2, 20060302), an Excel serial of five digits; full-width digits; a time of day behind it is dropped.
 * Gives YYYY-MM-DD; undefined for anything else, also for a day that does not exist. A year of two or three digits is an ROC year.
 */
export function parseDate(text: string): string | undefined {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/[T\s]+(?:[上下]午|[AaPp][Mm])?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[AaPp][Mm]|Z)?$/, "");
  const written =
    /^(?:民國|西元)?\s*(\d{2,4})\s*(?:[/.-]|年)\s*(\d{1,2})\s*(?:[/.-]|月)\s*(\d{1,2})\s*日?$/.exec(plain);
  if (written) return fromParts(written[1], written[2], written[3]);
  const compact = /^(?:民國)?(\d{2,4})(\d{2})(\d{2})$/.exec(plain);
  if (compact) return fromParts(compact[1], compact[2], compact[3]);
  // A serial between 1927 and 2119: other numbers of five digits are no day of anybody at school.
  if (/^[1-7]\d{4}$/.test(plain)) return fromExcelSerial(Number(plain), false);
  return undefined;
}

function fromParts(yearText = "", monthText = "", dayText = ""): string | undefined {
  const year = yearText.length === 4 ? Number(yearText) : Number(yearText) + 1911;
  return isoDate(year, Number(monthText), Number(dayText));
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 2200 ? date.toISOString().slice(0, 10) : undefined;
}

/** The day of an Excel serial number, time of day dropped; undefined outside of 1900 to 2200. */
export function fromExcelSerial(serial: number, since1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > 120_000) return undefined;
  const days = Math.floor(serial) + (since1904 ? 1462 : serial < 60 ? 1 : 0);
  const date = new Date(excelEpoch + days * dayLength);
  return isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** "2023-09-11" as "112/09/11". */
export function formatRocDate(date: string): string {
  const { year, month, day } = partsOf(date);
  return `${year}/${month}/${day}`;
}

/** "2023-09-11" as "112/09/11（一）", the form of the console's pages. */
export function formatRocDateWithDay(date: string): string {
  return `${formatRocDate(date)}（${weekdays[new Date(utcOf(date)).getUTCDay()] ?? ""}）`;
}

/** "2023-09-11" as "1120911", the seven digits of rosters. */
export function formatRocCompact(date: string): string {
  const { year, month, day } = partsOf(date);
  return `${String(year).padStart(3, "0")}${month}${day}`;
}

export function addDays(date: string, days: number): string {
  return new Date(utcOf(date) + days * dayLength).toISOString().slice(0, 10);
}

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utcOf(to) - utcOf(from)) / dayLength);
}

function partsOf(date: string): { year: number; month: string; day: string } {
  const [year = "", month = "", day = ""] = date.split("-");
  return { year: Number(year) - 1911, month, day };
}

function utcOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
