import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { fileResponse } from "#app/file-response.server.ts";
import { readSearch } from "#app/forms.server.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { keptJobFile } from "#app/job-file.server.ts";
import { makeFindingsFile } from "#app/jobs/roster-findings-file.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { recordExport } from "#app/use-cases/record-export.ts";
import { mayTakeRows, mostAtOnce, sizeOfFile } from "./findings-file.server.ts";
import { requireVersion, type ShownBook } from "./visible-book.server.ts";

const search = z.object({ job: z.coerce.number().int().positive().optional().catch(undefined) });

/**
 * What the check of a version found, with the rows of the book: made at once, or `job`: byte for byte what was made off
 * the request. ID numbers are in clear, so it goes to who may unmask, and each time it does is written down.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visible = await requireVersion(request, params, "roster:read");
  const { scope, shown } = visible;
  if (!mayTakeRows(scope.user)) throw new Response(null, { status: 403 });
  const { job } = readSearch(request, search);
  return job === undefined
    ? makeNow(request, visible)
    : keptJobFile(scope, job, (one) =>
        one.kind === "export-roster-findings" && one.input.rosterId === shown.roster.id
          ? (one.result?.exportId ?? null)
          : null,
      );
}

async function makeNow(request: Request, visible: ShownBook): Promise<Response> {
  const { scope, term, shown } = visible;
  const { language } = readPreferences(request);
  const { findings } = wordsIn(language).rosterPages.book;
  if (sizeOfFile(visible) > mostAtOnce)
    throw new Response(findings.tooMany(mostAtOnce.toLocaleString("en-US")), { status: 413 });
  const file = await makeFindingsFile(scope, { rosterId: shown.roster.id, term, language });
  if (!file) throw new Response(null, { status: 404 });
  await recordExport(scope, file, { keep: false });
  return fileResponse(file.name, file.bytes, file.mediaType);
}
