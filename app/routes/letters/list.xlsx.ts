import type { LoaderFunctionArgs } from "@remix-run/node";
import { readSearch } from "#app/forms.server.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { listResponse } from "#app/list-export.server.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { lettersSheet } from "#reports/workbooks/letters.ts";
import { letterSearch, readLetters } from "./list.server.ts";

/** The letters as they are seen: the same filter and order, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, "letter:read");
  const scope = await requireStaff(request, "export:create");
  const { language } = readPreferences(request);
  const term = readTerm(params);
  const { letters } = await readLetters(scope, term, readSearch(request, letterSearch));
  return listResponse(request, scope, {
    kind: "letters-list",
    term,
    title: wordsIn(language).letters.file,
    sheets: [lettersSheet(letters, language)],
  });
}
