/** "A123456789" as "A12****789": enough to tell two students apart, not enough to be used. */
export function maskIdNumber(idNumber: string): string {
  const characters = Array.from(idNumber);
  if (characters.length < 8) return "*".repeat(characters.length);
  return [...characters.slice(0, 3), "*".repeat(characters.length - 6), ...characters.slice(-3)].join("");
}

// "2007-03-02" as "96/**/**": the ROC year is what tells a wrong record from a right one.
export function maskBirthDate(date: string): string {
  const year = /^(\d{4})-/.exec(date)?.[1];
  return year === undefined ? "*".repeat(date.length) : `${Number(year) - 1911}/**/**`;
}

/** Words about somebody: only that there are any. */
export function maskText(text: string): string {
  return text === "" ? "" : "***";
}
