const levelNumeral =
  /(?:\((?:X|IX|IV|V?I{1,3}|V|[一二三四五六七八九十]|[1-9])\)|(?<![A-Za-z])(?:X|IX|IV|V?I{1,3}|V)|[一二三四五六七八九十]|(?<!\d)[1-9])$/;

/** A text without differences of width and spaces: for comparing only. */
export function foldText(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}

/** A subject name without width, spaces and a trailing level numeral (I, Ⅱ, 一, (二), 3 …): for comparing only. */
export function foldName(name: string): string {
  const folded = foldText(name);
  const stripped = folded.replace(levelNumeral, "");
  return stripped === "" ? folded : stripped;
}

export type NameAgreement = "equal" | "spelling" | "different";

/** How a subject name agrees with the plan's; names are written many ways but the roster takes only the plan's. */
export function agreementOf(name: string, planName: string): NameAgreement {
  if (name === planName) return "equal";
  return foldName(name) === foldName(planName) ? "spelling" : "different";
}

/** Share of common pairs of neighbouring characters (Dice), 0 to 1; for ranking proposals. */
export function likeness(a: string, b: string): number {
  const [x, y] = [pairs(foldName(a)), pairs(foldName(b))];
  if (x.length === 0 || y.length === 0) return 0;
  const rest = [...y];
  const common = x.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * common) / (x.length + y.length);
}

function pairs(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}
