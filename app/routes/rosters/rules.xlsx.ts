import type { LoaderFunctionArgs } from "@remix-run/node";
import { listRules } from "#app/domain/rosters/rule-list.ts";
import { readSearch } from "#app/forms.server.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { listResponse } from "#app/list-export.server.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { rosterRulesSheet } from "#reports/workbooks/roster-rules.ts";
import { requireExporter } from "./require-exporter.server.ts";
import { ruleSearch } from "./rule-search.ts";

/** The rules as they are seen: the same filter, the same order. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireExporter(request);
  const { grade } = readSearch(request, ruleSearch);
  const words = wordsIn(readPreferences(request).language);
  return listResponse(request, scope, {
    kind: "roster-rules-list",
    term: readTerm(params),
    title: words.rosterPages.rules.file,
    sheets: [rosterRulesSheet(listRules(grade), words)],
  });
}
