import type { LoaderFunctionArgs } from "@remix-run/node";
import { readSearch } from "#app/forms.server.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { listResponse } from "#app/list-export.server.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readCompletion } from "#app/use-cases/grade-checks/read-completion.ts";
import { checkStudentsSheet } from "#reports/workbooks/grade-checks.ts";
import { requireRound } from "./required-round.server.ts";
import { askedStudents, studentRows, studentSearch } from "./student-rows.server.ts";

/** The students as they are seen: the same filters and order, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireStaff(request, "export:create");
  const { scope, term, round } = await requireRound(request, params, "grade-check:read");
  const { language } = readPreferences(request);
  const completion = await readCompletion(scope, round);
  const rows = await studentRows(scope, round.id, completion, completion.classes);
  return listResponse(request, scope, {
    kind: "check-students-list",
    term,
    title: wordsIn(language).gradeCheckPages.students.file,
    sheets: [checkStudentsSheet(askedStudents(rows, readSearch(request, studentSearch)), language)],
  });
}
