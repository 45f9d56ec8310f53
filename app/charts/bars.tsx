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

export type BarsProps = { bars: readonly Bar[] };

/** Lying bars with direct labels: long Chinese names stay readable, and no legend is needed. */
export function Bars({ bars }: BarsProps) {
  const navigate = useNavigate();
  const rows = bars.map((bar) => ({ ...bar, shown: formatCount(bar.count), words: wordsOf(bar) }));
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
          width={labelWidth(bars)}
          tickLine={false}
          axisLine={{ stroke: "var(--line-strong)" }}
          interval={0}
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

/** Room for the longest label, at about 14 pixels a Chinese character, but no more than a third of a telephone. */
function labelWidth(bars: readonly Bar[]): number {
  const longest = Math.max(0, ...bars.map((bar) => widthOf(bar.label)));
  return Math.min(window.innerWidth < 480 ? 120 : 210, Math.max(56, longest * 7 + 12));
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > "\u2e7f" ? 2 : 1.1), 0);
}
