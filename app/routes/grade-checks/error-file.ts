import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "#app/file-response.server.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { readResultsFile } from "#app/use-cases/grade-checks/results-file.ts";
import { returnedResults } from "#app/use-cases/grade-checks/returned-results.ts";
import { requireUpload } from "./upload.server.ts";

/** The uploaded file with a column of reasons; only while nothing was decided about it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, round, upload } = await requireUpload(request, params);
  if (upload.state !== "read") throw new Response(null, { status: 404 });
  const words = wordsIn(readPreferences(request).language);
  const own = words.gradeCheckPages.results;
  const { bytes, mediaType } = await returnedResults(await readResultsFile(scope, round, upload), {
    title: own.reason,
    reason: ({ reason }) => words.gradeChecks.rowReasons[reason],
  });
  return fileResponse(own.errorFileName(upload.fileName), bytes, mediaType);
}
