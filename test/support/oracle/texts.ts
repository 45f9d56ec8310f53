/** Text as it is compared: width folded (NFKC) and without any white space. */
export function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "");
}

const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
const chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
/** Longest first, so that III is not taken for I. */
const numerals = [...roman, ...chinese, ...digits].sort((a, b) => b.length - a.length);

/** A course name without width, spaces and one trailing level numeral, bare or in brackets. */
export function foldedName(name: string): string {
  const text = plain(name);
  for (const numeral of numerals) {
    if (text.endsWith(`(${numeral})`)) return text.slice(0, text.length - numeral.length - 2);
  }
  for (const numeral of numerals) {
    if (text.endsWith(numeral)) return text.slice(0, text.length - numeral.length);
  }
  return text;
}

/** A column that is filled: neither absent nor empty. */
export function filled(text: string | null): text is string {
  return text !== null && text.trim() !== "";
}

/** The number behind a credit character: 0–9, A–I = 1–9, R S T = 10–12, Z = 0 (domain facts, section 3). */
export function creditNumber(character: string): number {
  if (character === "Z") return 0;
  const ten = "RST".indexOf(character);
  if (ten >= 0) return 10 + ten;
  const letter = "ABCDEFGHI".indexOf(character);
  if (letter >= 0) return letter + 1;
  return Number(character);
}
