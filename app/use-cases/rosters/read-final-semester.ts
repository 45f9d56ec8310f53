import { parseTerm } from "#app/domain/calendar/term.ts";
import { type FinalSemesterDuty, finalSemesterDuties } from "#app/domain/rosters/final-semester.ts";
import { listLetters } from "#db/queries/letters.ts";
import type { SchoolScope } from "#db/scope.ts";

/** What the letters suggest for the second semester of 三年級; nothing in a first semester. `today`: where the school is. */
export async function readFinalSemester(
  scope: SchoolScope,
  term: string,
  today: string,
): Promise<FinalSemesterDuty[]> {
  const parsed = parseTerm(term);
  return parsed?.semester === 2 ? finalSemesterDuties(parsed, await listLetters(scope), today) : [];
}
