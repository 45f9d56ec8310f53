import { z } from "zod";
import { searchText, tableSearch } from "#app/components/table/table-search.ts";
import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import {
  type CaseFilter,
  caseFilters,
  caseSorts,
  isOfFilter,
  matchesCase,
  sortCases,
} from "#app/domain/grade-corrections/case-list.ts";
import { may } from "#app/domain/people/permissions.ts";
import { readCases } from "#app/use-cases/corrections/read-cases.ts";
import type { Scope } from "#db/scope.ts";

export const pageSize = 50;
export const caseSearch = tableSearch(caseSorts, "clock").extend({
  of: z.enum(["all", ...caseFilters]).catch("open"),
  q: searchText,
});
export type CaseSearch = z.output<typeof caseSearch>;

/** All that the board shows. */
export async function readBoard(scope: Scope, term: Term, search: CaseSearch) {
  const { lines, counts, all } = await readBoardLines(scope, term, search);
  return {
    term,
    search,
    may: {
      open: may(scope.user, "correction:open"),
      settings: may(scope.user, "correction:settings"),
      export: may(scope.user, "export:create"),
      seeWhole: scope.reach === "school",
    },
    all,
    counts,
    total: lines.length,
    rows: lines.slice((search.page - 1) * pageSize, search.page * pageSize),
  };
}
export type Board = Awaited<ReturnType<typeof readBoard>>;

/** Every case that is asked for, in the order asked for, and how many there are of each kind. */
export async function readBoardLines(scope: Scope, term: Term, { of, q, sort, direction }: CaseSearch) {
  const cases = await readCases(scope, formatTerm(term));
  const found = cases.filter(({ line, records }) => matchesCase(line, records, q)).map(({ line }) => line);
  const countOf = (filter: CaseFilter) => found.filter((line) => isOfFilter(line, filter)).length;
  const lines = of === "all" ? found : found.filter((line) => isOfFilter(line, of));
  return {
    all: cases.length,
    counts: [
      { filter: "all" as const, count: found.length },
      ...caseFilters.map((filter) => ({ filter, count: countOf(filter) })),
    ],
    lines: sortCases(lines, sort, direction),
  };
}
