import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { config } from "#app/config.server.ts";
import { fileResponse } from "#app/file-response.server.ts";
import { readSearch } from "#app/forms.server.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { keptJobFile } from "#app/job-file.server.ts";
import { makeSlipFile } from "#app/jobs/correction-slip-file.ts";
import { paths } from "#app/paths.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { readSlip } from "#app/use-cases/corrections/read-slip.ts";
import { recordExport } from "#app/use-cases/record-export.ts";
import { enqueueJob } from "#db/queries/jobs.ts";
import { type RequiredCase, requireCase } from "./required-case.server.ts";
import { findSlipJob, maySeeWhole, mostPrintedAtOnce } from "./slip-work.server.ts";

const search = z.object({ job: z.coerce.number().int().positive().optional().catch(undefined) });

/** The slip of a case at once, or `job`: byte for byte what was printed off the request. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const required = await requireCase(request, params);
  const { scope, one } = required;
  const { job } = readSearch(request, search);
  if (job !== undefined)
    return keptJobFile(scope, job, (done) =>
      done.kind === "print-correction-slip" && done.input.caseId === one.id
        ? (done.result?.exportId ?? null)
        : null,
    );
  const records = requireWhole(required);
  const { language } = readPreferences(request);
  if (records > mostPrintedAtOnce)
    throw new Response(wordsIn(language).correctionReports.slip.tooMany(String(mostPrintedAtOnce)), {
      status: 413,
    });
  const file = await makeSlipFile(await readSlip(scope, one), {
    language,
    fontsFolder: config().fontsFolder,
  });
  await recordExport(scope, file, { keep: false });
  return fileResponse(file.name, file.bytes, file.mediaType);
}

/** Prints the slip of a large pattern off the request; once, however often it is asked for meanwhile. */
export async function action({ request, params }: ActionFunctionArgs) {
  const required = await requireCase(request, params);
  const { scope, term, one } = required;
  const records = requireWhole(required);
  const job = await findSlipJob(scope, one.id);
  if (job?.state !== "queued" && job?.state !== "running") {
    const { language } = readPreferences(request);
    await enqueueJob(scope, "print-correction-slip", { term: one.term, caseId: one.id, records, language });
  }
  return redirect(paths.correction(term, one.id));
}

/** How many records the slip has; 403 for who may not see all of them. */
function requireWhole(required: RequiredCase): number {
  if (!maySeeWhole(required)) throw new Response(null, { status: 403 });
  return required.records.length;
}
