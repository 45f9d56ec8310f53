import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { z } from "zod";
import { ButtonLink } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { StateBadge } from "#app/components/state-badge.tsx";
import { useWords } from "#app/components/words.tsx";
import { blocks } from "#app/domain/rosters/rule.ts";
import { readForm, readSearch } from "#app/forms.server.ts";
import { ruleWords } from "#app/i18n/roster-rule-words.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { readPreferences } from "#app/preferences.server.ts";
import { answerRosterCause, withdrawRosterCauseAnswer } from "#app/use-cases/rosters/answer-roster-cause.ts";
import { answerForm } from "./answer-form.ts";
import { AnswerPanel } from "./answer-panel.tsx";
import { CauseFacts } from "./cause-facts.tsx";
import { readCausePage } from "./cause-page.server.ts";
import { CauseRows } from "./cause-rows.tsx";
import { causeSearch } from "./cause-search.ts";
import { readCauseNumber, requireVersion } from "./visible-book.server.ts";
import "./rosters.css";

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (words) => words.rosterPages.book.causes.title);

/** The page of the cause's rows; beside it stands what the address says about the list of causes. */
const rowSearch = z.object({ rows: z.coerce.number().int().min(1).max(100_000).catch(1) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visible = await requireVersion(request, params, "roster:read");
  const search = { causes: readSearch(request, causeSearch), rows: readSearch(request, rowSearch).rows };
  const words = wordsIn(readPreferences(request).language);
  const page = await readCausePage(visible, readCauseNumber(params), search, words);
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, shown } = await requireVersion(request, params, "roster:answer");
  const form = await readForm(request, answerForm);
  if (!form.ok) return data({ kind: "invalid" as const, reply: form.reply }, { status: 422 });
  const { intent, check, note, seen } = form.value;
  const of = {
    rosterId: shown.roster.id,
    checkId: check,
    causeNumber: readCauseNumber(params),
    seenAnswerId: seen ?? null,
  };
  const outcome =
    intent === "withdraw"
      ? await withdrawRosterCauseAnswer(scope, of)
      : await answerRosterCause(scope, { ...of, note });
  if (outcome.kind === "not-found") throw new Response(null, { status: 404 });
  const done = outcome.kind === "answered" || outcome.kind === "withdrawn";
  return data({ ...outcome, note }, { status: done ? 200 : 409 });
}

export default function RosterCausePage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const words = useWords();
  const own = words.rosterPages.cause;
  const { term, batch, book, cause, version, neighbours, answers } = page;
  const { search } = useLocation();
  const neighbour = (number: number) => {
    const params = new URLSearchParams(search);
    params.delete("rows");
    return `${paths.rosterCause(term, batch.id, book, number)}${params.size > 0 ? `?${params}` : ""}`;
  };
  return (
    <>
      <PageTitle
        trail={{ to: `${paths.roster(term, batch.id, book)}${search}`, label: own.trail }}
        title={own.title(formatCount(cause.number), ruleWords(words, cause.rule).name)}
        state={
          <StateBadge tone={blocks(cause.grade) ? "bad" : "warn"}>
            {words.rosters.grades[cause.grade]}
          </StateBadge>
        }
        count={
          neighbours.position === null
            ? undefined
            : own.position(formatCount(neighbours.position), formatCount(neighbours.of))
        }
        intro={answers.asks ? own.asks : own.blocking}
        actions={
          <>
            {neighbours.previous === null ? null : (
              <ButtonLink icon="previous" to={neighbour(neighbours.previous)}>
                {own.previous}
              </ButtonLink>
            )}
            {neighbours.next === null ? null : (
              <ButtonLink icon="next" to={neighbour(neighbours.next)}>
                {own.next}
              </ButtonLink>
            )}
          </>
        }
      />
      {version.isCurrent ? null : (
        <Message tone="info" title={words.rosterPages.book.older(formatCount(version.number))}>
          <div>
            <ButtonLink to={paths.roster(term, batch.id, book)}>
              {words.rosterPages.book.toCurrent}
            </ButtonLink>
          </div>
        </Message>
      )}
      <CauseFacts page={page} />
      <AnswerPanel key={`${cause.number} ${answers.current?.id}`} page={page} sent={sent} />
      <CauseRows page={page} />
    </>
  );
}
