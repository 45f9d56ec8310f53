import type { SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import type { Term } from "#app/domain/calendar/term.ts";
import { checkForm } from "#app/forms.server.ts";
import { editSchool } from "#app/use-cases/edit-school.ts";
import { saveTerm } from "#app/use-cases/save-term.ts";
import type { Scope } from "#db/scope.ts";
import { schoolForm, termForm } from "./forms.ts";

type Part = "school" | "term";

/** `reply`: what is wrong, at its field; `conflict`: somebody else saved first. */
export type SettingsAnswer = {
  part: Part;
  saved: boolean;
  reply: SubmissionResult | null;
  conflict: string | null;
};

const nothing = { saved: false, reply: null, conflict: null };

export async function saveSchoolPart(scope: Scope, form: FormData) {
  const part = "school";
  const checked = checkForm(form, schoolForm);
  if (!checked.ok) return answer({ ...nothing, part, reply: checked.reply }, 422);
  const { part: _part, ...typed } = checked.value;
  const outcome = await editSchool(scope, typed);
  if (outcome.kind === "edited") return answer({ ...nothing, part, saved: true }, 200);
  if (outcome.kind === "conflict") return answer({ ...nothing, part, conflict: outcome.current.name }, 409);
  const field = outcome.reason === "name-missing" ? "name" : "code";
  return answer({ ...nothing, part, reply: refused(form, field, outcome.reason) }, 422);
}

export async function saveTermPart(scope: Scope, term: Term, form: FormData) {
  const part = "term";
  const checked = checkForm(form, termForm);
  if (!checked.ok) return answer({ ...nothing, part, reply: checked.reply }, 422);
  const { part: _part, ...typed } = checked.value;
  const outcome = await saveTerm(scope, { term, ...typed });
  if (outcome.kind === "saved") return answer({ ...nothing, part, saved: true }, 200);
  if (outcome.kind === "conflict") return answer({ ...nothing, part, conflict: outcome.current.term }, 409);
  const field = outcome.reason === "opens-outside-term" ? "opensOn" : "closesOn";
  return answer({ ...nothing, part, reply: refused(form, field, outcome.reason) }, 422);
}

function answer(said: SettingsAnswer, status: number) {
  return data(said, { status });
}

/** What was typed goes back, with the code of what is wrong at its field. */
function refused(form: FormData, field: string, code: string): SubmissionResult {
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  return { status: "error", initialValue: typed, error: { [field]: [code] } };
}
