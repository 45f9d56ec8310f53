import { stackLook } from "./stack.ts";

/** The fill of a part; a hatched one is drawn by `HatchPatterns`, which its picture has to have. */
export function paintOf(part: number): string {
  const { colour, hatched } = stackLook(part);
  return hatched ? `url(#${patternName(part)})` : colour;
}

export function HatchPatterns({ parts }: { parts: number }) {
  return Array.from({ length: parts }, (_, part) => ({ part, ...stackLook(part) }))
    .filter(({ hatched }) => hatched)
    .map(({ part, colour }) => (
      <pattern
        key={part}
        id={patternName(part)}
        width={6}
        height={6}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={6} height={6} fill="var(--surface)" />
        <rect width={3} height={6} fill={colour} />
      </pattern>
    ));
}

/** Every picture draws part 5 alike: pictures of one page may have the same name for it. */
function patternName(part: number): string {
  return `hatch-${part}`;
}
