import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { FilterChips } from "#app/components/table/filter-chips.tsx";
import { Paging } from "#app/components/table/paging.tsx";
import { TableFilter } from "#app/components/table/table-filter.tsx";
import { tableLinks } from "#app/components/table/table-links.ts";
import { useWords } from "#app/components/words.tsx";
import { standings } from "#app/domain/grade-checks/check-results.ts";
import { may } from "#app/domain/people/permissions.ts";
import { readSearch } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { readCompletion } from "#app/use-cases/grade-checks/read-completion.ts";
import { requireRound } from "./required-round.server.ts";
import { pageSize } from "./round-page.server.ts";
import { roundName } from "./round-words.ts";
import { askedStudents, studentRows, studentSearch } from "./student-rows.server.ts";
import { StudentsTable } from "./students-table.tsx";

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (words) => words.gradeCheckPages.students.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, term, round } = await requireRound(request, params, "grade-check:read");
  const search = readSearch(request, studentSearch);
  const completion = await readCompletion(scope, round);
  const rows = await studentRows(scope, round.id, completion, completion.classes);
  const asked = askedStudents(rows, search);
  return {
    term,
    round: { id: round.id, number: round.number },
    search,
    mayCorrect: may(scope.user, "correction:open"),
    mayExport: may(scope.user, "export:create"),
    sum: completion.sum,
    classes: completion.classes.map(({ homeroom }) => ({ key: homeroom.key, name: homeroom.name })),
    total: asked.length,
    rows: asked.slice((search.page - 1) * pageSize, search.page * pageSize),
  };
}

/** The students of a round: who has not checked, who doubts what. */
export default function CheckStudents() {
  const { term, round, search, mayCorrect, mayExport, sum, classes, total, rows } =
    useLoaderData<typeof loader>();
  const { search: address } = useLocation();
  const words = useWords();
  const own = words.gradeCheckPages.students;
  const links = tableLinks(address, search);
  return (
    <>
      <PageTitle
        title={own.title}
        trail={{ to: paths.gradeCheck(term, round.id), label: roundName(words, round) }}
        count={own.count(formatCount(total), formatCount(sum.toCheck))}
        actions={
          mayExport ? (
            <ButtonLink
              to={`${paths.gradeCheckStudentsFile(term, round.id)}${address}`}
              icon="sheet"
              download
            >
              {words.components.table.exportShown}
            </ButtonLink>
          ) : undefined
        }
      />
      <TableFilter label={own.find} />
      <div className="chip-rows">
        <FilterChips
          label={own.filters.standing}
          chips={standings.map((standing) => ({
            label: words.gradeChecks.standings[standing],
            count: sum[standing],
            active: search.standing === standing,
            href: links.filter("standing", search.standing === standing ? null : standing),
          }))}
        />
        {classes.length > 1 ? (
          <FilterChips
            label={own.filters.class}
            chips={classes.map(({ key, name }) => ({
              label: name,
              active: search.class === key,
              href: links.filter("class", search.class === key ? null : key),
            }))}
          />
        ) : null}
      </div>
      <StudentsTable
        term={term}
        roundId={round.id}
        caption={own.caption}
        rows={rows}
        withClass
        mayCorrect={mayCorrect}
        sorting={links.sorting}
        empty={<Empty title={own.none} />}
      />
      <Paging page={search.page} total={total} href={links.page} />
    </>
  );
}
