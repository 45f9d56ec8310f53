/** How a part is drawn: black-and-white printers and colour blindness tell five colours apart, and those hatched. */
export type StackLook = { colour: string; hatched: boolean };

/** A part that every line may have: its name and its look, the same in every line. `look`: where its place tells none. */
export type StackPart = { key: string; label: string; look?: StackLook };

/**
 * A line of parts side by side. `counts` in the order of the parts. `of`: the denominator. `hrefs`: where each part leads,
 * in their order.
 */
export type StackLine = {
  key: string;
  label: string;
  counts: readonly number[];
  of: number;
  hrefs?: readonly string[];
};

const colours = [1, 2, 3, 4, 5].map((number) => `var(--chart-${number})`);

export function stackLook(part: number): StackLook {
  return {
    colour: colours[part % colours.length] ?? "var(--chart-quiet)",
    hatched: Math.floor(part / colours.length) % 2 === 1,
  };
}

export function looksOf(parts: readonly StackPart[]): StackLook[] {
  return parts.map(({ look }, at) => look ?? stackLook(at));
}

/** So many lines stand roomily; more of them closer, so that a whole school stays on one or two screens. */
const roomy = 12;

/** Pixels kept free for the drawing. */
export function stackHeight(lines: number): number {
  return lines * (lines > roomy ? 24 : 34) + 16;
}
