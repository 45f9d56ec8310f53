import type { ReactNode } from "react";
import { looksOf, type StackLine, type StackPart, stackHeight } from "./stack.ts";
import { HatchPatterns, paintOf } from "./stack-paint.tsx";
import type { StackedBarsProps } from "./stacked-bars.tsx";
import { useDrawing } from "./use-drawing.ts";

/**
 * One question answered by lines of parts, and what each part is called. The drawing comes after hydration into its
 * reserved place; the same numbers have to stand in a table, here as `children` or elsewhere on the page.
 */
export function StackChart({
  title,
  parts,
  lines,
  shareWords,
  children,
}: {
  /** The question that the chart answers. */
  title: string;
  parts: readonly StackPart[];
  lines: readonly StackLine[];
  shareWords: StackedBarsProps["shareWords"];
  children?: ReactNode;
}) {
  const Drawing = useDrawing(load);
  const looks = looksOf(parts);
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <div className="chart-room" style={{ height: stackHeight(lines.length) }} aria-hidden="true">
        {Drawing ? <Drawing parts={parts} lines={lines} shareWords={shareWords} /> : null}
      </div>
      <ul className="chart-legend" aria-hidden="true">
        {parts.map((part, at) => {
          const look = looks[at];
          return (
            <li key={part.key}>
              <svg width={12} height={12} aria-hidden="true">
                <defs>
                  <HatchPatterns looks={look ? [look] : []} />
                </defs>
                <rect width={12} height={12} fill={look && paintOf(look)} />
              </svg>
              {part.label}
            </li>
          );
        })}
      </ul>
      {children}
    </figure>
  );
}

async function load() {
  return (await import("./stacked-bars.tsx")).StackedBars;
}
