import { formatCount } from "#app/components/number.ts";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import type { Spread } from "#app/domain/grade-corrections/case-statistics.ts";
import type { StatisticsPage } from "./statistics.tsx";

/** How many cases each term had, how many are open, and how long the others took. */
export function TermsTable({ page: { terms, whole } }: { page: StatisticsPage }) {
  const own = useWords().correctionReports.statistics;
  const daysOf = (days: Spread["median"]) => (days === null ? "—" : own.days(formatCount(days)));
  const cells = (one: (typeof terms)[number]) => [
    formatCount(one.cases),
    formatCount(one.patterns),
    formatCount(one.open),
    formatCount(one.ended.count),
    daysOf(one.ended.median),
    daysOf(one.ended.ninetieth),
    formatCount(one.withdrawn.count),
  ];
  const titles = [
    own.cases,
    own.patterns,
    own.open,
    own.ended,
    own.median,
    own.ninetieth,
    own.withdrawn,
  ] as const;
  return (
    <section className="panel stack">
      <h2>{own.byTerm}</h2>
      <DataTable
        caption={own.byTerm}
        captionHidden
        rows={terms}
        rowKey={({ term }) => term}
        columns={[
          { key: "term", title: own.term, keep: true, cell: ({ term }) => term },
          ...titles.map((title, at) => ({
            key: title,
            title,
            end: true,
            cell: (one: (typeof terms)[number]) => cells(one)[at],
          })),
        ]}
        foot={[own.whole, ...cells(whole)]}
      />
      <p className="quiet">{own.byTermMore}</p>
    </section>
  );
}
