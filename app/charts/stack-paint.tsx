import type { StackLook } from "./stack.ts";

/** The fill of a look; a hatched one is drawn by `HatchPatterns`, which its picture has to have. */
export function paintOf({ colour, hatched }: StackLook): string {
  return hatched ? `url(#${patternName(colour)})` : colour;
}

export function HatchPatterns({ looks }: { looks: readonly StackLook[] }) {
  return looks
    .filter(({ hatched }) => hatched)
    .map(({ colour }) => (
      <pattern
        key={colour}
        id={patternName(colour)}
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

/** Every picture hatches a colour alike: pictures of one page may have the same name for it. */
function patternName(colour: string): string {
  return `hatch${colour.replace(/[^\w-]/g, "")}`;
}
