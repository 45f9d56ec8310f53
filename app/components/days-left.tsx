import type { WindowState, WindowView } from "#app/domain/rosters/letters/order-window.ts";
import { leftWords } from "#app/i18n/window-words.ts";
import { StateBadge } from "./state-badge.tsx";
import type { Tone } from "./tone.ts";
import { useWords } from "./words.tsx";

const tones: Readonly<Record<Exclude<WindowState, "none">, Tone>> = {
  "not-yet": "quiet",
  open: "info",
  soon: "warn",
  over: "bad",
  "open-ended": "info",
};

/** How many days a window still has; `past`: what is over is no fault of anybody (it was handed in, it ordered nothing). */
export function DaysLeft({ view, past = false }: { view: WindowView; past?: boolean }) {
  const words = useWords();
  if (view.state === "none") return <>{leftWords(words, view)}</>;
  const tone = past && view.state === "over" ? "quiet" : tones[view.state];
  return <StateBadge tone={tone}>{leftWords(words, view)}</StateBadge>;
}
