/** Roles of colour in charts, in a palette that survives colour blindness and a black-and-white printer. */
export type BarTone = "accent" | "bad" | "good" | "warn" | "quiet";

export type Bar = {
  key: string;
  label: string;
  count: number;
  /** The denominator, shown beside the count. */
  of?: number;
  /** Where a click leads: the names behind the number. */
  href?: string;
  tone?: BarTone;
};

export const barColours: Record<BarTone, string> = {
  accent: "var(--chart-1)",
  bad: "var(--chart-2)",
  good: "var(--chart-3)",
  warn: "var(--chart-4)",
  quiet: "var(--chart-quiet)",
};

/** Pixels kept free for the drawing, so that nothing moves when it arrives. */
export function chartHeight(bars: number): number {
  return bars * 30 + 16;
}
