import { useNavigate } from "@remix-run/react";
import {
  BarChart,
  Cell,
  LabelList,
  Bar as RechartsBar,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { formatCount, formatShare } from "#app/components/number.ts";
import { type Bar, barColours, chartHeight } from "./bar.ts";
import { BarLabel, labelRoom } from "./bar-label.tsx";

export type BarsProps = { bars: readonly Bar[] };

/** Lying bars with direct labels: long Chinese names stay readable, and no legend is needed. */
export function Bars({ bars }: BarsProps) {
  const navigate = useNavigate();
  const rows = bars.map((bar) => ({ ...bar, shown: formatCount(bar.count), words: wordsOf(bar) }));
  const room = labelRoom(
    bars.map((bar) => bar.label),
    window.innerWidth,
  );
  return (
    <ResponsiveContainer width="100%" height={chartHeight(bars.length)}>
      <BarChart
        data={rows}
        layout="vertical"
        margin={{ top: 4, right: 56, bottom: 4, left: 4 }}
        barCategoryGap={6}
        accessibilityLayer={false}
      >
        <XAxis type="number" hide domain={[0, "dataMax"]} />
        <YAxis
          type="category"
          dataKey="label"
          width={room}
          tickLine={false}
          axisLine={{ stroke: "var(--line-strong)" }}
          interval={0}
          tick={({ x, y, payload }) => (
            <BarLabel x={Number(x)} y={Number(y)} text={String(payload.value)} room={room} />
          )}
        />
        <Tooltip
          cursor={{ fill: "var(--sunken)" }}
          isAnimationActive={false}
          content={({ active, payload }) => {
            const bar = active ? rows.find((row) => row.key === payload[0]?.payload?.key) : undefined;
            return bar ? (
              <div className="chart-tip">
                {bar.label}: {bar.words}
              </div>
            ) : null;
          }}
        />
        <RechartsBar
          dataKey="count"
          isAnimationActive={false}
          minPointSize={2}
          onClick={(_, index) => {
            const href = bars[index]?.href;
            if (href) navigate(href);
          }}
        >
          {bars.map((bar) => (
            <Cell key={bar.key} fill={barColours[bar.tone ?? "accent"]} />
          ))}
          <LabelList dataKey="shown" position="right" />
        </RechartsBar>
      </BarChart>
    </ResponsiveContainer>
  );
}

function wordsOf({ count, of }: Bar): string {
  return of === undefined
    ? formatCount(count)
    : `${formatCount(count)} / ${formatCount(of)}（${formatShare(count, of)}）`;
}
