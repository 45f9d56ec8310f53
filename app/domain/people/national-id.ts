/** What is wrong with an ID number: nothing, its form, or its check digit. */
export type IdNumberState = "ok" | "form" | "check-digit";

// Value of each first letter, as the household registration act's numbering gives it.
const letterValues: Readonly<Record<string, number>> = {
  A: 10,
  B: 11,
  C: 12,
  D: 13,
  E: 14,
  F: 15,
  G: 16,
  H: 17,
  I: 34,
  J: 18,
  K: 19,
  L: 20,
  M: 21,
  N: 22,
  O: 35,
  P: 23,
  Q: 24,
  R: 25,
  S: 26,
  T: 27,
  U: 28,
  V: 29,
  W: 32,
  X: 30,
  Y: 31,
  Z: 33,
};

/** The one way an ID number is written: half-width, upper case, without spaces at its ends. */
export function canonicalIdNumber(text: string): string {
  return text.normalize("NFKC").trim().toUpperCase();
}

/**
 * Judges a 身分證號 in its three forms (domain facts, section 5): citizens' letter + 9 digits; residents' old form with two letters +
 * 8 digits; residents' form since 2021, letter + 8 or 9 + 8 digits. All share one check digit.
 */
export function checkIdNumber(text: string): IdNumberState {
  const match = /^([A-Z])([1289]|[A-D])(\d{8})$/.exec(canonicalIdNumber(text));
  if (!match) return "form";
  const [, letter = "", second = "", rest = ""] = match;
  const area = letterValues[letter] ?? 0;
  const gender = /\d/.test(second) ? Number(second) : (letterValues[second] ?? 0) % 10;
  const digits = [Math.floor(area / 10), area % 10, gender, ...Array.from(rest, Number)];
  const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];
  const sum = digits.reduce((total, digit, index) => total + digit * (weights[index] ?? 0), 0);
  return sum % 10 === 0 ? "ok" : "check-digit";
}
