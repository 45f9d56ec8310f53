import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { type Column, DataTable } from "#app/components/table/data-table.tsx";
import { Paging } from "#app/components/table/paging.tsx";
import { tableLinks } from "#app/components/table/table-links.ts";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { findingFacts } from "#app/domain/course-codes/findings.ts";
import { may } from "#app/domain/people/permissions.ts";
import { readSearch } from "#app/forms.server.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import type { FindingRow } from "#db/queries/comparison-findings.ts";
import { pageLength } from "./cause-search.ts";
import { FindingFilters } from "./finding-filters.tsx";
import { findingSearch } from "./finding-search.ts";
import { readFindings } from "./findings.server.ts";
import { requireRun } from "./visible-run.server.ts";

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (words) => words.comparisons.findings.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visible = await requireRun(request, params, "comparison:read");
  const search = readSearch(request, findingSearch);
  const offset = (search.page - 1) * pageLength;
  const { rows, total } = await readFindings(visible, search, { limit: pageLength, offset });
  const { kept, numbers, within, scope, term } = visible;
  const { findings, kinds } = numbers;
  return {
    term,
    run: { id: kept.run.id, startedAt: kept.run.startedAt },
    search,
    rows,
    total,
    all: findings.blocking + findings.query + findings.listed,
    kinds: kinds.map(({ kind, findings }) => ({ kind, findings })),
    classes: [...kept.homerooms.values()]
      .filter(({ key }) => within === null || within.includes(key))
      .map(({ key, name }) => ({ key, name })),
    mayExport: may(scope.user, "export:create"),
  };
}
type Findings = Awaited<ReturnType<typeof loader>>;

export default function FindingsPage() {
  const page = useLoaderData<typeof loader>();
  const { term, run, total, all, rows } = page;
  const words = useWords();
  const own = words.comparisons.findings;
  const language = useLanguage();
  const { search } = useLocation();
  const links = tableLinks(search, page.search);
  return (
    <>
      <PageTitle
        trail={{
          to: paths.comparison(term, run.id),
          label: words.comparisons.run.title(formatMoment(run.startedAt, language)),
        }}
        title={own.title}
        count={own.count(formatCount(total), formatCount(all))}
        actions={
          page.mayExport ? (
            <ButtonLink download icon="sheet" to={`${paths.comparisonFindingsFile(term, run.id)}${search}`}>
              {words.components.table.exportShown}
            </ButtonLink>
          ) : null
        }
      />
      <FindingFilters page={page} links={links} />
      <DataTable
        wide
        caption={own.caption}
        captionHidden
        columns={useColumns()}
        rows={rows}
        rowKey={({ number }) => number}
        rowHref={({ causeNumber }) => paths.comparisonCause(term, run.id, causeNumber)}
        sorting={links.sorting}
        empty={<Empty title={own.none}>{own.noneMore}</Empty>}
      />
      <Paging page={page.search.page} total={total} href={links.page} />
    </>
  );
}

function useColumns(): Column<Findings["rows"][number]>[] {
  const words = useWords();
  const { columns, wholeClass, wholeProgramme } = words.comparisons.findings;
  const who = (row: FindingRow) => row.studentNumber ?? (row.classKey === null ? wholeProgramme : wholeClass);
  return [
    { key: "order", title: columns.kind, sort: "asc", cell: (row) => words.courseCodes.findings[row.kind] },
    {
      key: "class",
      title: columns.class,
      keep: true,
      sort: "asc",
      cell: (row) => row.className ?? row.classKey,
    },
    { key: "seat", title: columns.seat, end: true, cell: (row) => row.seat },
    { key: "student", title: columns.student, keep: true, sort: "asc", cell: who },
    { key: "name", title: columns.name, keep: true, cell: (row) => row.name },
    { key: "course", title: columns.course, sort: "asc", cell: (row) => row.course },
    { key: "code", title: columns.code, code: true, sort: "asc", cell: (row) => row.code ?? row.programme },
    { key: "expected", title: columns.expected, cell: (row) => row.expected },
    { key: "actual", title: columns.actual, cell: (row) => row.actual },
    {
      key: "section",
      title: columns.section,
      keep: true,
      cell: (row) => words.courseCodes.sections[findingFacts[row.kind].section],
    },
  ];
}
