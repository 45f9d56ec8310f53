import { StateBadge } from "#app/components/state-badge.tsx";
import type { Tone } from "#app/components/tone.ts";
import { useWords } from "#app/components/words.tsx";
import type { PlanState } from "#app/domain/course-codes/plan-state.ts";

const tones: Record<PlanState, Tone> = {
  "in-force": "good",
  partly: "info",
  replaced: "quiet",
  undone: "warn",
};

export function PlanStateBadge({ state }: { state: PlanState }) {
  return <StateBadge tone={tones[state]}>{useWords().coursePlans.states[state]}</StateBadge>;
}
