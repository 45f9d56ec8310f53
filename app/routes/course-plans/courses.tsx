import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { Empty } from "#app/components/empty.tsx";
import { formatCount } from "#app/components/number.ts";
import { DataTable } from "#app/components/table/data-table.tsx";
import { Paging } from "#app/components/table/paging.tsx";
import { tableLinks } from "#app/components/table/table-links.ts";
import { useWords } from "#app/components/words.tsx";
import { requiredByOf, requirementOf } from "#app/domain/course-codes/plan.ts";
import { planNames } from "#app/domain/course-codes/report-programmes.ts";
import { labelOf } from "#app/domain/course-codes/tables.ts";
import { may } from "#app/domain/people/permissions.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { CodeText } from "./code-text.tsx";
import { readCourses } from "./courses.server.ts";
import { ListFilters } from "./list-filters.tsx";
import { readSegmentWords } from "./segment-tables.server.ts";
import { readVersion } from "./version.server.ts";

const pageSize = 50;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "plan:read");
  const { line } = await readVersion(scope, params);
  const [{ search, shown, programmes, categories, all }, tables] = await Promise.all([
    readCourses(request, scope, line.id),
    readSegmentWords(scope, { subjects: false }),
  ]);
  const nameOf = planNames(tables);
  return {
    term: readTerm(params),
    plan: line.id,
    mayExport: may(scope.user, "export:create"),
    search,
    all,
    total: shown.length,
    rows: shown.slice((search.page - 1) * pageSize, search.page * pageSize),
    programmes: programmes.map((programme) => ({ programme, name: nameOf(programme) })),
    categories: categories.map(({ category, courses }) => ({
      category,
      courses,
      label: labelOf(tables, "CAT", category, "") ?? category,
    })),
  };
}

export default function PlanCoursesPage() {
  const { term, plan, search, total, all, rows, mayExport, ...filters } = useLoaderData<typeof loader>();
  const words = useWords();
  const own = words.coursePlans.courses;
  const { search: asked } = useLocation();
  const links = tableLinks(asked, search);
  return (
    <>
      <ListFilters
        programmes={filters.programmes}
        programme={search.programme}
        text={own.text}
        total={total}
        exportTo={mayExport ? `${paths.planCoursesFile(term, plan)}${asked}` : null}
        chips={{
          label: own.category,
          chips: [
            {
              label: own.allCategories,
              count: all,
              active: search.category === null,
              href: links.filter("category", null),
            },
            ...filters.categories.map(({ category, label, courses }) => ({
              label: `${category} ${label}`,
              count: courses,
              active: search.category === category,
              href: links.filter("category", category),
            })),
          ],
        }}
      />
      <DataTable
        caption={`${own.caption} ${formatCount(total)}`}
        captionHidden
        wide
        sorting={links.sorting}
        empty={<Empty title={all === 0 && search.q === "" ? own.none : words.components.table.none} />}
        rows={rows}
        rowKey={({ code }) => code}
        rowHref={({ code }) => paths.planCourse(term, code)}
        columns={[
          {
            key: "code",
            title: own.columns.code,
            keep: true,
            sort: "asc",
            cell: ({ code }) => <CodeText code={code} />,
          },
          { key: "name", title: own.columns.name, sort: "asc", cell: ({ name }) => name },
          {
            key: "required",
            title: own.columns.required,
            keep: true,
            cell: (course) => requiredByOf(course) + requirementOf(course),
          },
          {
            key: "credits",
            title: own.columns.credits,
            keep: true,
            cell: ({ credits }) => <span className="code">{credits}</span>,
          },
          {
            key: "modes",
            title: own.columns.modes,
            keep: true,
            cell: ({ modes }) => <span className="code">{modes}</span>,
          },
          {
            key: "attribute",
            title: own.columns.attribute,
            keep: true,
            cell: ({ attribute }) => <span className="code">{attribute}</span>,
          },
        ]}
      />
      <Paging page={search.page} total={total} href={links.page} />
    </>
  );
}
