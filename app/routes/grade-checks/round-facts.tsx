import { Link } from "@remix-run/react";
import { Facts } from "#app/components/facts.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { windowWords } from "#app/i18n/window-words.ts";
import { paths } from "#app/paths.ts";
import type { RoundPage } from "./round-page.server.ts";
import { scopeWords } from "./round-words.ts";

/** What a round rests on, and of whom and what it is. */
export function RoundFacts({ page: { term, round, may } }: { page: RoundPage }) {
  const words = useWords();
  const language = useLanguage();
  const own = words.gradeCheckPages.round;
  const { basis } = round;
  return (
    <section className="panel">
      <Facts
        facts={[
          { label: own.window, value: windowWords(words, language, round) },
          {
            label: own.basis,
            value:
              basis.kind === "decision" ? (
                basis.words
              ) : may.letter ? (
                <Link to={paths.letter(term, basis.letterId)}>{basis.number}</Link>
              ) : (
                basis.number
              ),
          },
          {
            label: own.scope,
            value: round.classes === 0 ? scopeWords(words, round) : round.classNames.join(words.letters.and),
          },
          {
            label: own.shown,
            value: round.shown.map((column) => words.gradeChecks.shown[column]).join(words.letters.and),
          },
        ]}
      />
    </section>
  );
}
