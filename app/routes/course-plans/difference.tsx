import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { BarChartWithTable } from "#app/charts/bar-chart-with-table.tsx";
import { Empty } from "#app/components/empty.tsx";
import { Fold } from "#app/components/fold.tsx";
import { formatCount } from "#app/components/number.ts";
import { type Stat, StatTiles } from "#app/components/stat-tile.tsx";
import { tableLinks } from "#app/components/table/table-links.ts";
import { useWords } from "#app/components/words.tsx";
import {
  changesByProgramme,
  filterPlanChanges,
  planChangeFilters,
} from "#app/domain/course-codes/plan-difference.ts";
import { countPlanChanges, planChangeKinds } from "#app/domain/course-codes/plan-versions.ts";
import { planNames } from "#app/domain/course-codes/report-programmes.ts";
import { may } from "#app/domain/people/permissions.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { ChangesTable } from "./changes-table.tsx";
import { ComparedWith } from "./compared-with.tsx";
import { readDifference } from "./difference.server.ts";
import { ListFilters } from "./list-filters.tsx";
import { readSegmentWords } from "./segment-tables.server.ts";
import { readVersion } from "./version.server.ts";

const pageSize = 50;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "plan:read");
  const { line, lines } = await readVersion(scope, params);
  const [{ search, difference, shown }, tables] = await Promise.all([
    readDifference(request, scope, line, lines),
    readSegmentWords(scope, { subjects: false }),
  ]);
  const nameOf = planNames(tables);
  const { changes, against, firstFor } = difference;
  const inFilter = filterPlanChanges(changes, { ...search, text: search.q, kind: "all" });
  const counts = countPlanChanges(inFilter);
  return {
    term: readTerm(params),
    plan: line.id,
    mayExport: may(scope.user, "export:create"),
    search,
    totals: countPlanChanges(changes),
    counts: { ...counts, all: inFilter.length, different: inFilter.length - counts.unchanged },
    against: against.map(({ id, programmes }) => ({
      id: Number(id),
      file: lines.find((one) => String(one.id) === id)?.fileName ?? "",
      programmes: programmes.length,
    })),
    firstFor: firstFor.length,
    programmes: changesByProgramme(changes).map((one) => ({ ...one, name: nameOf(one.programme) })),
    total: shown.length,
    rows: shown.slice((search.page - 1) * pageSize, search.page * pageSize),
  };
}

export default function PlanDifferencePage() {
  const data = useLoaderData<typeof loader>();
  const { term, plan, totals, against, firstFor, counts, search } = data;
  const own = useWords().coursePlans;
  const { pathname, search: asked } = useLocation();
  const links = tableLinks(asked, search);
  const stats = planChangeKinds.map(
    (kind): Stat => ({
      label: own.kinds[kind],
      value: totals[kind],
      to: `${pathname}?${new URLSearchParams({ kind })}`,
    }),
  );
  const different = totals.added + totals.changed + totals.deleted;
  const programmes = data.programmes.filter((one) => one.different > 0);
  return (
    <>
      <ComparedWith term={term} against={against} firstFor={firstFor} />
      <StatTiles stats={stats} />
      {against.length > 0 && programmes.length > 0 ? (
        <Fold label={own.difference.chart} open={programmes.length <= 12}>
          <section className="panel">
            <BarChartWithTable
              title={own.difference.chart}
              labelTitle={own.difference.chartLabel}
              countTitle={own.difference.chartCount}
              tableOpen={programmes.length <= 6}
              bars={programmes.map(({ programme, name, different: count, courses }) => ({
                key: programme,
                label: name,
                count,
                of: courses,
                href: `${pathname}?${new URLSearchParams({ programme })}`,
              }))}
            />
          </section>
        </Fold>
      ) : null}
      <ListFilters
        programmes={data.programmes}
        programme={search.programme}
        text={own.difference.text}
        total={data.total}
        exportTo={data.mayExport ? `${paths.planDifferenceFile(term, plan)}${asked}` : null}
        chips={{
          label: own.difference.filter,
          chips: planChangeFilters.map((kind) => ({
            label: own.difference.filters[kind],
            count: counts[kind],
            active: search.kind === kind,
            href: links.filter("kind", kind === "different" ? null : kind),
          })),
        }}
      />
      {different === 0 && search.kind === "different" ? (
        <Empty title={own.difference.unchangedAll} icon="good">
          <p>{own.difference.unchangedAllMore(formatCount(totals.unchanged))}</p>
        </Empty>
      ) : (
        <ChangesTable term={term} rows={data.rows} total={data.total} page={search.page} links={links} />
      )}
    </>
  );
}
