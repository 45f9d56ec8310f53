import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { readForm } from "#app/forms.server.ts";
import { paths } from "#app/paths.ts";
import { deleteCheckRound } from "#app/use-cases/grade-checks/save-check-round.ts";
import { requireRound } from "./required-round.server.ts";

const deleteForm = z.object({ version: z.coerce.number().int() });

/** Takes a round away; what speaks against it is said on the round's page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, term, round } = await requireRound(request, params, "grade-check:edit");
  const form = await readForm(request, deleteForm);
  if (!form.ok) throw new Response(null, { status: 400 });
  const { version } = form.value;
  const outcome = await deleteCheckRound(scope, { term: round.term, id: round.id, version });
  if (outcome.kind === "not-found") throw new Response(null, { status: 404 });
  if (outcome.kind === "deleted") return redirect(`${paths.gradeChecks(term)}?deleted`);
  return redirect(paths.gradeCheck(term, round.id, { refused: outcome.kind }));
}
