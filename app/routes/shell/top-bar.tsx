import { Form, useLocation } from "@remix-run/react";
import { useFollowLinks } from "#app/components/follow-links.ts";
import { Icon } from "#app/components/icon.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import type { Role } from "#app/domain/people/roles.ts";
import { languages } from "#app/i18n/words.ts";
import { paths, sameInTerm } from "#app/paths.ts";
import { DropMenu, MenuSwitch } from "./drop-menu.tsx";
import { SearchField } from "./search-field.tsx";

/** School, term switcher, search, language, account. The menus are `<details>`: they open without JavaScript. */
export function TopBar({
  school,
  term,
  terms,
  person,
  search,
}: {
  school: { name: string };
  term: Term;
  terms: readonly Term[];
  person: { name: string; title: string | null; roles: readonly Role[] };
  search: boolean;
}) {
  const words = useWords().shell;
  const language = useLanguage();
  const address = useLocation();
  const follow = useFollowLinks();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to its links, which are keyboard reachable
    <header className="top-bar" onClick={follow}>
      <MenuSwitch name={words.menu.open} />
      <a href={paths.today(term)} className="top-bar-school">
        <span className="top-bar-mark">{words.product}</span>
        <span>{school.name}</span>
      </a>
      <DropMenu
        look="term"
        name={words.term.switch}
        label={<span className="keep-together">{words.term.name(term.schoolYear, term.semester)}</span>}
      >
        <ul>
          {terms.map((one) => (
            <li key={formatTerm(one)}>
              <a
                href={sameInTerm(address.pathname, one)}
                aria-current={formatTerm(one) === formatTerm(term) ? "true" : undefined}
              >
                {words.term.name(one.schoolYear, one.semester)}
              </a>
            </li>
          ))}
        </ul>
      </DropMenu>
      {search ? <SearchField action={paths.search(term)} /> : <span className="top-bar-search" />}
      <DropMenu
        name={words.language.label}
        label={
          <>
            <Icon name="language" />
            <span className="drop-label">{words.language[language]}</span>
          </>
        }
      >
        <Form method="post" action={paths.preferences()} preventScrollReset>
          <input type="hidden" name="to" value={address.pathname + address.search} />
          <ul>
            {languages.map((one) => (
              <li key={one}>
                <button
                  type="submit"
                  name="language"
                  value={one}
                  lang={one}
                  aria-current={one === language ? "true" : undefined}
                >
                  {words.language[one]}
                </button>
              </li>
            ))}
          </ul>
        </Form>
      </DropMenu>
      <DropMenu
        name={words.account.menu}
        label={
          <>
            <Icon name="user" />
            <span className="drop-label">{person.name}</span>
          </>
        }
      >
        <div className="drop-about">
          <div>{person.name}</div>
          <div className="quiet">
            {person.title ?? person.roles.map((role) => words.roles[role]).join("、")}
          </div>
        </div>
        <ul>
          <li>
            <a href={paths.account(term)}>{words.account.preferences}</a>
          </li>
          <li>
            <Form method="post" action={paths.logOut()}>
              <button type="submit">{words.account.logOut}</button>
            </Form>
          </li>
        </ul>
      </DropMenu>
    </header>
  );
}
