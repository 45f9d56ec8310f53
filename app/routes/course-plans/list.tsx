import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { DataTable } from "#app/components/table/data-table.tsx";
import { useWords } from "#app/components/words.tsx";
import { newerThanLastReceived } from "#app/domain/course-codes/plan-order.ts";
import { may } from "#app/domain/people/permissions.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { listPlanLines, outlinesInForce } from "#db/queries/plan-list.ts";
import { PlanMarks } from "./plan-marks.tsx";
import { PlanStateBadge } from "./plan-state-badge.tsx";
import { withStandings } from "./version.server.ts";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.coursePlans.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "plan:read");
  const lines = await listPlanLines(scope);
  const newer = newerThanLastReceived(outlinesInForce(lines));
  const last = outlinesInForce(lines).at(-1);
  const { language } = readPreferences(request);
  return {
    term: readTerm(params),
    mayImport: may(scope.user, "import:create"),
    mayExport: may(scope.user, "export:create"),
    older:
      last && newer.length > 0
        ? { year: last.year, newest: Math.max(...newer.map(({ year }) => year)) }
        : null,
    plans: withStandings(lines)
      .reverse()
      .map(({ programmes, newestFor, ...plan }) => ({
        ...plan,
        receivedAt: formatMoment(plan.receivedAt, language),
        programmes: programmes.length,
        newestFor: newestFor.length,
      })),
  };
}

export default function CoursePlans() {
  const { term, plans, older, mayImport, mayExport } = useLoaderData<typeof loader>();
  const words = useWords();
  const own = words.coursePlans;
  const upload = mayImport ? (
    <ButtonLink to={paths.imports(term)} look={plans.length === 0 ? "primary" : "normal"} icon="upload">
      {own.import}
    </ButtonLink>
  ) : null;
  const columns = own.list.columns;
  return (
    <>
      <PageTitle
        title={own.title}
        count={own.count(plans.length)}
        intro={own.intro}
        actions={
          <>
            {upload}
            {mayExport && plans.length > 0 ? (
              <ButtonLink to={paths.plansFile(term)} icon="download" download>
                {words.components.table.exportShown}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {older ? (
        <Message tone="warn" title={own.older.title(older.year, older.newest)} toDo={own.older.toDo} />
      ) : null}
      <DataTable
        caption={own.list.caption}
        captionHidden
        empty={
          <Empty title={own.list.none}>
            <p>{own.list.noneMore}</p>
          </Empty>
        }
        rows={plans}
        rowKey={(plan) => plan.id}
        rowHref={(plan) => paths.plan(term, plan.id)}
        columns={[
          { key: "file", title: columns.file, cell: (plan) => plan.fileName },
          {
            key: "state",
            title: columns.state,
            keep: true,
            cell: (plan) => <PlanStateBadge state={plan.state} />,
          },
          {
            key: "newestFor",
            title: columns.newestFor,
            end: true,
            cell: (plan) => own.list.newestFor(plan.newestFor, plan.programmes),
          },
          { key: "year", title: columns.year, end: true, cell: (plan) => plan.year },
          { key: "courses", title: columns.courses, end: true, cell: (plan) => formatCount(plan.courses) },
          {
            key: "deletions",
            title: columns.deletions,
            end: true,
            cell: (plan) => formatCount(plan.deletions),
          },
          { key: "received", title: columns.received, keep: true, cell: (plan) => plan.receivedAt },
          { key: "by", title: columns.by, keep: true, cell: (plan) => plan.receivedBy ?? "—" },
          { key: "mark", title: columns.mark, cell: (plan) => <PlanMarks plan={plan} /> },
          { key: "form", title: columns.form, cell: (plan) => own.forms[plan.form] },
        ]}
      />
    </>
  );
}
