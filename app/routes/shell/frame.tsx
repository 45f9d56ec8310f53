import type { ReactNode } from "react";
import { useWords } from "#app/components/words.tsx";
import type { Term } from "#app/domain/calendar/term.ts";
import type { Role } from "#app/domain/people/roles.ts";
import type { MenuEntry } from "./menu.ts";
import { SideMenu } from "./side-menu.tsx";
import { TopBar } from "./top-bar.tsx";

export type FrameProps = {
  school: { name: string; demo: boolean };
  term: Term;
  terms: readonly Term[];
  person: { name: string; title: string | null; roles: readonly Role[] };
  /** Whether the search may be used. */
  search: boolean;
  /** What this person may see, with the number of open items where there are any. */
  menu: readonly MenuEntry[];
};

/** Top bar, menu, and the page in the middle. */
export function Frame({ children, ...frame }: FrameProps & { children: ReactNode }) {
  const words = useWords().shell;
  return (
    <>
      <a className="skip-link" href="#main">
        {words.skip}
      </a>
      <TopBar
        school={frame.school}
        term={frame.term}
        terms={frame.terms}
        person={frame.person}
        search={frame.search}
      />
      {frame.school.demo ? <aside className="demo-note">{words.demo}</aside> : null}
      <div className="frame">
        <SideMenu term={frame.term} menu={frame.menu} />
        <main id="main" className="main" tabIndex={-1}>
          <div className="stack">{children}</div>
        </main>
      </div>
    </>
  );
}
