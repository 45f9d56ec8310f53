import { type AuditFieldChange, actionWords, changeWords, personWords } from "#app/i18n/audit-sentences.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { Timeline } from "./timeline.tsx";
import { useLanguage, useWords } from "./words.tsx";

/** An entry of the audit trail; `at` is UTC. */
export type HistoryEntry = {
  seq: number;
  at: string;
  userId: number | null;
  userName: string;
  action: string;
  changes: readonly AuditFieldChange[];
};

/** Who did what to one thing, in the order given. */
export function AuditTimeline({ entries }: { entries: readonly HistoryEntry[] }) {
  const words = useWords();
  const language = useLanguage();
  return (
    <Timeline
      happenings={entries.map((entry) => ({
        key: String(entry.seq),
        when: formatMoment(entry.at, language),
        who: personWords(words, entry),
        what: [
          actionWords(words, entry.action),
          ...entry.changes.map((change) => changeWords(words, change)),
        ].join("　"),
      }))}
    />
  );
}
