import { formatCount, formatShare } from "#app/components/number.ts";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import type { StackLine, StackPart } from "./stack.ts";
import { StackChart } from "./stack-chart.tsx";
import type { StackedBarsProps } from "./stacked-bars.tsx";

/**
 * One question answered by lines of parts, and the same numbers as a table: a row for each part, a column for each line,
 * with its share of the line.
 */
export function StackChartWithTable({
  title,
  partTitle,
  wholeTitle,
  parts,
  lines,
  shareWords,
}: {
  title: string;
  partTitle: string;
  wholeTitle: string;
  parts: readonly StackPart[];
  lines: readonly StackLine[];
  shareWords: StackedBarsProps["shareWords"];
}) {
  const words = useWords().components.chart;
  return (
    <StackChart title={title} parts={parts} lines={lines} shareWords={shareWords}>
      <details className="fold" open>
        <summary>{words.numbers}</summary>
        <DataTable
          caption={title}
          captionHidden
          columns={[
            { key: "part", title: partTitle, cell: ({ part }) => part.label },
            ...lines.map((line) => ({
              key: line.key,
              title: line.label,
              end: true,
              cell: ({ at }: { at: number }) => shareOf(line.counts[at] ?? 0, line.of),
            })),
          ]}
          rows={parts.map((part, at) => ({ part, at }))}
          rowKey={({ part }) => part.key}
          foot={[wholeTitle, ...lines.map(({ of }) => formatCount(of))]}
        />
      </details>
    </StackChart>
  );
}

function shareOf(count: number, of: number): string {
  return count === 0 ? "0" : `${formatCount(count)}（${formatShare(count, of)}）`;
}
