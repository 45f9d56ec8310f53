import type { LoaderFunctionArgs } from "@remix-run/node";
import { wordsIn } from "#app/i18n/words.ts";
import { listResponse } from "#app/list-export.server.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { planDifferenceSheet } from "#reports/workbooks/plan-difference.ts";
import { readDifference } from "./difference.server.ts";
import { readVersion } from "./version.server.ts";

/** The changes as they are seen: the same filters, the same order, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, "plan:read");
  const scope = await requireStaff(request, "export:create");
  const { line, lines } = await readVersion(scope, params);
  const { shown } = await readDifference(request, scope, line, lines);
  const words = wordsIn(readPreferences(request).language);
  return listResponse(request, scope, {
    kind: "plan-difference-list",
    term: readTerm(params),
    title: words.coursePlans.files.difference,
    sheets: [planDifferenceSheet(shown, words)],
  });
}
