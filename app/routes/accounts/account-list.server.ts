import { filterOf, searchText, tableSearch } from "#app/components/table/table-search.ts";
import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import {
  type AccountLine,
  accountSorts,
  accountStates,
  filterAccounts,
  sortAccounts,
} from "#app/domain/people/account-list.ts";
import { roles } from "#app/domain/people/roles.ts";
import { readSearch } from "#app/forms.server.ts";
import { listClassAssignments } from "#db/queries/class-assignments.ts";
import { listLastSignIns } from "#db/queries/last-sign-ins.ts";
import { listUsers } from "#db/queries/users.ts";
import type { SchoolScope } from "#db/scope.ts";

const search = tableSearch(accountSorts, "name").extend({
  role: filterOf(roles),
  state: filterOf(accountStates),
  q: searchText,
});

/** `classes`: keys of the classes that the person looks after in the term. */
export type ListedAccount = AccountLine & { classes: readonly string[] };

/** All accounts, and those that the address asks for, in its order. */
export async function readAccountList(request: Request, scope: SchoolScope, term: Term) {
  const [users, lastSignIns, assignments] = await Promise.all([
    listUsers(scope),
    listLastSignIns(scope),
    listClassAssignments(scope, formatTerm(term)),
  ]);
  const classes = new Map<number, Set<string>>();
  for (const { userId, classKey } of assignments)
    classes.set(userId, (classes.get(userId) ?? new Set()).add(classKey));
  const all = users.map(
    ({ id, loginName, displayName, title, roles: given, capacities, active }): ListedAccount => ({
      id,
      loginName,
      displayName,
      title,
      roles: given,
      capacities,
      active,
      lastSignIn: lastSignIns.get(id) ?? null,
      classes: [...(classes.get(id) ?? [])],
    }),
  );
  const asked = readSearch(request, search);
  const { role, state, q, sort, direction } = asked;
  const shown = sortAccounts(filterAccounts(all, { role, state, text: q }), sort, direction);
  return { search: asked, all, shown };
}
