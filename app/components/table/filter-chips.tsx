import { useFollowLinks } from "../follow-links.ts";
import { formatCount } from "../number.ts";

export type Chip = {
  label: string;
  href: string;
  active: boolean;
  /** How many rows the list has with it. */
  count?: number;
};

/** Filters as links: each is an address that can be kept and sent. */
export function FilterChips({ label, chips }: { label: string; chips: readonly Chip[] }) {
  const follow = useFollowLinks();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: listens to its links, which are keyboard reachable
    <nav className="chips" aria-label={label} onClick={follow}>
      <span className="chips-label">{label}</span>
      <ul>
        {chips.map((chip) => (
          <li key={chip.href}>
            <a
              className="chip"
              href={chip.href}
              aria-current={chip.active ? "true" : undefined}
              data-stay="yes"
            >
              {chip.label}
              {chip.count === undefined ? null : <span className="number">{formatCount(chip.count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
