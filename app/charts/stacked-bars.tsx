import { useNavigate } from "@remix-run/react";
import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { formatCount } from "#app/components/number.ts";
import { lyingBars } from "./lying-bars.tsx";
import { looksOf, type StackLine, type StackPart, stackHeight } from "./stack.ts";
import { HatchPatterns, paintOf } from "./stack-paint.tsx";

export type StackedBarsProps = {
  parts: readonly StackPart[];
  lines: readonly StackLine[];
  /** "3 / 12 cases (25%)" */
  shareWords: (count: number, of: number) => string;
};

/** Lying bars, each made of the same parts; what a bar is made of stands in its tip, and a part may lead to its names. */
export function StackedBars({ parts, lines, shareWords }: StackedBarsProps) {
  const navigate = useNavigate();
  const looks = looksOf(parts);
  const rows = lines.map((line) => ({
    ...line,
    ...Object.fromEntries(line.counts.map((count, part) => [`part${part}`, count])),
  }));
  const lying = lyingBars(
    lines.map(({ label }) => label),
    24,
  );
  return (
    <ResponsiveContainer width="100%" height={stackHeight(lines.length)}>
      <BarChart data={rows} {...lying.chart}>
        <defs>
          <HatchPatterns looks={looks} />
        </defs>
        <XAxis {...lying.numbers} />
        <YAxis {...lying.names} />
        <Tooltip
          {...lying.tip}
          content={({ active, payload }) => {
            const line = active ? lines.find(({ key }) => key === payload[0]?.payload?.key) : undefined;
            return line ? <LineTip line={line} parts={parts} shareWords={shareWords} /> : null;
          }}
        />
        {looks.map((look, at) => (
          <Bar
            key={parts[at]?.key}
            dataKey={`part${at}`}
            name={parts[at]?.label}
            stackId="whole"
            isAnimationActive={false}
            fill={paintOf(look)}
            stroke="var(--surface)"
            onClick={(_, index) => {
              const href = lines[index]?.hrefs?.[at];
              if (href) navigate(href);
            }}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

function LineTip({
  line,
  parts,
  shareWords,
}: { line: StackLine } & Pick<StackedBarsProps, "parts" | "shareWords">) {
  return (
    <div className="chart-tip">
      <strong>
        {line.label}: {formatCount(line.of)}
      </strong>
      {parts.map((part, at) =>
        line.counts[at] ? (
          <div key={part.key}>
            {part.label}: {shareWords(line.counts[at], line.of)}
          </div>
        ) : null,
      )}
    </div>
  );
}
