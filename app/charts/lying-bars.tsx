import type { XAxisProps, YAxisProps } from "recharts";
import { BarLabel, labelRoom } from "./bar-label.tsx";

const numbers: XAxisProps = { type: "number", hide: true, domain: [0, "dataMax"] };

/**
 * What charts of lying bars have in common, for Recharts: names at the left in at most two lines, and no axis of numbers.
 * `right`: pixels beside the longest bar. In a browser only.
 */
export function lyingBars(labels: readonly string[], right: number) {
  const room = labelRoom(labels, window.innerWidth);
  const names: YAxisProps = {
    type: "category",
    dataKey: "label",
    width: room,
    tickLine: false,
    axisLine: { stroke: "var(--line-strong)" },
    interval: 0,
    tick: ({ x, y, payload }) => (
      <BarLabel x={Number(x)} y={Number(y)} text={String(payload.value)} room={room} />
    ),
  };
  return {
    chart: {
      layout: "vertical" as const,
      margin: { top: 4, right, bottom: 4, left: 4 },
      barCategoryGap: 6,
      accessibilityLayer: false,
    },
    numbers,
    names,
    tip: { cursor: { fill: "var(--sunken)" }, isAnimationActive: false },
  };
}
