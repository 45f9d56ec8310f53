import { StackChartWithTable } from "#app/charts/stack-chart-with-table.tsx";
import { formatCount, formatShare } from "#app/components/number.ts";
import { useWords } from "#app/components/words.tsx";
import type { StatisticsPage } from "./statistics.tsx";

/** Why records were wrong, and what patterns came from, in each term. */
export function KindsOverTerms({ page: { terms, reasons, causes } }: { page: StatisticsPage }) {
  const words = useWords();
  const own = words.correctionReports.statistics;
  const shareWords = (count: number, of: number) =>
    own.ofCases(formatCount(count), formatCount(of), formatShare(count, of));
  const linesOf = (kinds: readonly { terms: readonly number[] }[], whole: "cases" | "patterns") =>
    terms.map((one, at) => ({
      key: one.term,
      label: one.term,
      counts: kinds.map((kind) => kind.terms[at] ?? 0),
      of: one[whole],
    }));
  return (
    <div className="columns">
      <section className="panel">
        <StackChartWithTable
          title={own.reasons}
          partTitle={own.reason}
          wholeTitle={own.cases}
          parts={reasons.map(({ kind }) => ({ key: kind, label: words.corrections.reasons[kind] }))}
          lines={linesOf(reasons, "cases")}
          shareWords={shareWords}
        />
      </section>
      {causes.length > 0 ? (
        <section className="panel">
          <StackChartWithTable
            title={own.causes}
            partTitle={own.cause}
            wholeTitle={own.patterns}
            parts={causes.map(({ kind }) => ({
              key: kind ?? "",
              label: kind === null ? own.causeUnknown : words.corrections.causes[kind],
            }))}
            lines={linesOf(causes, "patterns")}
            shareWords={shareWords}
          />
        </section>
      ) : null}
    </div>
  );
}
