import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { FilterChips } from "#app/components/table/filter-chips.tsx";
import { useWords } from "#app/components/words.tsx";
import { may } from "#app/domain/people/permissions.ts";
import { ruleGrades } from "#app/domain/rosters/rule.ts";
import { listRules } from "#app/domain/rosters/rule-list.ts";
import { readSearch } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { ruleSearch } from "./rule-search.ts";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.rosterPages.rules.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "roster:read");
  const { grade } = readSearch(request, ruleSearch);
  return {
    term: readTerm(params),
    grade,
    rules: listRules(grade),
    all: listRules().length,
    grades: ruleGrades.map((one) => ({ grade: one, count: listRules(one).length })),
    mayExport: may(scope.user, "export:create"),
  };
}

export default function RosterRules() {
  const { term, grade, rules, all, grades, mayExport } = useLoaderData<typeof loader>();
  const words = useWords();
  const { rosters, rosterPages } = words;
  const own = rosterPages.rules;
  return (
    <>
      <PageTitle
        title={own.title}
        count={own.count(formatCount(rules.length), formatCount(all))}
        intro={own.intro}
        actions={
          mayExport ? (
            <ButtonLink to={paths.rosterRulesFile(term, { grade })} icon="download" download>
              {words.components.table.exportShown}
            </ButtonLink>
          ) : null
        }
      />
      <FilterChips
        label={own.grade}
        chips={[
          {
            label: words.components.table.all,
            active: grade === undefined,
            href: paths.rosterRules(term),
            count: all,
          },
          ...grades.map((one) => ({
            label: rosters.grades[one.grade],
            count: one.count,
            active: grade === one.grade,
            href: paths.rosterRules(term, { grade: one.grade }),
          })),
        ]}
      />
      <DataTable
        caption={own.title}
        captionHidden
        rows={rules}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", title: own.columns.name, keep: true, cell: ({ id }) => rosters.rules[id].name },
          {
            key: "grade",
            title: own.columns.grade,
            keep: true,
            cell: ({ grade }) => rosters.grades[grade],
          },
          { key: "blocks", title: own.columns.blocks, keep: true, cell: ({ grade }) => own.handling[grade] },
          { key: "todo", title: own.columns.todo, cell: ({ id }) => rosters.rules[id].todo },
          { key: "source", title: own.columns.source, cell: ({ source }) => rosters.sources[source] },
          {
            key: "needs",
            title: own.columns.needs,
            cell: ({ needs }) => needs.map((part) => rosters.contextParts[part]).join(words.reports.and),
          },
        ]}
      />
    </>
  );
}
