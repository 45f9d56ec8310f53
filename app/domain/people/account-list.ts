import type { Capacity, Role } from "./roles.ts";

/** An account as the list shows it. `lastSignIn`: UTC, null for never. */
export type AccountLine = {
  id: number;
  loginName: string;
  displayName: string;
  title: string | null;
  roles: readonly Role[];
  capacities: readonly Capacity[];
  active: boolean;
  lastSignIn: string | null;
};

export const accountStates = ["active", "inactive", "never-signed-in"] as const;
export type AccountState = (typeof accountStates)[number];

/** `text`: part of the name, the log-in name or the title. */
export type AccountQuery = { role?: Role; state?: AccountState; text: string };

export function filterAccounts<A extends AccountLine>(accounts: readonly A[], query: AccountQuery): A[] {
  const text = query.text.normalize("NFKC").toLowerCase();
  return accounts.filter(
    (account) =>
      (query.role === undefined || account.roles.includes(query.role)) &&
      (query.state === undefined || isIn(account, query.state)) &&
      (text === "" ||
        [account.displayName, account.loginName, account.title]
          .join("\n")
          .normalize("NFKC")
          .toLowerCase()
          .includes(text)),
  );
}

function isIn(account: AccountLine, state: AccountState): boolean {
  if (state === "never-signed-in") return account.lastSignIn === null;
  return account.active === (state === "active");
}

export const accountSorts = ["name", "loginName", "lastSignIn"] as const;
export type AccountSort = (typeof accountSorts)[number];

const names = new Intl.Collator("zh-Hant-TW");

/** By a column; who never logged in comes before everybody who did. */
export function sortAccounts<A extends AccountLine>(
  accounts: readonly A[],
  sort: AccountSort,
  direction: "asc" | "desc",
): A[] {
  const sign = direction === "asc" ? 1 : -1;
  const compare: Record<AccountSort, (a: AccountLine, b: AccountLine) => number> = {
    name: (a, b) => names.compare(a.displayName, b.displayName),
    loginName: (a, b) => byText(a.loginName, b.loginName),
    lastSignIn: (a, b) => byText(a.lastSignIn ?? "", b.lastSignIn ?? ""),
  };
  return [...accounts].sort((a, b) => sign * compare[sort](a, b) || byText(a.loginName, b.loginName));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
