import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { StateBadge } from "#app/components/state-badge.tsx";
import { useWords } from "#app/components/words.tsx";
import { readForm, readSearch } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { answerQuery, withdrawAnswer } from "#app/use-cases/answer-query.ts";
import { answerForm } from "./answer-form.ts";
import { AnswerPanel } from "./answer-panel.tsx";
import { CauseFacts } from "./cause-facts.tsx";
import { readCausePage } from "./cause-page.server.ts";
import { causeSearch } from "./cause-search.ts";
import { CauseStudents } from "./cause-students.tsx";
import { ProposalTable } from "./proposal-table.tsx";
import { studentSearch } from "./student-search.ts";
import { readCauseNumber, requireRun } from "./visible-run.server.ts";
import "./comparisons.css";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.comparisons.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visible = await requireRun(request, params, "comparison:read");
  const page = await readCausePage(visible, readCauseNumber(params), {
    causes: readSearch(request, causeSearch),
    students: readSearch(request, studentSearch),
  });
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, kept } = await requireRun(request, params, "query:answer");
  const form = await readForm(request, answerForm);
  if (!form.ok) return data({ kind: "invalid" as const, reply: form.reply }, { status: 422 });
  const { intent, note, seen } = form.value;
  const of = { runId: kept.run.id, causeNumber: readCauseNumber(params), seenAnswerId: seen ?? null };
  const outcome =
    intent === "withdraw" ? await withdrawAnswer(scope, of) : await answerQuery(scope, { ...of, note });
  if (outcome.kind === "not-found") throw new Response(null, { status: 404 });
  const done = outcome.kind === "answered" || outcome.kind === "withdrawn";
  return data({ ...outcome, note }, { status: done ? 200 : 409 });
}

const tones = { blocking: "bad", query: "warn", listed: "quiet" } as const;

export default function CausePage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const words = useWords();
  const own = words.comparisons.cause;
  const { cause, run, term, neighbours } = page;
  const { search } = useLocation();
  const section = words.courseCodes.sections[cause.section];
  return (
    <>
      <PageTitle
        trail={{ to: `${paths.comparison(term, run.id)}${search}`, label: own.trail }}
        title={own.title(formatCount(cause.number), words.courseCodes.findings[cause.kind])}
        state={<StateBadge tone={tones[cause.weight]}>{words.reports.mustMend[cause.weight]}</StateBadge>}
        count={
          neighbours.position === null
            ? undefined
            : own.position(formatCount(neighbours.position), formatCount(neighbours.of))
        }
        intro={own[cause.weight]}
        actions={
          <>
            {neighbours.previous === null ? null : (
              <ButtonLink
                icon="previous"
                to={`${paths.comparisonCause(term, run.id, neighbours.previous)}${search}`}
              >
                {own.previous}
              </ButtonLink>
            )}
            {neighbours.next === null ? null : (
              <ButtonLink icon="next" to={`${paths.comparisonCause(term, run.id, neighbours.next)}${search}`}>
                {own.next}
              </ButtonLink>
            )}
          </>
        }
      />
      {run.isLatest ? null : (
        <Message tone="info" title={words.comparisons.run.older}>
          <ButtonLink to={paths.comparisons(term)}>{words.comparisons.run.toLatest}</ButtonLink>
        </Message>
      )}
      <section className="panel stack">
        <h2>{cause.weight === "blocking" ? own.mends(section) : own.answers(section)}</h2>
        <CauseFacts page={page} />
      </section>
      <ProposalTable cause={cause} />
      {cause.weight === "query" ? (
        <AnswerPanel key={page.answers.current?.id ?? 0} page={page} sent={sent} />
      ) : null}
      <CauseStudents page={page} />
    </>
  );
}
