import type { LoaderFunctionArgs } from "@remix-run/node";
import { readSearch } from "#app/forms.server.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { listResponse } from "#app/list-export.server.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { correctionCasesSheet } from "#reports/workbooks/correction-cases.ts";
import { caseSearch, readBoardLines } from "./board.server.ts";

/** The cases as they are seen: the same filter and order, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, "export:create");
  const scope = await requireStaff(request, "correction:read");
  const { language } = readPreferences(request);
  const term = readTerm(params);
  const { lines } = await readBoardLines(scope, term, readSearch(request, caseSearch));
  return listResponse(request, scope, {
    kind: "corrections-list",
    term,
    title: wordsIn(language).correctionPages.file,
    sheets: [correctionCasesSheet(lines, language)],
  });
}
