import { useLocation } from "@remix-run/react";
import { useFollowLinks } from "#app/components/follow-links.ts";
import { formatCount } from "#app/components/number.ts";
import { useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import { type MenuEntry, type MenuKey, menuGroups, menuHref } from "./menu.ts";

export function SideMenu({ term, menu }: { term: Term; menu: readonly MenuEntry[] }) {
  const words = useWords().shell.menu;
  const follow = useFollowLinks();
  const { pathname } = useLocation();
  const isHere = (key: MenuKey, href: string) =>
    pathname === href || (key !== "today" && pathname.startsWith(`${href}/`));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: listens to its links, which are keyboard reachable
    <nav id="menu" className="side-menu" aria-label={words.label} onClick={follow}>
      {menuGroups.map((group) => {
        const entries = menu.filter((entry) => entry.group === group);
        if (entries.length === 0) return null;
        return (
          <section key={group} aria-label={words.groups[group]}>
            {group === "today" ? null : <h2>{words.groups[group]}</h2>}
            <ul>
              {entries.map((entry) => {
                const href = menuHref(entry.key, term);
                return (
                  <li key={entry.key}>
                    <a href={href} aria-current={isHere(entry.key, href) ? "page" : undefined}>
                      {words.entries[entry.key]}
                      {entry.open > 0 ? (
                        <span className="menu-count">
                          <span aria-hidden="true">{formatCount(entry.open)}</span>
                          <span className="visually-hidden">{words.openItems(entry.open)}</span>
                        </span>
                      ) : null}
                    </a>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
