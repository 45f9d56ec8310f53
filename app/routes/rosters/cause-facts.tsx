import { Facts } from "#app/components/facts.tsx";
import { formatCount } from "#app/components/number.ts";
import { useWords } from "#app/components/words.tsx";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import { ruleWords } from "#app/i18n/roster-rule-words.ts";
import type { CausePage } from "./cause-page.server.ts";

/** What is wrong, what to do about it and where the rule comes from. */
export function CauseFacts({ page: { cause, hasBefore } }: { page: CausePage }) {
  const words = useWords();
  const { facts } = words.rosterPages.cause;
  const { wholeBook, states } = words.rosterPages.book.causes;
  const { what, todo } = ruleWords(words, cause.rule);
  const { sheet, column, value, source } = cause;
  return (
    <section className="panel stack" aria-label={facts.what}>
      <Facts
        narrow
        facts={[
          { label: facts.what, value: <strong>{what(cause.params)}</strong> },
          { label: facts.todo, value: todo },
          { label: facts.source, value: source && words.rosters.sources[source] },
        ]}
      />
      <Facts
        facts={[
          { label: facts.sheet, value: sheet ?? wholeBook },
          ...(column === null ? [] : [{ label: facts.column, value: rosterColumns[column].title }]),
          ...(column === null && value === null
            ? []
            : [{ label: facts.value, value: value === null ? facts.values : value || facts.empty }]),
          { label: facts.rows, value: formatCount(cause.findings) },
          ...(cause.students > 0 ? [{ label: facts.students, value: formatCount(cause.students) }] : []),
          ...(hasBefore ? [{ label: facts.state, value: states[cause.state] }] : []),
        ]}
      />
    </section>
  );
}
