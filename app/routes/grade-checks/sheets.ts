import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { sheetSizes } from "#app/domain/grade-checks/check-sheets.ts";
import { readForm, readSearch } from "#app/forms.server.ts";
import { keptJobFile } from "#app/job-file.server.ts";
import { paths } from "#app/paths.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { classesFor, findClassInRound } from "#app/use-cases/grade-checks/round-data.ts";
import { findCurrentDataset } from "#db/queries/current-datasets.ts";
import { enqueueJob } from "#db/queries/jobs.ts";
import { found, requireRound } from "./required-round.server.ts";
import { findSheetsJob } from "./sheets-job.server.ts";

const search = z.object({ job: z.coerce.number().int().positive().catch(0) });

/** `of`: "" for every class that the person has, "grade 2", or "class " and a key. */
const sheetsForm = z.object({ of: z.string().max(200).default(""), size: z.enum(sheetSizes) });

/** Sheets that were printed, for who asked for them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, round } = await requireRound(request, params, "grade-check:enter");
  return keptJobFile(scope, readSearch(request, search).job, ({ kind, input, result }) =>
    kind === "print-check-sheets" &&
    "roundId" in input &&
    input.roundId === round.id &&
    result?.kind === "sheets-printed"
      ? result.exportId
      : null,
  );
}

/** Asks for sheets to be printed; what is refused is said on the round's page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, term, round } = await requireRound(request, params, "grade-check:enter");
  const form = await readForm(request, sheetsForm);
  if (!form.ok) throw new Response(null, { status: 400 });
  const { of, size } = form.value;
  const [, grade] = /^grade ([1-3])$/.exec(of) ?? [];
  const [, classKey = null] = /^class (.+)$/s.exec(of) ?? [];
  if (classKey !== null) found(await findClassInRound(scope, round, classKey, "grade-check:enter"));
  const here = (refused?: string) => redirect(`${paths.gradeCheck(term, round.id, { refused })}#sheets`);
  if ((await classesFor(scope, round.term, "grade-check:enter"))?.length === 0) return here("nobody");
  if (!(await findCurrentDataset(scope, round.term, "grades"))) return here("no-scores");
  const job = await findSheetsJob(scope, round.id);
  if (job?.state === "queued" || job?.state === "running") return here("busy");
  await enqueueJob(scope, "print-check-sheets", {
    term: round.term,
    roundId: round.id,
    classKey,
    grade: grade === undefined ? null : Number(grade),
    size,
    language: readPreferences(request).language,
  });
  return here();
}
