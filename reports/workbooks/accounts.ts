import type { AccountLine } from "#app/domain/people/account-list.ts";
import type { Words } from "#app/i18n/words.ts";
import type { Cell, SheetModel } from "../sheet.ts";

/** The accounts, in the order of the page. `lastSignIn`: as it is shown; `classes`: how many in the term. */
export function accountsSheet(
  accounts: readonly (AccountLine & { classes: number })[],
  words: Words,
): SheetModel {
  const { list, states } = words.accounts;
  const { columns } = list;
  return {
    name: list.file,
    columns: [
      { title: columns.name, kind: "text", width: 14 },
      { title: columns.loginName, kind: "text", width: 18 },
      { title: columns.roles, kind: "text", width: 30 },
      { title: columns.capacities, kind: "text", width: 20 },
      { title: columns.title, kind: "text", width: 16 },
      { title: columns.classes, kind: "integer", width: 10 },
      { title: columns.lastSignIn, kind: "text", width: 22 },
      { title: columns.state, kind: "text", width: 8 },
    ],
    rows: accounts.map((account): Cell[] => [
      account.displayName,
      account.loginName,
      account.roles.map((role) => words.shell.roles[role]).join(words.reports.and),
      account.capacities.map((capacity) => words.people.capacities[capacity]).join(words.reports.and),
      account.title,
      account.classes,
      account.lastSignIn ?? list.never,
      account.active ? states.active : states.inactive,
    ]),
  };
}
