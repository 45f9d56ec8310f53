import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Message } from "#app/components/message.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { useWords } from "#app/components/words.tsx";
import { formatTerm } from "#app/domain/calendar/term.ts";
import { readForm } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { saveCheckRound } from "#app/use-cases/grade-checks/save-check-round.ts";
import { readRoundChoices } from "./round-choices.server.ts";
import { RoundFields } from "./round-fields.tsx";
import { emptyRound, roundForm, roundReply } from "./round-form.ts";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.gradeCheckPages.new);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "grade-check:edit");
  const term = readTerm(params);
  return { term, choices: await readRoundChoices(scope, term) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, "grade-check:edit");
  const term = readTerm(params);
  const form = await readForm(request, roundForm);
  if (!form.ok) return data({ reply: form.reply, conflict: false }, { status: 422 });
  const typed = form.value;
  const outcome = await saveCheckRound(scope, { term: formatTerm(term), typed, edited: null });
  switch (outcome.kind) {
    case "saved":
      return redirect(`${paths.gradeCheck(term, outcome.id)}?saved`);
    case "refused":
      return data({ reply: roundReply(typed, outcome.faults), conflict: false }, { status: 422 });
    case "conflict":
      return data({ reply: roundReply(typed), conflict: true }, { status: 409 });
    case "not-found":
      throw new Error("A new round is not looked for");
  }
}

export default function NewGradeCheck() {
  const { term, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords().gradeCheckPages;
  return (
    <>
      <PageTitle title={words.new} trail={{ to: paths.gradeChecks(term), label: words.title }} />
      {answer?.conflict ? (
        <Message focus tone="warn" title={words.form.conflictNew} kept={words.form.conflictKept} />
      ) : null}
      <RoundFields
        round={emptyRound}
        version={null}
        hasResults={false}
        choices={choices}
        reply={answer?.reply}
        back={paths.gradeChecks(term)}
      />
    </>
  );
}
