import type { LoaderFunctionArgs } from "@remix-run/node";
import { readSearch } from "#app/forms.server.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { listResponse } from "#app/list-export.server.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { correctionArrivalSheets } from "#reports/workbooks/correction-arrival.ts";
import { arrivalSearch, readArrivalRows } from "./arrival.server.ts";
import { requireWholeSchool } from "./whole-school.server.ts";

/** What arrived and what changed as it is seen: the same filter, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireWholeSchool(request);
  const scope = await requireStaff(request, "export:create");
  const { language } = readPreferences(request);
  const term = readTerm(params);
  const rows = await readArrivalRows(scope, term, readSearch(request, arrivalSearch));
  return listResponse(request, scope, {
    kind: "correction-arrival",
    term,
    title: wordsIn(language).correctionReports.arrival.exportFile,
    sheets: correctionArrivalSheets(rows, language),
  });
}
