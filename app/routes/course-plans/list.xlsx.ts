import type { LoaderFunctionArgs } from "@remix-run/node";
import { formatMoment } from "#app/i18n/moments.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { listResponse } from "#app/list-export.server.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { listPlanLines } from "#db/queries/plan-list.ts";
import { planVersionsSheet } from "#reports/workbooks/plan-versions.ts";
import { withStandings } from "./version.server.ts";

/** All versions, newest received first, as on the page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, "plan:read");
  const scope = await requireStaff(request, "export:create");
  const { language } = readPreferences(request);
  const rows = withStandings(await listPlanLines(scope)).reverse();
  const words = wordsIn(language);
  return listResponse(request, scope, {
    kind: "plan-versions-list",
    term: readTerm(params),
    title: words.coursePlans.files.versions,
    sheets: [
      planVersionsSheet(
        rows.map((row) => ({
          ...row,
          newestFor: row.newestFor.length,
          programmes: row.programmes.length,
          received: formatMoment(row.receivedAt, language),
        })),
        words,
      ),
    ],
  });
}
