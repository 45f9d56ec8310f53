import { formatCount, formatShare } from "#app/components/number.ts";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import { type Bar, chartHeight } from "./bar.ts";
import { useDrawing } from "./use-drawing.ts";

/**
 * One question answered by bars, and under them the same numbers as a table. The table comes with the page; the
 * chart, which cannot be drawn on a server, takes its reserved place after hydration. A bar leads to its names.
 */
export function BarChartWithTable({
  title,
  bars,
  labelTitle,
  countTitle,
  tableOpen = true,
}: {
  /** The question that the chart answers. */
  title: string;
  bars: readonly Bar[];
  labelTitle: string;
  countTitle: string;
  tableOpen?: boolean;
}) {
  const words = useWords().components.chart;
  const Bars = useDrawing(load);
  const withWhole = bars.some((bar) => bar.of !== undefined);
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <div className="chart-room" style={{ height: chartHeight(bars.length) }} aria-hidden="true">
        {Bars ? <Bars bars={bars} /> : null}
      </div>
      <details className="fold" open={tableOpen}>
        <summary>{words.numbers}</summary>
        <DataTable
          caption={title}
          captionHidden
          columns={[
            { key: "label", title: labelTitle, cell: (bar) => bar.label },
            { key: "count", title: countTitle, end: true, cell: (bar) => formatCount(bar.count) },
            ...(withWhole
              ? [
                  {
                    key: "of",
                    title: words.of,
                    end: true,
                    cell: (bar: Bar) => (bar.of === undefined ? "—" : formatCount(bar.of)),
                  },
                  {
                    key: "share",
                    title: words.share,
                    end: true,
                    cell: (bar: Bar) => (bar.of === undefined ? "—" : formatShare(bar.count, bar.of)),
                  },
                ]
              : []),
          ]}
          rows={bars}
          rowKey={(bar) => bar.key}
          rowHref={(bar) => bar.href ?? null}
        />
      </details>
    </figure>
  );
}

async function load() {
  return (await import("./bars.tsx")).Bars;
}
