/** Log-in names are compared without regard to width and case. */
export function canonicalLoginName(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

export const loginNameFaults = ["login-name-missing", "login-name-form"] as const;
export type LoginNameFault = (typeof loginNameFaults)[number];

/** What is wrong with a (canonical) log-in name: 3 to 40 of a–z, 0–9, dot, hyphen, underscore, @; null when nothing is. */
export function loginNameFault(name: string): LoginNameFault | null {
  if (name === "") return "login-name-missing";
  return /^[a-z0-9][a-z0-9._@-]{2,39}$/.test(name) ? null : "login-name-form";
}

export const passwordFaults = [
  "too-short",
  "too-long",
  "too-common",
  "contains-name",
  "same-as-before",
] as const;
export type PasswordFault = (typeof passwordFaults)[number];

export const passwordLength = { least: 12, most: 128 } as const;

/**
 * What is wrong with a new password; null when nothing is. Length counts, not the kinds of characters (NIST SP 800-63B,
 * 5.1.1.2): twelve characters or more, not the log-in name or the person's name, not one short pattern repeated or
 * counted up. Whether it is the one before is for the caller to see: only a hash of that one is kept.
 */
export function passwordFault(
  password: string,
  person: { loginName: string; displayName: string },
): Exclude<PasswordFault, "same-as-before"> | null {
  const characters = Array.from(password.normalize("NFKC"));
  if (characters.length < passwordLength.least) return "too-short";
  if (characters.length > passwordLength.most) return "too-long";
  const plain = characters.join("").toLowerCase();
  const names = [person.loginName, person.displayName].map((name) => name.toLowerCase());
  if (names.some((name) => name !== "" && plain.includes(name))) return "contains-name";
  return isCommon(plain) ? "too-common" : null;
}

const runs = ["0123456789", "9876543210", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"];
const common = ["password", "passw0rd", "iloveyou", "letmein", "welcome", "administrator", "changeme"];

function isCommon(plain: string): boolean {
  if (new Set(plain).size <= 3 || /^(.{1,4})\1+.{0,3}$/s.test(plain)) return true;
  if (common.some((word) => plain.length - word.length <= 4 && plain.includes(word))) return true;
  return runs.some((run) => run.repeat(4).includes(plain));
}
