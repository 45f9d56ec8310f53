import { Fold } from "#app/components/fold.tsx";
import { formatCount } from "#app/components/number.ts";
import { useWords } from "#app/components/words.tsx";
import { groupBy } from "#app/domain/tables/group-by.ts";
import { ruleWords } from "#app/i18n/roster-rule-words.ts";
import type { BookVersion } from "./book-page.server.ts";

/** Rules that could not be held against the book, by what was not known: nothing missing is silent. */
export function NotChecked({ version: { notChecked } }: { version: BookVersion }) {
  const words = useWords();
  const own = words.rosterPages.book.notChecked;
  const wants = groupBy(notChecked, ({ needs }) =>
    needs.map((part) => words.rosters.contextParts[part]).join(words.reports.and),
  );
  return (
    <section className="panel stack" aria-labelledby="not-checked">
      <h2 id="not-checked">{own.title}</h2>
      <p className="quiet">{notChecked.length === 0 ? own.none : own.intro}</p>
      {[...wants].map(([needs, rules]) => (
        <Fold key={needs} label={own.for(needs, formatCount(rules.length))}>
          <ul className="rule-names">
            {rules.map(({ rule }) => (
              <li key={rule}>{ruleWords(words, rule).name}</li>
            ))}
          </ul>
        </Fold>
      ))}
    </section>
  );
}
