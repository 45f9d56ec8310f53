import { data } from "@remix-run/node";
import type { Params } from "@remix-run/react";
import { readForm } from "#app/forms.server.ts";
import { recordResult } from "#app/use-cases/rosters/record-submission.ts";
import { requireSubmission } from "./required-batch.server.ts";
import type { SubmissionAnswer } from "./submission-answers.ts";
import { resultForm } from "./submission-form.ts";

/** Writes down what the central database made of the submission of the address. */
export async function saveResult(request: Request, params: Params) {
  const { scope, submission } = await requireSubmission(request, params, "batch:submit");
  const form = await readForm(request, resultForm);
  if (!form.ok) throw new Response(null, { status: 400 });
  const outcome = await recordResult(scope, { id: submission.id, ...form.value });
  switch (outcome.kind) {
    case "recorded":
      return data<SubmissionAnswer>({ about: "result", kind: "recorded" });
    case "refused":
      return data<SubmissionAnswer>({ about: "result", kind: "final" }, { status: 409 });
    case "conflict": {
      const { result: now } = outcome.current;
      return data<SubmissionAnswer>({ about: "result", kind: "conflict", now }, { status: 409 });
    }
    case "not-found":
      throw new Response(null, { status: 404 });
  }
}
