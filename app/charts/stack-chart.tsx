import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { looksOf, type StackLine, type StackPart, stackHeight } from "./stack.ts";
import { HatchPatterns, paintOf } from "./stack-paint.tsx";
import type { StackedBarsProps } from "./stacked-bars.tsx";

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
  const Drawing = useDrawing();
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
