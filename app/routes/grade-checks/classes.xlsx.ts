import type { LoaderFunctionArgs } from "@remix-run/node";
import { readSearch } from "#app/forms.server.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { listResponse } from "#app/list-export.server.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readCompletion } from "#app/use-cases/grade-checks/read-completion.ts";
import { checkClassesSheet } from "#reports/workbooks/grade-checks.ts";
import { askedClasses, classSearch } from "./class-list.server.ts";
import { requireRound } from "./required-round.server.ts";

/** The classes as they are seen: the same filters and order, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, "export:create");
  const { scope, term, round } = await requireRound(request, params, "grade-check:read");
  const { language } = readPreferences(request);
  const { classes } = await readCompletion(scope, round);
  const { rows } = askedClasses(classes, readSearch(request, classSearch));
  return listResponse(request, scope, {
    kind: "check-classes-list",
    term,
    title: wordsIn(language).gradeCheckPages.round.classesFile,
    sheets: [checkClassesSheet(rows, language)],
  });
}
