import type { ReactNode } from "react";
import type { Tone } from "./tone.ts";

/** A state: word, icon (the tone's, from the style sheet) and colour. */
export function StateBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`badge tone-${tone}`}>{children}</span>;
}
