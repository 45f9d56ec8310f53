import { formatTerm, type Term } from "./domain/calendar/term.ts";

/** Every address of the console is written here and nowhere else; app/routes.ts says which page answers it. */
export const paths = {
  home: () => "/",
  logIn: (to?: string) => (to ? `/log-in?${new URLSearchParams({ to })}` : "/log-in"),
  logOut: () => "/log-out",
  loggedOut: () => "/log-in?out",
  preferences: () => "/preferences",
  health: () => "/health",

  today: (term: Term) => inTerm(term),
  search: (term: Term, words?: string) =>
    inTerm(term, words ? `/search?${new URLSearchParams({ q: words })}` : "/search"),
  account: (term: Term) => inTerm(term, "/account"),
  changePassword: (term: Term) => inTerm(term, "/account/password"),

  school: (term: Term) => inTerm(term, "/school"),
  imports: (term: Term) => inTerm(term, "/imports"),
  plans: (term: Term) => inTerm(term, "/course-plans"),
  comparisons: (term: Term) => inTerm(term, "/comparisons"),
  accounts: (term: Term) => inTerm(term, "/accounts"),
  audit: (term: Term) => inTerm(term, "/audit"),
  codeTables: (term: Term) => inTerm(term, "/code-tables"),
} as const;

/** An address to return to after logging in; only inside the console, whatever a link from elsewhere says. */
export function safeReturn(to: string | null | undefined): string {
  return to && /^\/(?![/\\])[^\\\s]*$/.test(to) ? to : paths.home();
}

/** The same page in another term: lists keep their place, a page of one thing leads to its list. */
export function sameInTerm(pathname: string, term: Term): string {
  const [, , room = ""] = pathname.split("/");
  return inTerm(term, room ? `/${room}` : "");
}

function inTerm(term: Term, rest = ""): string {
  return `/${formatTerm(term)}${rest}`;
}
