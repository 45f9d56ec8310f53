import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { StateBadge } from "#app/components/state-badge.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { FilterChips } from "#app/components/table/filter-chips.tsx";
import { Paging } from "#app/components/table/paging.tsx";
import { TableFilter } from "#app/components/table/table-filter.tsx";
import { tableLinks } from "#app/components/table/table-links.ts";
import { useWords } from "#app/components/words.tsx";
import { accountStates, filterAccounts } from "#app/domain/people/account-list.ts";
import { roles } from "#app/domain/people/roles.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { readAccountList } from "./account-list.server.ts";

const pageSize = 50;

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.accounts.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "account:manage");
  const term = readTerm(params);
  const { search, all, shown } = await readAccountList(request, scope, term);
  const { language } = readPreferences(request);
  const { role, state, q } = search;
  const countOf = (query: Parameters<typeof filterAccounts>[1]) => filterAccounts(all, query).length;
  return {
    term,
    search,
    all: all.length,
    total: shown.length,
    roles: roles.map((one) => ({ role: one, count: countOf({ role: one, state, text: q }) })),
    states: accountStates.map((one) => ({ state: one, count: countOf({ role, state: one, text: q }) })),
    rows: shown.slice((search.page - 1) * pageSize, search.page * pageSize).map((account) => ({
      ...account,
      classes: account.classes.length,
      lastSignIn: account.lastSignIn && formatMoment(account.lastSignIn, language),
    })),
  };
}

export default function Accounts() {
  const { term, search, all, total, rows, ...counts } = useLoaderData<typeof loader>();
  const words = useWords();
  const own = words.accounts;
  const { columns } = own.list;
  const { search: asked } = useLocation();
  const links = tableLinks(asked, search);
  return (
    <>
      <PageTitle
        title={own.title}
        count={own.count(formatCount(total), formatCount(all))}
        actions={
          <>
            {total > 0 ? (
              <ButtonLink to={`${paths.accountsFile(term)}${asked}`} icon="download" download>
                {words.components.table.exportShown}
              </ButtonLink>
            ) : null}
            <ButtonLink to={paths.newAccount(term)} look="primary" icon="plus">
              {own.new}
            </ButtonLink>
          </>
        }
      />
      <FilterChips
        label={own.list.role}
        chips={[
          { label: own.list.all, active: search.role === undefined, href: links.filter("role", null) },
          ...counts.roles.map(({ role, count }) => ({
            label: words.shell.roles[role],
            count,
            active: search.role === role,
            href: links.filter("role", role),
          })),
        ]}
      />
      <FilterChips
        label={own.list.state}
        chips={[
          { label: own.list.all, active: search.state === undefined, href: links.filter("state", null) },
          ...counts.states.map(({ state, count }) => ({
            label: own.states[state],
            count,
            active: search.state === state,
            href: links.filter("state", state),
          })),
        ]}
      />
      <TableFilter label={own.list.text} />
      <DataTable
        caption={own.list.caption}
        captionHidden
        sorting={links.sorting}
        empty={<Empty title={words.components.table.none} />}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => paths.userAccount(term, id)}
        columns={[
          { key: "name", title: columns.name, keep: true, sort: "asc", cell: (row) => row.displayName },
          {
            key: "loginName",
            title: columns.loginName,
            keep: true,
            sort: "asc",
            cell: (row) => row.loginName,
          },
          {
            key: "roles",
            title: columns.roles,
            cell: (row) => row.roles.map((role) => words.shell.roles[role]).join(words.audit.and),
          },
          {
            key: "capacities",
            title: columns.capacities,
            cell: (row) => row.capacities.map((one) => words.people.capacities[one]).join(words.audit.and),
          },
          { key: "title", title: columns.title, cell: (row) => row.title },
          { key: "classes", title: columns.classes, end: true, cell: (row) => row.classes || "" },
          {
            key: "lastSignIn",
            title: columns.lastSignIn,
            keep: true,
            sort: "desc",
            cell: (row) => row.lastSignIn ?? own.list.never,
          },
          {
            key: "state",
            title: columns.state,
            keep: true,
            cell: (row) =>
              row.active ? (
                <StateBadge tone="good">{own.states.active}</StateBadge>
              ) : (
                <StateBadge tone="quiet">{own.states.inactive}</StateBadge>
              ),
          },
        ]}
      />
      <Paging page={search.page} total={total} href={links.page} />
    </>
  );
}
