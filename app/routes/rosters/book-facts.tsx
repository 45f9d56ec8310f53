import { Equation } from "#app/components/equation.tsx";
import { Facts } from "#app/components/facts.tsx";
import { formatCount } from "#app/components/number.ts";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { formatMoment } from "#app/i18n/moments.ts";
import type { BookPage, BookVersion } from "./book-page.server.ts";

/** What the version is and how it came in; every row of its file accounted for. */
export function BookFacts({ page, version }: { page: BookPage; version: BookVersion }) {
  const words = useWords().rosterPages.book;
  const language = useLanguage();
  const { facts, equation } = words;
  const { counts } = version;
  return (
    <section className="panel stack" aria-labelledby="facts">
      <h2 id="facts">{facts.title}</h2>
      <Facts
        facts={[
          { label: facts.file, value: version.fileName },
          { label: facts.source, value: facts.sources[version.source] },
          {
            label: facts.by,
            value: facts.byWhom(version.by ?? facts.somebody, formatMoment(version.createdAt, language)),
          },
          { label: facts.checked, value: formatMoment(version.checkedAt, language) },
          { label: facts.ruleSet, value: version.ruleSet },
          { label: facts.code, value: page.code ?? facts.noCode },
          { label: facts.sha256, value: <span className="code">{version.sha256.slice(0, 16)}</span> },
        ]}
      />
      {counts ? (
        <>
          <Equation
            whole={{ label: equation.rows, count: counts.rows }}
            parts={[
              { label: equation.accepted, count: counts.accepted },
              { label: equation.rejected, count: counts.rejected },
              { label: equation.blank, count: counts.blank },
            ]}
          />
          <p className="quiet">
            {counts.sheets.map(({ sheet, rows }) => facts.sheet(sheet, formatCount(rows))).join("　")}
          </p>
        </>
      ) : null}
    </section>
  );
}
