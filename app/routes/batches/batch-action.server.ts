import { data, redirect } from "@remix-run/node";
import type { Params } from "@remix-run/react";
import { z } from "zod";
import { type Capacity, capacities } from "#app/domain/course-codes/sign-off.ts";
import type { Action } from "#app/domain/people/permissions.ts";
import { codeVariantOf } from "#app/domain/rosters/batches/batches.ts";
import { bookKinds } from "#app/domain/rosters/books.ts";
import { checkForm, readFormData } from "#app/forms.server.ts";
import { paths } from "#app/paths.ts";
import { checkBatchAgain } from "#app/use-cases/rosters/check-again.ts";
import { startBatchExport } from "#app/use-cases/rosters/export-batch.ts";
import { saveRosterCode } from "#app/use-cases/rosters/save-roster-code.ts";
import { signBatch } from "#app/use-cases/rosters/sign-batch.ts";
import type { BatchAnswer } from "./batch-answers.ts";
import { forgetFailures } from "./batch-jobs.server.ts";
import { make } from "./making.server.ts";
import { requireBatch } from "./required-batch.server.ts";
import { submit } from "./submit.server.ts";

/** Notes of a submission are the longest that is typed here. */
const formBytes = 64 * 1024;

const intents = ["check-again", "make", "sign", "export", "set-code", "submit"] as const;

/** Does what a form of the page of a batch asks for; 400 for what no form of it sends. */
export async function doOnBatch(request: Request, params: Params) {
  const form = await readFormData(request.clone(), formBytes);
  const intent = intents.find((one) => one === form.get("intent"));
  switch (intent) {
    case "check-again":
      return checkAgain(request, params);
    case "make":
      return make(request, params, form);
    case "sign":
      return sign(request, params, form);
    case "export":
      return startExport(request, params);
    case "set-code":
      return setCode(request, params, form);
    case "submit":
      return submit(await requireBatch(request, params, "batch:submit"), form);
    default:
      await requireBatch(request, params, "batch:read");
      throw new Response(null, { status: 400 });
  }
}

async function checkAgain(request: Request, params: Params) {
  const { scope, batch } = await requireBatch(request, params, "roster:upload");
  await forgetFailures(scope, batch.id, "check-roster");
  const { kind } = await checkBatchAgain(scope, batch.id);
  if (kind === "not-found") throw new Response(null, { status: 404 });
  return data<BatchAnswer>({ about: "books", what: "again" });
}

const signForm = z.object({ capacity: z.enum(capacities), seen: z.string().regex(/^[0-9a-f]{64}$/) });
const signActions = {
  officer: "batch:sign-as-officer",
  director: "batch:countersign",
} as const satisfies Record<Capacity, Action>;

async function sign(request: Request, params: Params, form: FormData) {
  const read = checkForm(form, signForm);
  if (!read.ok) {
    await requireBatch(request, params, "batch:read");
    throw new Response(null, { status: 400 });
  }
  const { capacity, seen } = read.value;
  const { scope, batch } = await requireBatch(request, params, signActions[capacity]);
  const outcome = await signBatch(scope, { batchId: batch.id, capacity, seen });
  if (outcome.kind === "not-found") throw new Response(null, { status: 404 });
  return data<BatchAnswer>(
    { about: "signing", signed: outcome },
    { status: outcome.kind === "signed" ? 200 : 409 },
  );
}

async function startExport(request: Request, params: Params) {
  const { scope, batch } = await requireBatch(request, params, "batch:export");
  await forgetFailures(scope, batch.id, "export-batch");
  const outcome = await startBatchExport(scope, batch.id);
  const refusal = outcome.kind === "refused" ? outcome.reason : null;
  return data<BatchAnswer>({ about: "export", refusal }, { status: refusal === null ? 200 : 409 });
}

const codeForm = z.object({ book: z.enum(bookKinds), code: z.string().max(10).default("") });

async function setCode(request: Request, params: Params, form: FormData) {
  const { scope, term, batch } = await requireBatch(request, params, "roster:set-code");
  const read = checkForm(form, codeForm);
  if (!read.ok) throw new Response(null, { status: 400 });
  const { book, code } = read.value;
  const outcome = await saveRosterCode(scope, { book, code, variant: codeVariantOf(batch) });
  if (outcome.kind === "saved") return redirect(`${paths.batch(term, batch.id)}?code#books`);
  return data<BatchAnswer>({ about: "code", book, typed: code, fault: outcome.reason }, { status: 422 });
}
