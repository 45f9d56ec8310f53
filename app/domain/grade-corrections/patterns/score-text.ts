import { scoreOf } from "../../rosters/values.ts";

/** Scores are texts and stay so: nothing here goes by way of a binary fraction that could round on its own. */

/** A score as a number; null where there is none, or where the text is none. */
export function numberOf(score: string | null): number | null {
  return score === null ? null : (plainNumber(score) ?? scoreOf(score));
}

const zero = 0x30;
const point = ".".charCodeAt(0);
/** So many digits are exact as a number, and so is each power of ten: one division then rounds as reading the text does. */
const mostDigits = 15;
const powers = Array.from({ length: mostDigits + 1 }, (_, places) => Number(`1e${places}`));

/** Digits, and a point between two of them: nearly every score, and read in a third of the time of any number; null else. */
function plainNumber(score: string): number | null {
  const { length } = score;
  if (length === 0 || length > mostDigits) return null;
  let digits = 0;
  let pointAt = -1;
  for (let at = 0; at < length; at++) {
    const code = score.charCodeAt(at);
    if (code >= zero && code <= zero + 9) digits = digits * 10 + (code - zero);
    else if (code === point && pointAt < 0 && at > 0 && at < length - 1) pointAt = at;
    else return null;
  }
  return pointAt < 0 ? digits : digits / (powers[length - 1 - pointAt] ?? Number.NaN);
}

/** Two values are one: 60 and 60.00 are; empty is only the same as empty. */
export function isSame(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  const x = numberOf(a);
  return x !== null && x === numberOf(b);
}

/** The text that all writings of one value share. */
export function canonical(value: string | null): string | null {
  const number = numberOf(value);
  return number === null ? value : String(number);
}

/** Decimals that say something: 86.50 has one, 86.00 none. */
export function decimalsOf(score: string): number {
  const at = score.indexOf(".");
  if (at < 0) return 0;
  let end = score.length;
  while (score[end - 1] === "0") end -= 1;
  return end - at - 1;
}

/** A score of at least 0 with so many decimals, half rounded up: 59.5 becomes 60. */
export function roundedTo(score: string, decimals: number): string {
  const [whole = "", fraction = ""] = score.split(".");
  const kept = BigInt(`${whole}${fraction.slice(0, decimals).padEnd(decimals, "0")}`);
  const up = (fraction[decimals] ?? "0") >= "5" ? 1n : 0n;
  const digits = String(kept + up).padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** How much more the second is, with its sign: "+5", "-0.5"; null unless both are scores and differ. */
export function movedBy(from: string | null, to: string | null): string | null {
  const [x, y] = [numberOf(from), numberOf(to)];
  if (x === null || y === null || x === y) return null;
  const millionths = Math.round((y - x) * 1e6);
  return `${millionths > 0 ? "+" : ""}${millionths / 1e6}`;
}
