import type { LoaderFunctionArgs } from "@remix-run/node";
import { ambiguousCourses } from "#app/domain/course-codes/plan-course-list.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { listResponse } from "#app/list-export.server.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { readPlanVersions } from "#db/queries/plans.ts";
import { ambiguousNamesSheet } from "#reports/workbooks/plan-courses.ts";
import { readVersion } from "./version.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, "plan:read");
  const scope = await requireStaff(request, "export:create");
  const { line } = await readVersion(scope, params);
  const [version] = await readPlanVersions(scope, [line.id]);
  const words = wordsIn(readPreferences(request).language);
  return listResponse(request, scope, {
    kind: "plan-names-list",
    term: readTerm(params),
    title: words.coursePlans.files.names,
    sheets: [ambiguousNamesSheet(ambiguousCourses(version?.courses ?? []), words)],
  });
}
