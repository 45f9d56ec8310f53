import type { LoaderFunctionArgs } from "@remix-run/node";
import { readSearch } from "#app/forms.server.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { listResponse } from "#app/list-export.server.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { rosterCauseSheet } from "#reports/workbooks/roster-cause-list.ts";
import { withAbout } from "./cause-about.server.ts";
import { causeSearch, causesAsked } from "./cause-search.ts";
import { readCauses } from "./causes.server.ts";
import { refuseUnlessExporter } from "./require-exporter.server.ts";
import { requireVersion } from "./visible-book.server.ts";

/** The list of causes exactly as the address shows it, all its pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visible = await requireVersion(request, params, "roster:read");
  const { scope, term, book } = visible;
  refuseUnlessExporter(scope);
  const words = wordsIn(readPreferences(request).language);
  const causes = causesAsked(await readCauses(visible), readSearch(request, causeSearch), words);
  return listResponse(request, scope, {
    kind: "roster-causes-list",
    term,
    title: words.rosterPages.book.causes.file(words.rosters.books[book]),
    sheets: [rosterCauseSheet(await withAbout(visible, causes), words)],
  });
}
