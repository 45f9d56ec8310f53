import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { Facts } from "#app/components/facts.tsx";
import { Message } from "#app/components/message.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { FilterChips } from "#app/components/table/filter-chips.tsx";
import { useWords } from "#app/components/words.tsx";
import { newestByProgramme } from "#app/domain/course-codes/plan-order.ts";
import { planStanding } from "#app/domain/course-codes/plan-state.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { outlinesInForce } from "#db/queries/plan-list.ts";
import { PlanMarks } from "./plan-marks.tsx";
import { PlanStateBadge } from "./plan-state-badge.tsx";
import { readVersion } from "./version.server.ts";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.coursePlans.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "plan:read");
  const { line, lines } = await readVersion(scope, params);
  const inForce = outlinesInForce(lines);
  const { state, newestFor } = planStanding(line, newestByProgramme(inForce));
  const { language } = readPreferences(request);
  const newestYear = Math.max(...inForce.map(({ year }) => year));
  return {
    term: readTerm(params),
    plan: {
      ...line,
      receivedAt: formatMoment(line.receivedAt, language),
      undoneAt: line.undoneAt && formatMoment(line.undoneAt, language),
      programmes: line.programmes.length,
    },
    state,
    newestFor: newestFor.length,
    /** The later year of what was in force when this older file arrived; null when it is no older file. */
    newerYear: inForce.at(-1)?.id === line.id && newestYear > line.year ? newestYear : null,
  };
}

/** One version: what it is, above the view of it that the address names. */
export default function PlanVersionLayout() {
  const { term, plan, state, newestFor, newerYear } = useLoaderData<typeof loader>();
  const own = useWords().coursePlans;
  const { pathname } = useLocation();
  const { facts } = own.version;
  const views = [
    { label: own.version.difference, href: paths.plan(term, plan.id) },
    { label: own.version.courses, href: paths.planCourses(term, plan.id), count: plan.courses },
    { label: own.version.names, href: paths.planNames(term, plan.id) },
  ];
  return (
    <>
      <PageTitle
        title={own.version.title(plan.year)}
        state={<PlanStateBadge state={state} />}
        trail={{ to: paths.plans(term), label: own.title }}
      />
      {plan.undoneAt ? <Message tone="warn" title={own.undone(plan.undoneAt)} /> : null}
      {newerYear ? (
        <Message tone="warn" title={own.older.hereTitle(newerYear)} toDo={own.older.hereToDo} />
      ) : null}
      <section className="panel">
        <Facts
          facts={[
            { label: facts.file, value: plan.fileName },
            { label: facts.form, value: own.forms[plan.form] },
            { label: facts.received, value: plan.receivedAt },
            { label: facts.by, value: plan.receivedBy },
            { label: facts.newestFor, value: own.version.newestFor(newestFor, plan.programmes) },
            { label: facts.marks, value: <PlanMarks plan={plan} /> },
          ]}
        />
      </section>
      <FilterChips
        label={own.version.tabs}
        chips={views.map((view) => ({ ...view, active: pathname === view.href }))}
      />
      <Outlet />
    </>
  );
}
