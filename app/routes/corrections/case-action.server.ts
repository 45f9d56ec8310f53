import { data, redirect } from "@remix-run/node";
import type { Params } from "@remix-run/react";
import { z } from "zod";
import { recordsSeen } from "#app/domain/grade-corrections/case-sight.ts";
import { caseMoves } from "#app/domain/grade-corrections/case-states.ts";
import { checkForm, readFormData } from "#app/forms.server.ts";
import { paths } from "#app/paths.ts";
import { isChosen, readFileForm, uploadedFile } from "#app/uploads.server.ts";
import { addEvidence } from "#app/use-cases/corrections/add-evidence.ts";
import {
  type EditOutcome,
  removeRecord,
  setAfterValue,
  takePresentValue,
} from "#app/use-cases/corrections/edit-records.ts";
import { moveCase } from "#app/use-cases/corrections/move-case.ts";
import type { CaseAnswer } from "./case-answers.ts";
import { doOnPattern, isPatternIntent } from "./pattern-action.server.ts";
import { type RequiredCase, requireCase } from "./required-case.server.ts";

/** A pattern may have thousands of candidates, each a number in the form. */
const formBytes = 512 * 1024;

/** Does what a form of the page of a case asks for; 400 for what no form of it sends. */
export async function doOnCase(request: Request, params: Params) {
  const type = request.headers.get("Content-Type") ?? "";
  if (type.startsWith("multipart/form-data")) return keepEvidence(request, params);
  const required = await requireCase(request, params, "correction:read");
  const form = await readFormData(request, formBytes);
  const intent = form.get("intent");
  if (intent === "move") return move(required, form);
  if (intent === "set-after" || intent === "take-present" || intent === "remove")
    return edit(request, params, form, intent);
  if (isPatternIntent(intent)) return doOnPattern(request, params, form, intent);
  throw new Response(null, { status: 400 });
}

const moveForm = z.object({
  move: z.enum(caseMoves),
  version: z.number().int(),
  note: z.string().max(1000).default(""),
  outsideReason: z.string().max(1000).default(""),
});

/** Who may is told by the move itself: approvals go by the capacity. */
async function move({ scope, term, one }: RequiredCase, form: FormData) {
  const read = checkForm(form, moveForm);
  if (!read.ok) throw new Response(null, { status: 400 });
  const outcome = await moveCase(scope, { caseId: one.id, ...read.value });
  if (outcome.kind === "not-found") throw new Response(null, { status: 404 });
  if (outcome.kind === "moved") return redirect(`${paths.correction(term, one.id)}?moved`);
  const status = outcome.kind === "refused" && outcome.reason === "not-permitted" ? 403 : 409;
  return data<CaseAnswer>({ about: "move", move: read.value.move, outcome }, { status });
}

const editForm = z.object({
  record: z.number().int(),
  version: z.number().int(),
  after: z.string().max(191).default(""),
});

async function edit(
  request: Request,
  params: Params,
  form: FormData,
  intent: "set-after" | "take-present" | "remove",
) {
  const required = await requireEditable(request, params);
  const read = checkForm(form, editForm);
  if (!read.ok) throw new Response(null, { status: 400 });
  const { scope, term, one } = required;
  const { record, version, after } = read.value;
  // Of a pattern that they opened as a case, teachers change no more than they see.
  if (!recordsSeen(required, required.onlooker).some(({ number }) => number === record))
    throw new Response(null, { status: 404 });
  const seen = { caseId: one.id, version, record };
  const outcome: EditOutcome =
    intent === "set-after"
      ? await setAfterValue(scope, seen, after)
      : await (intent === "remove" ? removeRecord : takePresentValue)(scope, seen);
  if (outcome.kind === "not-found") throw new Response(null, { status: 404 });
  if (outcome.kind === "edited") return redirect(`${paths.correction(term, one.id)}?saved#records`);
  return data<CaseAnswer>({ about: "record", record, typed: after, outcome }, { status: 409 });
}

async function keepEvidence(request: Request, params: Params) {
  const { scope, term, one } = await requireEditable(request, params);
  const form = await readFileForm(request);
  const file = form === "too-large" ? null : form.get("file");
  if (form === "too-large" || !isChosen(file))
    return data<CaseAnswer>(
      { about: "evidence", reason: form === "too-large" ? "too-large" : "empty" },
      { status: 422 },
    );
  const outcome = await addEvidence(scope, { caseId: one.id, ...(await uploadedFile(file)) });
  if (outcome.kind === "not-found") throw new Response(null, { status: 404 });
  if (outcome.kind === "added") return redirect(`${paths.correction(term, one.id)}?evidence#evidence`);
  return data<CaseAnswer>({ about: "evidence", reason: outcome.reason }, { status: 422 });
}

/** The office, and who opened the case, say what is right and why. */
async function requireEditable(request: Request, params: Params): Promise<RequiredCase> {
  const required = await requireCase(request, params, "correction:open");
  const { scope, one } = required;
  if (scope.reach !== "school" && one.openedBy.id !== scope.user.id)
    throw new Response(null, { status: 403 });
  return required;
}
