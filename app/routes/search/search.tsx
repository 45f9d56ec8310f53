import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { z } from "zod";
import { ButtonLink } from "#app/components/button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { FilterChips } from "#app/components/table/filter-chips.tsx";
import { Paging } from "#app/components/table/paging.tsx";
import { tableLinks } from "#app/components/table/table-links.ts";
import { filterOf, searchText } from "#app/components/table/table-search.ts";
import { useWords } from "#app/components/words.tsx";
import { formatTerm } from "#app/domain/calendar/term.ts";
import { courseCodeLength, foldCode } from "#app/domain/course-codes/code.ts";
import { may } from "#app/domain/people/permissions.ts";
import { find, searchGroups } from "#app/domain/search/found.ts";
import { readSearch } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { findLatestRunId } from "#db/queries/comparisons.ts";
import { GroupTable } from "./group-table.tsx";
import { searchableFor } from "./searchable.server.ts";

/** Of each group at first; of one group on its own page. */
const atFirst = 10;
const pageSize = 50;

const asked = z.object({
  q: searchText,
  in: filterOf(searchGroups),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.search.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "search:use");
  const term = readTerm(params);
  const { q, in: group, page } = readSearch(request, asked);
  const [searchable, runId] = await Promise.all([
    searchableFor(scope, term),
    may(scope.user, "comparison:read") ? findLatestRunId(scope, formatTerm(term)) : undefined,
  ]);
  const code = foldCode(q);
  return {
    term,
    q,
    group: group ?? null,
    page,
    runId: runId ?? null,
    /** A whole code that was typed, for who may read the plan. */
    code: code.length === courseCodeLength && searchable.planCourses !== null ? code : null,
    groups: searchGroups.filter((one) => searchable[one] !== null),
    found: find(q, searchable, (one) => {
      if (one !== group) return { limit: group ? 0 : atFirst, offset: 0 };
      return { limit: pageSize, offset: (page - 1) * pageSize };
    }),
  };
}

export default function Search() {
  const { term, q, code, groups, group, page, runId, found } = useLoaderData<typeof loader>();
  const words = useWords().search;
  const { search } = useLocation();
  const links = tableLinks(search, { sort: "", direction: "asc" });
  const withHits = groups.filter((one) => found[one].total > 0);
  const total = withHits.reduce((sum, one) => sum + found[one].total, 0);
  return (
    <>
      <PageTitle
        title={q ? words.results(q) : words.title}
        count={q ? words.total(formatCount(total)) : undefined}
        actions={code ? <ButtonLink to={paths.planCourse(term, code)}>{words.openCode}</ButtonLink> : null}
      />
      {total === 0 ? (
        <Empty title={q ? words.nothing : words.type} icon="search">
          <p>{words.advice}</p>
        </Empty>
      ) : (
        <FilterChips
          label={words.filter}
          chips={[
            { label: words.everything, count: total, active: group === null, href: links.filter("in", null) },
            ...withHits.map((one) => ({
              label: words.groups[one],
              count: found[one].total,
              active: group === one,
              href: links.filter("in", one),
            })),
          ]}
        />
      )}
      {withHits
        .filter((one) => group === null || one === group)
        .map((one) => (
          <section key={one} className="stack">
            <GroupTable term={term} runId={runId} group={one} found={found} />
            {group === null && found[one].total > atFirst ? (
              <div className="row">
                <ButtonLink to={links.filter("in", one)}>
                  {words.showAll(formatCount(found[one].total))}
                </ButtonLink>
              </div>
            ) : null}
            {group === one ? <Paging page={page} total={found[one].total} href={links.page} /> : null}
          </section>
        ))}
    </>
  );
}
