import { type ComponentType, useEffect, useState } from "react";
import { formatCount, formatShare } from "#app/components/number.ts";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import { type StackLine, type StackPart, stackHeight } from "./stack.ts";
import { HatchPatterns, paintOf } from "./stack-paint.tsx";
import type { StackedBarsProps } from "./stacked-bars.tsx";

/**
 * One question answered by lines of parts, what each part is called, and the same numbers as a table: a row for each
 * part, a column for each line, with its share of the line. The drawing comes after hydration.
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
  const Drawing = useDrawing();
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <div className="chart-room" style={{ height: stackHeight(lines.length) }} aria-hidden="true">
        {Drawing ? <Drawing parts={parts} lines={lines} shareWords={shareWords} /> : null}
      </div>
      <ul className="chart-legend" aria-hidden="true">
        {parts.map((part, at) => (
          <li key={part.key}>
            <svg width={12} height={12} aria-hidden="true">
              <defs>
                <HatchPatterns parts={parts.length} />
              </defs>
              <rect width={12} height={12} fill={paintOf(at)} />
            </svg>
            {part.label}
          </li>
        ))}
      </ul>
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
    </figure>
  );
}

function shareOf(count: number, of: number): string {
  return count === 0 ? "0" : `${formatCount(count)}（${formatShare(count, of)}）`;
}

/** The drawing half, fetched when the page is already usable. */
function useDrawing(): ComponentType<StackedBarsProps> | null {
  const [drawing, setDrawing] = useState<{ component: ComponentType<StackedBarsProps> } | null>(null);
  useEffect(() => {
    let wanted = true;
    import("./stacked-bars.tsx").then(
      (module) => {
        if (wanted) setDrawing({ component: module.StackedBars });
      },
      // The table says the same: without the drawing nothing is lost.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, []);
  return drawing?.component ?? null;
}
