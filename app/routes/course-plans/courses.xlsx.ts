import type { LoaderFunctionArgs } from "@remix-run/node";
import { wordsIn } from "#app/i18n/words.ts";
import { listResponse } from "#app/list-export.server.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { planCoursesSheet } from "#reports/workbooks/plan-courses.ts";
import { readCourses } from "./courses.server.ts";
import { readVersion } from "./version.server.ts";

/** The courses as they are seen: the same filters, the same order, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, "plan:read");
  const scope = await requireStaff(request, "export:create");
  const { line } = await readVersion(scope, params);
  const { shown } = await readCourses(request, scope, line.id);
  const words = wordsIn(readPreferences(request).language);
  return listResponse(request, scope, {
    kind: "plan-courses-list",
    term: readTerm(params),
    title: words.coursePlans.files.courses,
    sheets: [planCoursesSheet(shown, words)],
  });
}
