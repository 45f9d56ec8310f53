import { Empty } from "#app/components/empty.tsx";
import { Timeline } from "#app/components/timeline.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { formatMoment } from "#app/i18n/moments.ts";
import type { StudentCheck } from "./student-page.server.ts";

/** All that was entered for a student, newest first; nothing is ever overwritten. */
export function ResultHistory({ page: { results, people, readsWords } }: { page: StudentCheck }) {
  const words = useWords();
  const language = useLanguage();
  const { student: own, students, console: itself } = words.gradeCheckPages;
  const { states, sources } = words.gradeChecks;
  return (
    <section className="panel stack">
      <h2>{own.history}</h2>
      {results.length === 0 ? (
        <Empty title={own.noHistory} />
      ) : (
        <Timeline
          happenings={results.map(({ number, state, source, doubts, lateReason, at, by }) => ({
            key: String(number),
            when: formatMoment(at, language),
            who: by === null ? itself : (people[by] ?? itself),
            what: [
              `${states[state]}（${sources[source]}）`,
              ...(doubts ?? []).map((one) => students.doubt(one.course ?? students.anyCourse, one.words)),
              ...(state === "doubt" && !readsWords ? [own.hidden] : []),
              ...(lateReason === null ? [] : [own.late(lateReason)]),
            ].join("　"),
          }))}
        />
      )}
    </section>
  );
}
