import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { dayInTaipei } from "#app/clock.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { formatCount } from "#app/components/number.ts";
import { PageTitle } from "#app/components/page-title.tsx";
import { useWords } from "#app/components/words.tsx";
import { roundOn } from "#app/domain/grade-checks/check-round.ts";
import { may, reachOf } from "#app/domain/people/permissions.ts";
import { readForm, readParams } from "#app/forms.server.ts";
import { titled } from "#app/page-meta.ts";
import { paths } from "#app/paths.ts";
import { readCompletion } from "#app/use-cases/grade-checks/read-completion.ts";
import { findClassInRound } from "#app/use-cases/grade-checks/round-data.ts";
import { tickClass } from "#app/use-cases/grade-checks/tick-class.ts";
import { lastResultNumber } from "#db/queries/grade-check-results.ts";
import { found, refusal, requireRound } from "./required-round.server.ts";
import { roundName } from "./round-words.ts";
import { studentRows } from "./student-rows.server.ts";
import { StudentsTable } from "./students-table.tsx";
import { TickAnswer, TickForm } from "./tick-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  titled(matches, (words) => loaded?.homeroom.name ?? words.gradeCheckPages.title);

const classParams = z.object({ homeroom: z.string().min(1).max(191) });
const tickForm = z.object({
  except: z.string().max(1000).default(""),
  reason: z.string().max(2000).default(""),
  seen: z.coerce.number().int().min(0),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, term, round } = await requireRound(request, params, "grade-check:read");
  const { homeroom: key } = readParams(params, classParams);
  const { homeroom } = found(await findClassInRound(scope, round, key, "grade-check:read"));
  // Read before the results: what comes between is told at entering, not overlooked.
  const seen = await lastResultNumber(scope, round.id);
  const completion = await readCompletion(scope, round);
  const own = completion.classes.filter((one) => one.homeroom.key === key);
  const reach = reachOf(scope.user, "grade-check:enter");
  return {
    term,
    round: { id: round.id, number: round.number, state: roundOn(round, dayInTaipei(scope.now)).state },
    homeroom: { key, name: homeroom.name },
    completion: own.map(({ checked, toCheck }) => ({ checked, toCheck }))[0] ?? null,
    seen,
    mayExport: may(scope.user, "export:create"),
    mayCorrect: may(scope.user, "correction:open"),
    entering: reach === null ? null : { isOffice: reach === "school" },
    students: await studentRows(scope, round.id, completion, own),
  };
}
export type HomeroomCheck = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, round } = await requireRound(request, params, "grade-check:enter");
  const { homeroom: classKey } = readParams(params, classParams);
  const form = await readForm(request, tickForm);
  if (!form.ok) throw new Response(null, { status: 400 });
  const typed = form.value;
  const outcome = await tickClass(scope, { roundId: round.id, classKey, ...typed });
  if (outcome.kind === "not-found" || outcome.kind === "not-own-class") throw refusal(outcome.kind);
  const status = outcome.kind === "ticked" ? 200 : outcome.kind === "conflict" ? 409 : 422;
  return data({ outcome, typed }, { status });
}

/** A class in a round: ticked as a whole, or student by student. */
export default function CheckHomeroom() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const own = words.gradeCheckPages;
  const { term, round, homeroom, completion, students } = page;
  return (
    <>
      <PageTitle
        title={homeroom.name}
        trail={{ to: paths.gradeCheck(term, round.id), label: roundName(words, round) }}
        count={
          completion
            ? `${own.columns.checked} ${own.of(formatCount(completion.checked), formatCount(completion.toCheck))}`
            : undefined
        }
        actions={
          page.mayExport && completion && completion.checked < completion.toCheck ? (
            <ButtonLink
              to={paths.gradeCheckReminders(term, round.id, { format: "pdf", class: homeroom.key })}
              icon="file"
              download
            >
              {own.round.remindersPdf}
            </ButtonLink>
          ) : undefined
        }
      />
      {answer ? <TickAnswer outcome={answer.outcome} /> : null}
      {students.length > 0 ? <TickForm page={page} typed={answer?.typed ?? null} /> : null}
      <StudentsTable
        term={term}
        roundId={round.id}
        caption={own.homeroom.caption}
        rows={students}
        withClass={false}
        mayCorrect={page.mayCorrect}
        empty={<Empty title={own.homeroom.noStudents} />}
      />
    </>
  );
}
