import { StateBadge } from "#app/components/state-badge.tsx";
import type { Tone } from "#app/components/tone.ts";
import { useWords } from "#app/components/words.tsx";
import { type FindingKind, findingFacts, type Weight } from "#app/domain/course-codes/findings.ts";

const tones: Record<Weight, Tone> = { blocking: "bad", query: "warn", listed: "quiet" };

/** A finding by its name; the colour says whether it has to be mended. */
export function FindingBadge({ kind }: { kind: FindingKind }) {
  const words = useWords().courseCodes.findings;
  return <StateBadge tone={tones[findingFacts[kind].weight]}>{words[kind]}</StateBadge>;
}
