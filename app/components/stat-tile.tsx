import type { ReactNode } from "react";
import { useFollowLinks } from "./follow-links.ts";
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
  const follow = useFollowLinks();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: listens to its links, which are keyboard reachable
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div className="tiles" onClick={follow}>
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
    <a href={to} className={className}>
      {content}
    </a>
  ) : (
    <div className={className}>{content}</div>
  );
}
