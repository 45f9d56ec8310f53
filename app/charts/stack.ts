/** A part that every line may have: its name and its look, the same in every line. */
export type StackPart = { key: string; label: string };

/** A line of parts side by side. `counts` in the order of the parts. `of`: the denominator. */
export type StackLine = { key: string; label: string; counts: readonly number[]; of: number };

/** How a part is drawn: five colours, and those hatched; black-and-white printers and colour blindness tell them apart. */
export type StackLook = { colour: string; hatched: boolean };

const colours = [1, 2, 3, 4, 5].map((number) => `var(--chart-${number})`);

export function stackLook(part: number): StackLook {
  return {
    colour: colours[part % colours.length] ?? "var(--chart-quiet)",
    hatched: Math.floor(part / colours.length) % 2 === 1,
  };
}

/** Pixels kept free for the drawing. */
export function stackHeight(lines: number): number {
  return lines * 34 + 16;
}
