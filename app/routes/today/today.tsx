import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayInTaipei } from "#app/clock.server.ts";
import { Empty } from "#app/components/empty.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { formatTerm } from "#app/domain/calendar/term.ts";
import { mostCards, todayCards } from "#app/domain/course-codes/today.ts";
import { withCheckCards } from "#app/domain/grade-checks/today.ts";
import { may } from "#app/domain/people/permissions.ts";
import { finalSemesterCards } from "#app/domain/rosters/final-semester.ts";
import { withBatchCards } from "#app/domain/rosters/today.ts";
import { formatDay } from "#app/i18n/moments.ts";
import { titled } from "#app/page-meta.ts";
import { requireStaff } from "#app/session.server.ts";
import { readTerm } from "#app/term-in-address.server.ts";
import { readCorrectionsToday } from "#app/use-cases/corrections/read-corrections-today.ts";
import { readChecksToday } from "#app/use-cases/grade-checks/read-checks-today.ts";
import { readToday } from "#app/use-cases/read-today.ts";
import { readBatchesToday } from "#app/use-cases/rosters/read-batches-today.ts";
import { readFinalSemester } from "#app/use-cases/rosters/read-final-semester.ts";
import { TodayCards } from "./today-cards.tsx";
import "./today.css";

export const meta: MetaFunction = ({ matches }) => titled(matches, (words) => words.today.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, "term:read");
  const term = readTerm(params);
  const today = dayInTaipei(scope.now);
  const office = may(scope.user, "batch:create");
  const [corrections, facts, batches, checks, duties] = await Promise.all([
    readCorrectionsToday(scope, formatTerm(term), today),
    readToday(scope, formatTerm(term), dayInTaipei),
    readBatchesToday(scope, formatTerm(term), today),
    readChecksToday(scope, formatTerm(term), today),
    office ? readFinalSemester(scope, formatTerm(term), today) : [],
  ]);
  const cards = [
    ...corrections,
    ...withBatchCards(withCheckCards(todayCards(facts, today), checks), batches, mostCards),
    ...finalSemesterCards(duties, term, today),
  ];
  return {
    term,
    cards: cards.slice(0, mostCards),
    /** The day on which the first comparison was countersigned. */
    doneOn: facts.signedRuns.find(({ directorDay }) => directorDay !== null)?.directorDay ?? null,
  };
}

export default function Today() {
  const { term, cards, doneOn } = useLoaderData<typeof loader>();
  const words = useWords().today;
  const language = useLanguage();
  return (
    <>
      <PageTitle title={words.title} />
      {cards.length > 0 ? (
        <TodayCards term={term} cards={cards} />
      ) : (
        <Empty icon="good" title={words.nothing}>
          {doneOn === null ? words.nothingMore.quiet : words.nothingMore.done(formatDay(doneOn, language))}
        </Empty>
      )}
    </>
  );
}
