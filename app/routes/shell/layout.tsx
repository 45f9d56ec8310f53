import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { today } from "#app/clock.server.ts";
import { ErrorPage } from "#app/components/error-page.tsx";
import { may } from "#app/domain/people/permissions.ts";
import { demoSchoolCode } from "#app/domain/schools/demo.ts";
import { paths } from "#app/paths.ts";
import type { loader as rootLoader } from "#app/root.tsx";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { findSchool } from "#db/queries/schools.ts";
import { Frame } from "./frame.tsx";
import { menuFor } from "./menu.ts";
import { openItems } from "./open-items.server.ts";
import { knownTerms, requireKnownTerm } from "./terms.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  // Everybody's own account: who still has to choose a password must reach that page through this frame.
  const scope = await requireStaff(request, "account:own");
  const term = readTerm(params);
  const [school, terms, open] = await Promise.all([
    findSchool(scope),
    knownTerms(scope, today()),
    openItems(scope, term),
  ]);
  requireKnownTerm(terms, term);
  const { displayName, title, roles } = scope.user;
  return {
    school: { name: school?.name ?? "", demo: school?.code === demoSchoolCode },
    term,
    terms,
    person: { name: displayName, title, roles },
    search: may(scope.user, "search:use"),
    menu: menuFor(scope.user, open),
  };
}

export default function ShellLayout() {
  return (
    <Frame {...useLoaderData<typeof loader>()}>
      <Outlet />
    </Frame>
  );
}

/** Keeps the frame where it is known: one bad page is not the end of the console. */
export function ErrorBoundary() {
  const frame = useRouteLoaderData<typeof loader>("routes/shell/layout");
  const number = useRouteLoaderData<typeof rootLoader>("root")?.requestNumber;
  if (!frame) {
    return (
      <main className="bare-page">
        <ErrorPage number={number} home={paths.home()} />
      </main>
    );
  }
  return (
    <Frame {...frame}>
      <ErrorPage number={number} home={paths.today(frame.term)} />
    </Frame>
  );
}
