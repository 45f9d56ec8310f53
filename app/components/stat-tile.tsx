import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { formatCount } from "./number.ts";
import type { Tone } from "./tone.ts";

export type Stat = {
  label: string;
  value: number | string;
  /** The denominator, so that a count says of how many. */
  of?: number;
  unit?: string;
  note?: ReactNode;
  tone?: Tone;
  to?: string;
};

/** Numbers side by side; each leads to the names behind it. */
export function StatTiles({ stats }: { stats: readonly Stat[] }) {
  return (
    <div className="tiles">
      {stats.map((stat) => (
        <StatTile key={stat.label} {...stat} />
      ))}
    </div>
  );
}

function StatTile({ label, value, of, unit, note, tone = "quiet", to }: Stat) {
  const content = (
    <>
      <span className="tile-label">
        {tone === "quiet" ? null : <Icon name={tone} />}
        {label}
      </span>
      <div className="tile-value">
        {typeof value === "number" ? formatCount(value) : value}
        <span className="tile-of">
          {of === undefined ? "" : ` / ${formatCount(of)}`}
          {unit ? ` ${unit}` : ""}
        </span>
      </div>
      {note ? <div className="tile-note">{note}</div> : null}
    </>
  );
  const className = `tile tile-${tone}`;
  return to ? (
    <Link to={to} className={className}>
      {content}
    </Link>
  ) : (
    <div className={className}>{content}</div>
  );
}
