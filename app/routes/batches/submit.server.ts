import { data, redirect } from "@remix-run/node";
import type { SubmissionFault } from "#app/domain/rosters/batches/submissions.ts";
import { checkForm } from "#app/forms.server.ts";
import { paths } from "#app/paths.ts";
import { recordSubmission } from "#app/use-cases/rosters/record-submission.ts";
import { findBatchExport } from "#db/queries/batch-exports.ts";
import type { BatchAnswer } from "./batch-answers.ts";
import type { RequiredBatch } from "./required-batch.server.ts";
import { submissionForm } from "./submission-form.ts";

const fieldOf: Readonly<Record<SubmissionFault, "submittedOn" | "note">> = {
  "date-in-future": "submittedOn",
  "before-export": "submittedOn",
  "note-missing": "note",
  "note-too-long": "note",
};

/** Writes down that an export of the batch was handed in, and leads to its page. */
export async function submit({ scope, term, batch }: RequiredBatch, form: FormData) {
  const read = checkForm(form, submissionForm);
  if (!read.ok)
    return data<BatchAnswer>({ about: "submission", reply: read.reply, refusal: null }, { status: 422 });
  const made = await findBatchExport(scope, read.value.exportId);
  if (!made || made.batchId !== batch.id) throw new Response(null, { status: 404 });
  const outcome = await recordSubmission(scope, read.value);
  if (outcome.kind === "not-found") throw new Response(null, { status: 404 });
  if (outcome.kind === "recorded")
    return redirect(`${paths.batchSubmission(term, batch.id, outcome.id)}?recorded`);
  const { reason } = outcome;
  const stale = reason === "not-the-latest-export";
  const reply = {
    status: "error" as const,
    initialValue: Object.fromEntries([...form].map(([name, value]) => [name, String(value)])),
    error: stale ? {} : { [fieldOf[reason]]: [reason] },
  };
  return data<BatchAnswer>(
    { about: "submission", reply, refusal: stale ? reason : null },
    { status: stale ? 409 : 422 },
  );
}
