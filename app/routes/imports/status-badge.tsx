import { StateBadge } from "#app/components/state-badge.tsx";
import type { Tone } from "#app/components/tone.ts";
import { useWords } from "#app/components/words.tsx";
import type { ImportStatus } from "#app/domain/datasets/import-states.ts";
import type { DatasetKind } from "#app/domain/datasets/kinds.ts";

const tones: Record<ImportStatus, Tone> = {
  read: "info",
  previewed: "warn",
  confirmed: "good",
  unchanged: "quiet",
  refused: "bad",
  discarded: "quiet",
  undone: "quiet",
};

export function StatusBadge({
  status,
  atWork = false,
  waitsFor = [],
}: {
  status: ImportStatus;
  atWork?: boolean;
  /** Data that have to be imported before. */
  waitsFor?: readonly DatasetKind[];
}) {
  const words = useWords().datasets;
  if (atWork) return <StateBadge tone="info">{words.list.atWork}</StateBadge>;
  if (waitsFor.length > 0) {
    const kinds = waitsFor.map((kind) => words.datasetNames[kind]).join("、");
    return <StateBadge tone="quiet">{words.list.waitsFor(kinds)}</StateBadge>;
  }
  return <StateBadge tone={tones[status]}>{words.statuses[status]}</StateBadge>;
}
