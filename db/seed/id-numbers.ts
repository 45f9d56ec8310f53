import type { Gender } from "./names.ts";
import type { Random } from "./random.ts";

/** The forms of 身分證號: a citizen's, a resident's of the old form, a resident's since 2021. */
export type IdNumberForm = "citizen" | "resident-old" | "resident";

const second: Record<IdNumberForm, Record<Gender, readonly [string, ...string[]]>> = {
  citizen: { 男: ["1"], 女: ["2"] },
  "resident-old": { 男: ["A", "C"], 女: ["B", "D"] },
  resident: { 男: ["8"], 女: ["9"] },
};
// In the order of their values 10, 11, 12 …: the numbering of the household registration is not alphabetical.
const letters = "ABCDEFGHJKLMNPQRSTUVXYWZIO";
const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1] as const;

/** Gives invented numbers with a valid check digit, none of them twice. */
export function idNumberSource(random: Random): (form: IdNumberForm, gender: Gender) => string {
  const given = new Set<string>();
  return (form, gender) => {
    for (;;) {
      const body = `${letters.charAt(random.below(letters.length))}${random.pick(second[form][gender])}${digits(random, 7)}`;
      const number = `${body}${checkDigit(body)}`;
      if (given.has(number)) continue;
      given.add(number);
      return number;
    }
  };
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.below(10)).join("");
}

/** A letter in second place counts with the units of its value. */
function checkDigit(body: string): number {
  const value = (letter: string) => letters.indexOf(letter) + 10;
  const head = body.charAt(1);
  const values = [
    Math.floor(value(body.charAt(0)) / 10),
    value(body.charAt(0)) % 10,
    /\d/.test(head) ? Number(head) : value(head) % 10,
    ...[...body.slice(2)].map(Number),
  ];
  const sum = values.reduce((total, digit, index) => total + digit * (weights[index] ?? 0), 0);
  return (10 - (sum % 10)) % 10;
}
