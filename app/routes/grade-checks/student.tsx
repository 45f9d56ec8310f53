import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { Message } from "#app/components/message.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { StateBadge } from "#app/components/state-badge.tsx";
import { useWords } from "#app/components/words.tsx";
import { readForm } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { recordAnswer } from "#app/use-cases/grade-checks/record-answer.ts";
import { AnswerFields } from "./answer-fields.tsx";
import { answerForm, typedDoubts } from "./answer-form.ts";
import { AnswerMessage } from "./answer-message.tsx";
import { refusal, requireRound } from "./required-round.server.ts";
import { ResultHistory } from "./result-history.tsx";
import { standingTones } from "./round-words.ts";
import { readStudentPage, studentNumberIn } from "./student-page.server.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  titled(matches, (words) => loaded?.student.name ?? words.gradeCheckPages.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const required = await requireRound(request, params, "grade-check:read");
  return readStudentPage(required, studentNumberIn(params));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, term, round } = await requireRound(request, params, "grade-check:enter");
  const studentNumber = studentNumberIn(params);
  const form = await readForm(request, answerForm);
  if (!form.ok) throw new Response(null, { status: 400 });
  const typed = form.value;
  const { state, seen, reason } = typed;
  const doubts = typedDoubts(typed);
  const outcome = await recordAnswer(scope, {
    roundId: round.id,
    studentNumber,
    state,
    doubts,
    seen,
    reason,
  });
  switch (outcome.kind) {
    case "recorded":
      return redirect(`${paths.gradeCheckStudent(term, round.id, studentNumber)}?saved`);
    case "not-found":
    case "not-own-class":
      throw refusal(outcome.kind);
    case "refused":
      return data({ outcome, typed: { state, reason, doubts } }, { status: 422 });
    case "conflict":
      return data({ outcome, typed: { state, reason, doubts } }, { status: 409 });
  }
}

/** One student in a round: what they answered, and all that was entered before. */
export default function CheckStudent() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const words = useWords();
  const own = words.gradeCheckPages;
  const { term, round, homeroom, student, standing } = page;
  return (
    <>
      <PageTitle
        title={student.name}
        trail={{ to: paths.gradeCheckClass(term, round.id, homeroom.key), label: homeroom.name }}
        state={
          <StateBadge tone={standingTones[standing]}>{words.gradeChecks.standings[standing]}</StateBadge>
        }
        count={`${own.columns.seat} ${student.seat ?? "—"}　${own.columns.number} ${student.number}`}
      />
      {params.has("saved") && !answer ? <Message focus tone="good" title={own.student.saved} /> : null}
      {answer ? <AnswerMessage outcome={answer.outcome} people={page.people} /> : null}
      <AnswerFields page={page} typed={answer?.typed ?? null} />
      <ResultHistory page={page} />
    </>
  );
}
