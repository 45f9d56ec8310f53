import { z } from "zod";
import { filterOf } from "#app/components/table/table-search.ts";
import { keyOfCourse } from "#app/domain/scores/key-of-course.ts";
import { groupBy } from "#app/domain/tables/group-by.ts";
import { readSearch } from "#app/forms.server.ts";
import { describeRecord, readTermRecords } from "#app/use-cases/corrections/term-records.ts";
import { type CaseCandidate, listCandidates } from "#db/queries/correction-candidates.ts";
import { candidatePageSize } from "./candidate-page.ts";
import type { RequiredCase } from "./required-case.server.ts";

export const candidateStates = ["open", "taken", "aside", "corrected"] as const;

const search = z.object({
  candidates: filterOf(candidateStates),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** The candidates of a case: how many of each kind and class, and a page of those that are looked at. */
export async function readPattern({ scope, one }: RequiredCase, request: Request) {
  const asked = readSearch(request, search);
  // Who sees own classes only sees no candidates: they are of the whole school.
  const all = scope.reach === "school" ? await listCandidates(scope, one.id) : [];
  const shown = asked.candidates ? all.filter(({ state }) => state === asked.candidates) : all;
  const page = shown.slice((asked.page - 1) * candidatePageSize, asked.page * candidatePageSize);
  // Classes are counted of all that is open: they tell how far the pattern reaches.
  const open = all.filter(({ state }) => state === "open");
  const records = await readTermRecords(
    scope,
    one.term,
    [...open, ...page].map(({ studentNumber }) => studentNumber),
  );
  const describe = (candidate: CaseCandidate) => {
    const record = records.byKey.get(keyOfCourse(candidate));
    const about = record ? describeRecord(records, record) : null;
    return { name: about?.studentName ?? "", className: about?.className ?? null };
  };
  return {
    search: asked,
    counts: candidateStates.map((state) => ({
      state,
      count: all.filter((one) => one.state === state).length,
    })),
    total: shown.length,
    byClass: [...groupBy(open, (candidate) => describe(candidate).className)]
      .map(([className, candidates]) => ({ className, count: candidates.length }))
      .sort((a, b) => b.count - a.count),
    rows: page.map((candidate) => ({ ...candidate, ...describe(candidate) })),
  };
}
export type Pattern = Awaited<ReturnType<typeof readPattern>>;
