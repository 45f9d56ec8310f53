import { randomInt } from "node:crypto";

/** Without characters that are taken for one another when they are read from paper or over the telephone. */
const characters = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password for one log-in, to be told or handed over: four groups of four, 79 bits. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => characters[randomInt(characters.length)]).join("");
  return Array.from({ length: 4 }, group).join("-");
}
