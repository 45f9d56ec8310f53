import { Link } from "@remix-run/react";
import { DaysLeft } from "#app/components/days-left.tsx";
import { Facts } from "#app/components/facts.tsx";
import { Message } from "#app/components/message.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { formatDay, formatMoment } from "#app/i18n/moments.ts";
import { windowWords } from "#app/i18n/window-words.ts";
import { paths } from "#app/paths.ts";
import type { BatchPage } from "./batch-page.server.ts";
import { CourseRecordsForm } from "./course-records-form.tsx";

/** The letter that the batch follows, as it was when the batch was made. */
export function BatchFacts({ page }: { page: BatchPage }) {
  const { term, batch, letterChanged, handedIn, finalSemester } = page;
  const words = useWords();
  const language = useLanguage();
  const { facts, letterChanged: changed } = words.batchPages;
  const { letter } = batch;
  return (
    <section className="panel stack">
      {letterChanged ? <Message tone="info" title={changed} /> : null}
      <Facts
        facts={[
          {
            label: facts.letter,
            value: (
              <>
                <Link to={paths.letter(term, letter.id)}>{letter.number}</Link>（
                {formatDay(letter.issuedOn, language)}）{letter.subject}
              </>
            ),
          },
          { label: facts.window, value: windowWords(words, language, batch) },
          { label: facts.left, value: <DaysLeft view={batch.view} past={handedIn} /> },
          { label: facts.notes, value: batch.notes || null },
          ...(finalSemester.length > 0
            ? [{ label: facts.courseRecords, value: <CourseRecordsForm page={page} /> }]
            : []),
          {
            label: facts.made,
            value: [formatMoment(batch.createdAt, language), batch.by].filter(Boolean).join("　"),
          },
          { label: facts.ruleSet, value: batch.ruleSet },
        ]}
      />
    </section>
  );
}
