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
import { lyingBars } from "./lying-bars.tsx";

export type BarsProps = { bars: readonly Bar[] };

/** Lying bars with direct labels: long Chinese names stay readable, and no legend is needed. */
export function Bars({ bars }: BarsProps) {
  const navigate = useNavigate();
  const rows = bars.map((bar) => ({ ...bar, shown: formatCount(bar.count), words: wordsOf(bar) }));
  const lying = lyingBars(
    bars.map((bar) => bar.label),
    56,
  );
  return (
    <ResponsiveContainer width="100%" height={chartHeight(bars.length)}>
      <BarChart data={rows} {...lying.chart}>
        <XAxis {...lying.numbers} />
        <YAxis {...lying.names} />
        <Tooltip
          {...lying.tip}
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
