import type { Bar } from "#app/charts/bar.ts";
import { BarChartWithTable } from "#app/charts/bar-chart-with-table.tsx";
import { formatCount } from "#app/components/number.ts";
import { useWords } from "#app/components/words.tsx";
import type { Weight } from "#app/domain/course-codes/findings.ts";
import { paths } from "#app/paths.ts";
import { noClass } from "./finding-search.ts";
import type { RunPage } from "./run-page.server.ts";

const tones = { blocking: "bad", query: "warn", listed: "quiet" } as const satisfies Record<
  Weight,
  Bar["tone"]
>;

/** Findings by kind and by class; each bar leads to its rows. */
export function RunCharts({ page: { term, run, kinds, classes, others, numbers } }: { page: RunPage }) {
  const words = useWords();
  const { charts } = words.comparisons.run;
  const all = numbers.findings.blocking + numbers.findings.query + numbers.findings.listed;
  const open = numbers.findings.blocking + numbers.findings.query;
  const rows = (search: Record<string, string>) => paths.comparisonFindings(term, run.id, search);
  return (
    <div className="columns">
      <section className="panel">
        <BarChartWithTable
          title={charts.kinds}
          labelTitle={charts.kind}
          countTitle={charts.findings}
          tableOpen={false}
          bars={kinds.map(({ kind, weight, findings }) => ({
            key: kind,
            label: words.courseCodes.findings[kind],
            count: findings,
            of: all,
            href: rows({ kind }),
            tone: tones[weight],
          }))}
        />
      </section>
      {classes.length > 0 ? (
        <section className="panel">
          <BarChartWithTable
            title={charts.classes}
            labelTitle={charts.class}
            countTitle={charts.findings}
            tableOpen={false}
            bars={[
              ...classes.map(
                ({ classKey, name, findings, blocking }): Bar => ({
                  key: classKey ?? "",
                  label: name ?? charts.noClass,
                  count: findings,
                  of: open,
                  href: rows({ class: classKey ?? noClass, open: "1" }),
                  tone: blocking > 0 ? "bad" : "warn",
                }),
              ),
              ...(others.classes > 0
                ? [
                    {
                      key: "others",
                      label: charts.otherClasses(formatCount(others.classes)),
                      count: others.findings,
                      of: open,
                      href: rows({ open: "1", sort: "class" }),
                      tone: "quiet" as const,
                    },
                  ]
                : []),
            ]}
          />
        </section>
      ) : null}
    </div>
  );
}
