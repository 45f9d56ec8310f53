import { StateBadge } from "#app/components/state-badge.tsx";
import type { Tone } from "#app/components/tone.ts";
import { useWords } from "#app/components/words.tsx";
import type { ImportStatus } from "#app/domain/datasets/import-states.ts";

const tones: Record<ImportStatus, Tone> = {
  read: "info",
  previewed: "warn",
  confirmed: "good",
  unchanged: "quiet",
  refused: "bad",
  discarded: "quiet",
  undone: "quiet",
};

export function StatusBadge({ status, atWork = false }: { status: ImportStatus; atWork?: boolean }) {
  const words = useWords().datasets;
  if (atWork) return <StateBadge tone="info">{words.list.atWork}</StateBadge>;
  return <StateBadge tone={tones[status]}>{words.statuses[status]}</StateBadge>;
}
