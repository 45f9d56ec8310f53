import { data, redirect } from "@remix-run/node";
import type { Params } from "@remix-run/react";
import { z } from "zod";
import { caseCauses } from "#app/domain/grade-corrections/cases.ts";
import { checkForm } from "#app/forms.server.ts";
import { paths } from "#app/paths.ts";
import {
  type ChosenCandidates,
  type DecideOutcome,
  setCandidatesAside,
  takeCandidates,
} from "#app/use-cases/corrections/decide-candidates.ts";
import { saveCause } from "#app/use-cases/corrections/save-cause.ts";
import { searchPattern } from "#app/use-cases/corrections/search-pattern.ts";
import type { CaseAnswer } from "./case-answers.ts";
import { type RequiredCase, requireCase } from "./required-case.server.ts";

const intents = ["search", "take", "aside", "cause"] as const;
type PatternIntent = (typeof intents)[number];

export function isPatternIntent(intent: FormDataEntryValue | null): intent is PatternIntent {
  return intents.some((one) => one === intent);
}

/** What the office does with a pattern: searches it, takes candidates in, sets them aside, says what caused it. */
export async function doOnPattern(request: Request, params: Params, form: FormData, intent: PatternIntent) {
  const required = await requireCase(request, params, "correction:investigate");
  if (intent === "search") return search(required, form);
  if (intent === "cause") return cause(required, form);
  const read = checkForm(form, chosenForm);
  if (!read.ok) throw new Response(null, { status: 400 });
  const { version, all, chosen, reason } = read.value;
  const which: ChosenCandidates = {
    caseId: required.one.id,
    version,
    numbers: all === "yes" ? null : chosen,
  };
  const outcome =
    intent === "take"
      ? await takeCandidates(required.scope, which)
      : await setCandidatesAside(required.scope, which, reason);
  return answerTo(required, outcome);
}

const chosenForm = z.object({
  version: z.number().int(),
  all: z.literal("yes").optional(),
  chosen: z.array(z.number().int()).default([]),
  reason: z.string().max(1000).default(""),
});

function answerTo({ term, one }: RequiredCase, outcome: DecideOutcome) {
  switch (outcome.kind) {
    case "not-found":
      throw new Response(null, { status: 404 });
    case "taken": {
      const elsewhere = outcome.elsewhere > 0 ? `&elsewhere=${outcome.elsewhere}` : "";
      return redirect(`${paths.correction(term, one.id)}?taken=${outcome.count}${elsewhere}#pattern`);
    }
    case "set-aside":
      return redirect(`${paths.correction(term, one.id)}?aside=${outcome.count}#pattern`);
    case "refused":
      return data<CaseAnswer>({ about: "pattern", what: outcome.reason }, { status: 422 });
    case "conflict":
      return data<CaseAnswer>({ about: "pattern", what: "conflict" }, { status: 409 });
  }
}

async function search({ scope, term, one }: RequiredCase, form: FormData) {
  const read = checkForm(form, z.object({ version: z.number().int() }));
  if (!read.ok) throw new Response(null, { status: 400 });
  const outcome = await searchPattern(scope, { caseId: one.id, ...read.value });
  if (outcome.kind === "not-found") throw new Response(null, { status: 404 });
  if (outcome.kind === "searched")
    return redirect(`${paths.correction(term, one.id)}?searched=${outcome.added}#pattern`);
  const what = outcome.kind === "conflict" ? "conflict" : "not-editable";
  return data<CaseAnswer>({ about: "pattern", what }, { status: 409 });
}

const causeForm = z.object({
  version: z.number().int(),
  cause: z.enum(caseCauses).optional(),
  mended: z.string().max(1000).default(""),
});

async function cause({ scope, term, one }: RequiredCase, form: FormData) {
  const read = checkForm(form, causeForm);
  if (!read.ok) throw new Response(null, { status: 400 });
  const { cause: said, mended, version } = read.value;
  const missing = data<CaseAnswer>({ about: "pattern", what: "cause-missing" }, { status: 422 });
  if (said === undefined) return missing;
  const outcome = await saveCause(scope, { caseId: one.id, version, cause: said, mended });
  if (outcome.kind === "not-found") throw new Response(null, { status: 404 });
  if (outcome.kind === "saved") return redirect(`${paths.correction(term, one.id)}?saved#pattern`);
  if (outcome.kind === "conflict")
    return data<CaseAnswer>({ about: "pattern", what: "conflict" }, { status: 409 });
  return outcome.reason === "cause-missing"
    ? missing
    : data<CaseAnswer>({ about: "pattern", what: outcome.reason }, { status: 409 });
}
