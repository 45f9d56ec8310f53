import type { Params } from "@remix-run/react";
import { z } from "zod";
import { dayInTaipei } from "#app/clock.server.ts";
import { standingOf } from "#app/domain/grade-checks/check-results.ts";
import { roundOn } from "#app/domain/grade-checks/check-round.ts";
import { reachOf } from "#app/domain/people/permissions.ts";
import { readParams } from "#app/forms.server.ts";
import { listCoursesOf } from "#app/use-cases/grade-checks/record-answer.ts";
import { findStudentInRound } from "#app/use-cases/grade-checks/round-data.ts";
import { listResultsOf } from "#db/queries/grade-check-results.ts";
import { listUserNames } from "#db/queries/users.ts";
import { found, type RequiredRound } from "./required-round.server.ts";
import { mayReadWords } from "./student-rows.server.ts";

export function studentNumberIn(params: Params): string {
  return readParams(params, z.object({ student: z.string().min(1).max(64) })).student;
}

/** All that the page of one student in a round shows; the words of doubts only to who may read them. */
export async function readStudentPage({ scope, term, round }: RequiredRound, number: string) {
  const { homeroom, student } = found(await findStudentInRound(scope, round, number, "grade-check:read"));
  const reach = reachOf(scope.user, "grade-check:enter");
  const [results, names, courses] = await Promise.all([
    listResultsOf(scope, round.id, number),
    listUserNames(scope),
    reach === null ? [] : listCoursesOf(scope, round.term, number),
  ]);
  const readsWords = mayReadWords(scope);
  return {
    term,
    round: { id: round.id, number: round.number, state: roundOn(round, dayInTaipei(scope.now)).state },
    homeroom: { key: homeroom.key, name: homeroom.name },
    student: { number, name: student.name, seat: student.seat },
    standing: standingOf(results[0]),
    seen: results[0]?.number ?? 0,
    entering: reach === null ? null : { isOffice: reach === "school" },
    readsWords,
    courses,
    people: Object.fromEntries(results.flatMap(({ by }) => (by === null ? [] : [[by, names.get(by) ?? ""]]))),
    results: results.map(({ number: at, doubts, ...result }) => ({
      ...result,
      number: at,
      doubts: readsWords ? doubts : null,
    })),
  };
}
export type StudentCheck = Awaited<ReturnType<typeof readStudentPage>>;
