import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Confirm } from "#app/components/confirm.tsx";
import { Message } from "#app/components/message.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { readForm } from "#app/forms.server.ts";
import { windowWords } from "#app/i18n/window-words.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { saveCheckRound } from "#app/use-cases/grade-checks/save-check-round.ts";
import { lastResultNumber } from "#db/queries/grade-check-results.ts";
import { requireRound } from "./required-round.server.ts";
import { readRoundChoices } from "./round-choices.server.ts";
import { RoundFields } from "./round-fields.tsx";
import { editRoundForm, roundReply, typedRound } from "./round-form.ts";
import { roundName } from "./round-words.ts";

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (words) => words.gradeCheckPages.form.edit);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, term, round } = await requireRound(request, params, "grade-check:edit");
  const [choices, last] = await Promise.all([
    readRoundChoices(scope, term),
    lastResultNumber(scope, round.id),
  ]);
  const { id, number, version } = round;
  return { term, id, number, version, round: typedRound(round), choices, hasResults: last > 0 };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, term, round } = await requireRound(request, params, "grade-check:edit");
  const form = await readForm(request, editRoundForm);
  if (!form.ok) return data({ reply: form.reply, conflict: null }, { status: 422 });
  const { version, ...typed } = form.value;
  const edited = { id: round.id, version };
  const outcome = await saveCheckRound(scope, { term: round.term, typed, edited });
  switch (outcome.kind) {
    case "saved":
      return redirect(`${paths.gradeCheck(term, round.id)}?saved`);
    case "refused":
      return data({ reply: roundReply(typed, outcome.faults), conflict: null }, { status: 422 });
    case "conflict":
      return data({ reply: roundReply(typed), conflict: outcome.current }, { status: 409 });
    case "not-found":
      throw new Response(null, { status: 404 });
  }
}

export default function EditGradeCheck() {
  const { term, id, number, version, round, choices, hasResults } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const language = useLanguage();
  const own = words.gradeCheckPages.form;
  const now = answer?.conflict;
  return (
    <>
      <PageTitle
        title={own.edit}
        trail={{ to: paths.gradeCheck(term, id), label: roundName(words, { number }) }}
        actions={
          hasResults ? null : (
            <Confirm
              danger
              icon="trash"
              label={own.delete}
              question={own.deleteQuestion}
              yes={own.deleteYes}
              action={paths.deleteGradeCheck(term, id)}
              fields={{ version: String(version) }}
            />
          )
        }
      />
      {now ? (
        <Message focus tone="warn" title={own.conflict} kept={own.conflictKept} toDo={own.conflictToDo}>
          <p>{own.conflictNow(windowWords(words, language, now))}</p>
        </Message>
      ) : null}
      <RoundFields
        round={round}
        version={now?.version ?? version}
        hasResults={hasResults}
        choices={choices}
        reply={answer?.reply}
        back={paths.gradeCheck(term, id)}
      />
    </>
  );
}
