import { Timeline } from "#app/components/timeline.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { actionWords, changeWords, personWords } from "#app/i18n/audit-sentences.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import type { BatchPage } from "./batch-page.server.ts";

/** Who did what to the batch, newest first. */
export function BatchTimeline({ page: { entries } }: { page: BatchPage }) {
  const words = useWords();
  const language = useLanguage();
  return (
    <section className="panel stack">
      <h2>{words.batchPages.timeline}</h2>
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
    </section>
  );
}
