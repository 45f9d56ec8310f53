import type { ReactNode } from "react";
import type { Tone } from "./tone.ts";

export type StateBadgeProps = { tone: Tone; children: ReactNode };

/** A state: word, icon (the tone's, from the style sheet) and colour. */
export function StateBadge({ tone, children }: StateBadgeProps) {
  return <span className={badgeClass(tone)}>{children}</span>;
}

export function badgeClass(tone: Tone): string {
  return `badge tone-${tone}`;
}
