import { Timeline } from "#app/components/timeline.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { formatMoment } from "#app/i18n/moments.ts";
import type { CasePage } from "./case-page.server.ts";

/** The chain of approvals with what has been given, and all that was done with the case, newest first. */
export function CaseTimeline({ page }: { page: CasePage }) {
  const words = useWords();
  const language = useLanguage();
  const own = words.correctionPages.detail;
  const { moves, states } = words.corrections;
  const { capacities } = words.people;
  return (
    <>
      <section className="panel stack">
        <h2>{own.approvals}</h2>
        <ol>
          {page.chain.map((capacity, index) => {
            const given = page.approvals[index];
            return (
              <li key={capacity}>
                {`${capacities[capacity]}：`}
                {given
                  ? `${given.by.title ?? ""} ${given.by.name}　${formatMoment(given.at, language)}`
                  : own.approvalDue}
              </li>
            );
          })}
        </ol>
      </section>
      <section className="panel stack">
        <h2>{own.timeline}</h2>
        <Timeline
          happenings={page.steps.toReversed().map(({ number, at, by, move, to, capacity, note }) => ({
            key: String(number),
            when: formatMoment(at, language),
            who: [by.title, by.name].filter(Boolean).join(" "),
            what: [
              own.step(
                capacity === null ? moves[move] : own.asWhom(moves[move], capacities[capacity]),
                states[to],
              ),
              ...(note === null ? [] : [note]),
            ].join("　"),
          }))}
        />
      </section>
    </>
  );
}
