import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { config } from "#app/config.server.ts";
import { formatTerm } from "#app/domain/calendar/term.ts";
import { fileResponse } from "#app/file-response.server.ts";
import { readForm, readSearch } from "#app/forms.server.ts";
import { keptJobFile } from "#app/job-file.server.ts";
import { makeNameListFile } from "#app/jobs/name-list-file.ts";
import { paths } from "#app/paths.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { type NameListRequest, readNameList } from "#app/use-cases/rosters/read-name-list.ts";
import { recordNameList } from "#app/use-cases/rosters/record-name-list.ts";
import { enqueueJob } from "#db/queries/jobs.ts";
import { nameListForm } from "./name-list-form.ts";
import { findNameListJob } from "./name-list-job.server.ts";

/** More than this are printed off the request: a page of forty takes a twentieth of a second. */
export const mostPrintedAtOnce = 200;

const search = z.object({ job: z.coerce.number().int().positive().catch(0) });

/** A list that was printed off the request, for who asked for it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "name-list:create");
  return keptJobFile(scope, readSearch(request, search).job, ({ kind, result }) =>
    kind === "print-name-list" && result?.kind === "file-made" ? result.exportId : null,
  );
}

/** A list of names, at once; of many classes as PDF off the request. What is refused is said on the page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, "name-list:create");
  const term = readTerm(params);
  const form = await readForm(request, nameListForm);
  if (!form.ok) return redirect(paths.nameLists(term, { refused: "columns-missing" }));
  const { columns, class: classKey, withLeft, full, reason, format } = form.value;
  const asked: NameListRequest = {
    term: formatTerm(term),
    columns,
    classKey: classKey === "" ? null : classKey,
    withLeft: withLeft === "yes",
    reason: full === "yes" ? reason : null,
  };
  const outcome = await readNameList(scope, asked);
  if (outcome.kind === "refused") {
    if (outcome.reason === "not-own-class" || outcome.reason === "may-not-unmask")
      throw new Response(null, { status: 403 });
    return redirect(paths.nameLists(term, { refused: outcome.reason }));
  }
  const { language } = readPreferences(request);
  if (format === "pdf" && outcome.students > mostPrintedAtOnce) {
    const job = await findNameListJob(scope);
    if (job?.state === "queued" || job?.state === "running")
      return redirect(paths.nameLists(term, { refused: "busy" }));
    await enqueueJob(scope, "print-name-list", { ...asked, language });
    return redirect(paths.nameLists(term));
  }
  const file = await makeNameListFile(scope, outcome, {
    term,
    language,
    format,
    fontsFolder: config().fontsFolder,
  });
  await recordNameList(scope, file, {
    keep: false,
    unmasked: outcome.unmasked ? { students: outcome.students, reason } : null,
  });
  return fileResponse(file.name, file.bytes, file.mediaType);
}
