import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { wordsIn } from "#app/i18n/words.ts";
import { listResponse } from "#app/list-export.server.ts";
import { paths } from "#app/paths.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { fileDifferenceSheet } from "#reports/workbooks/file-difference.ts";
import { readFileCheck } from "./file-check.server.ts";
import { requireExporter } from "./require-exporter.server.ts";

/** Every difference of a dropped file as a workbook. What cannot be checked leads back to the page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireExporter(request);
  const term = readTerm(params);
  const check = await readFileCheck(request, scope, term);
  if (check.kind !== "held") return redirect(paths.fileCheck(term));
  const words = wordsIn(readPreferences(request).language);
  return listResponse(request, scope, {
    kind: "file-check-list",
    term,
    title: words.rosterPages.fileCheck.file,
    sheets: [fileDifferenceSheet(check.changes, words)],
  });
}
