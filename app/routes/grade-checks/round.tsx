import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { AuditTimeline } from "#app/components/audit-timeline.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { StatTiles } from "#app/components/stat-tile.tsx";
import { StateBadge } from "#app/components/state-badge.tsx";
import { useWords } from "#app/components/words.tsx";
import { readSearch } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { classSearch } from "./class-list.server.ts";
import { ClassesSection } from "./classes-section.tsx";
import { requireRound } from "./required-round.server.ts";
import { RoundFacts } from "./round-facts.tsx";
import { readRoundPage } from "./round-page.server.ts";
import { daysWords, roundName, roundTones } from "./round-words.ts";
import { SheetsPanel } from "./sheets-panel.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  titled(matches, (words) => (loaded ? roundName(words, loaded.round) : words.gradeCheckPages.title));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const required = await requireRound(request, params, "grade-check:read");
  return readRoundPage(required, readSearch(request, classSearch));
}

/** One round: how far it is, class by class. */
export default function GradeCheckRound() {
  const page = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const words = useWords();
  const { gradeChecks, gradeCheckPages: own } = words;
  const { term, round, sum, search } = page;
  const listOf = (standing: "correct" | "doubt" | "missing") =>
    paths.gradeCheckStudents(term, round.id, { standing });
  return (
    <>
      <PageTitle
        title={roundName(words, round)}
        trail={{ to: paths.gradeChecks(term), label: own.title }}
        state={
          <StateBadge tone={roundTones[round.view.state]}>
            {gradeChecks.roundStates[round.view.state]}
          </StateBadge>
        }
        count={page.ownOnly ? own.round.ownOnly : daysWords(words, round.view)}
        actions={
          page.may.edit ? (
            <ButtonLink to={paths.editGradeCheck(term, round.id)} icon="edit">
              {own.form.edit}
            </ButtonLink>
          ) : undefined
        }
      />
      {params.has("saved") ? <Message focus tone="good" title={own.form.saved} /> : null}
      {search.refused ? <Message focus tone="bad" title={own.refusals[search.refused]} /> : null}
      {page.withoutClass > 0 ? (
        <Message
          tone="warn"
          title={own.round.withoutClass(formatCount(page.withoutClass))}
          toDo={own.round.withoutClassToDo}
        />
      ) : null}
      <StatTiles
        stats={[
          {
            label: own.columns.checked,
            value: sum.checked,
            of: sum.toCheck,
            to: paths.gradeCheckStudents(term, round.id),
          },
          {
            label: gradeChecks.standings.correct,
            value: sum.correct,
            of: sum.toCheck,
            to: listOf("correct"),
          },
          {
            label: gradeChecks.standings.doubt,
            value: sum.doubt,
            of: sum.toCheck,
            tone: sum.doubt > 0 ? "bad" : "quiet",
            to: listOf("doubt"),
          },
          {
            label: gradeChecks.standings.missing,
            value: sum.missing,
            of: sum.toCheck,
            tone: sum.missing > 0 && round.view.state !== "upcoming" ? "warn" : "quiet",
            to: listOf("missing"),
          },
        ]}
      />
      <RoundFacts page={page} />
      <ClassesSection page={page} />
      <SheetsPanel page={page} />
      <section className="panel stack">
        <h2>{own.round.timeline}</h2>
        <AuditTimeline entries={page.entries} />
      </section>
    </>
  );
}
