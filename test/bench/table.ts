import type { FailedLine, Line, Target, Unit } from "./measurement.ts";
import { median } from "./sampling.ts";

const titles = [
  "measurement",
  "size",
  "median",
  "min–max",
  "CPU",
  "target",
  "plain baseline",
  "ratio",
  "growth",
  "verdict",
];

/** The results as a Markdown table. Ratio: median to the baseline's. Growth: to the smallest size of the same line. */
export function markdownTable(lines: readonly (Line | FailedLine)[]): string {
  const rows = lines.map((line) =>
    line.kind === "failed"
      ? [
          line.what,
          times(line.size),
          ...titles.slice(3).map(() => "–"),
          `**FAILED**: ${oneLine(line.failure)}`,
        ]
      : cellsOf(line, firstOf(line, lines)),
  );
  return [titles, titles.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Whether the target of its size is met; null where there is none. */
export function isMet({ size, target, values }: Line): boolean | null {
  if (target === null || size !== 1) return null;
  return "atMost" in target ? median(values) <= target.atMost : median(values) >= target.atLeast;
}

function cellsOf(line: Line, first: Line): string[] {
  const { unit, values, cpu, baseline } = line;
  const middle = median(values);
  const met = isMet(line);
  return [
    line.what,
    `${times(line.size)}: ${line.amount}`,
    `**${figure(middle, unit)}**`,
    `${plain(Math.min(...values), unit)}–${plain(Math.max(...values), unit)}`,
    cpu === null ? "–" : cpuText(cpu),
    line.target === null ? "–" : targetText(line.target, unit),
    baseline === null ? "–" : baselineText(baseline, unit),
    baseline === null ? "–" : (middle / median(baseline.values)).toFixed(2),
    first === line ? "–" : `${(middle / median(first.values)).toFixed(2)} of ${times(first.size)}`,
    met === null ? "–" : met ? "met" : "**over target**",
  ];
}

function firstOf(line: Line, lines: readonly (Line | FailedLine)[]): Line {
  for (const other of lines) if (other.kind === "measured" && other.what === line.what) return other;
  return line;
}

function baselineText({ what, values, cpu }: NonNullable<Line["baseline"]>, unit: Unit): string {
  const cost = cpu === null ? "" : ` (CPU ${cpuText(cpu)})`;
  return `${figure(median(values), unit)}${cost}: ${what}`;
}

function targetText(target: Target, unit: Unit): string {
  return "atMost" in target ? `≤ ${target.atMost} ${unit}` : `≥ ${target.atLeast} ${unit}`;
}

function figure(value: number, unit: Unit): string {
  return `${plain(value, unit)} ${unit}`;
}

function cpuText(cpu: readonly number[]): string {
  const seconds = median(cpu);
  return seconds < 0.1 ? figure(seconds * 1000, "ms") : figure(seconds, "s");
}

function plain(value: number, unit: Unit): string {
  if (unit === "MB" || value >= 100) return value.toFixed(0);
  return value >= 10 || unit === "ms" ? value.toFixed(1) : value.toFixed(value < 0.1 ? 3 : 2);
}

function times(size: number): string {
  return `×${size}`;
}

function oneLine(text: string): string {
  return text
    .trim()
    .replaceAll("|", "\\|")
    .replaceAll(/\s*\n\s*/g, " / ")
    .slice(0, 400);
}
