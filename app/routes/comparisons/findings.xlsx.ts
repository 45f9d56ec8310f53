import type { LoaderFunctionArgs } from "@remix-run/node";
import { readSearch } from "#app/forms.server.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { findingSheet } from "#reports/workbooks/finding-list.ts";
import { findingSearch } from "./finding-search.ts";
import { readFindings } from "./findings.server.ts";
import { languageOf, mostListed, sendList } from "./list-file.server.ts";
import { requireRun } from "./visible-run.server.ts";

/** The list of findings exactly as the address shows it, all its pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visible = await requireRun(request, params, "export:create");
  const search = readSearch(request, findingSearch);
  const { rows, total } = await readFindings(visible, search, { limit: mostListed, offset: 0 });
  const words = wordsIn(languageOf(visible));
  if (total > mostListed)
    throw new Response(words.comparisons.exports.tooMany(String(mostListed)), { status: 413 });
  return sendList(visible, "findings-list", findingSheet(rows, words));
}
