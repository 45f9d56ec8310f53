import { BarChartWithTable } from "#app/charts/bar-chart-with-table.tsx";
import { formatCount } from "#app/components/number.ts";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import { parseTerm } from "#app/domain/calendar/term.ts";
import type { Step } from "#app/domain/grade-corrections/case-statistics.ts";
import { paths } from "#app/paths.ts";
import type { StatisticsPage } from "./statistics.tsx";

/** How long cases took that have ended, and how much patterns correct at once. */
export function DaysAndSizes({ page }: { page: StatisticsPage }) {
  const own = useWords().correctionReports.statistics;
  const { days, sizes, whole } = page;
  const daysLabel = ({ from, to }: Step) => (to === null ? own.daysFrom(from) : own.daysBetween(from, to));
  const sizeLabel = ({ from, to }: Step) => {
    if (to === null) return own.sizesFrom(formatCount(from));
    return to === 1 ? own.sizeOne : own.sizesBetween(formatCount(from), formatCount(to));
  };
  return (
    <div className="columns">
      <section className="panel">
        {whole.ended.count === 0 ? (
          <p className="quiet">{own.noEnded}</p>
        ) : (
          <BarChartWithTable
            title={own.daysChart}
            labelTitle={own.daysStep}
            countTitle={own.cases}
            bars={days.map((step) => ({
              key: String(step.from),
              label: daysLabel(step),
              count: step.count,
              of: whole.ended.count,
            }))}
          />
        )}
      </section>
      <section className="panel stack">
        {whole.patterns === 0 ? (
          <p className="quiet">{own.noPatterns}</p>
        ) : (
          <>
            <BarChartWithTable
              title={own.sizesChart}
              labelTitle={own.sizesStep}
              countTitle={own.patterns}
              bars={sizes.map((step) => ({
                key: String(step.from),
                label: sizeLabel(step),
                count: step.count,
                of: whole.patterns,
              }))}
            />
            <LargestPatterns page={page} />
          </>
        )}
      </section>
    </div>
  );
}

function LargestPatterns({ page: { term, patterns } }: { page: StatisticsPage }) {
  const own = useWords().correctionReports.statistics;
  return (
    <DataTable
      caption={own.largest}
      rows={patterns}
      rowKey={({ id }) => id}
      rowHref={(one) => paths.correction(parseTerm(one.term) ?? term, one.id)}
      columns={[
        { key: "name", title: own.name, keep: true, cell: ({ name }) => name },
        { key: "records", title: own.records, end: true, cell: ({ records }) => formatCount(records) },
      ]}
    />
  );
}
