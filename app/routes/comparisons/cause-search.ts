import type { z } from "zod";
import { filterOf, searchText, tableSearch } from "#app/components/table/table-search.ts";
import { type CauseLine, causeSorts, filterCauses, sortCauses } from "#app/domain/course-codes/cause-list.ts";
import { findingKinds } from "#app/domain/course-codes/findings.ts";

/** What the address says about a list of causes. */
export const causeSearch = tableSearch(causeSorts, "number").extend({
  kind: filterOf(findingKinds),
  weight: filterOf(["blocking", "query", "listed"]),
  section: filterOf(["curriculum", "registrar", "counseling"]),
  state: filterOf(["new", "stays"]),
  answer: filterOf(["open", "answered"]),
  q: searchText,
});
export type CauseSearch = z.output<typeof causeSearch>;

/** The causes as the address asks for them, all pages. */
export function causesAsked(
  causes: readonly CauseLine[],
  search: CauseSearch,
  isAnswered: (number: number) => boolean,
): CauseLine[] {
  const { sort, direction, q, ...filter } = search;
  return sortCauses(filterCauses(causes, { ...filter, text: q }, isAnswered), sort, direction);
}

export const pageLength = 50;

/** One page of a list; a page beyond the last is the last. */
export function pageOf<T>(rows: readonly T[], page: number): { page: number; rows: readonly T[] } {
  const last = Math.max(1, Math.ceil(rows.length / pageLength));
  const shown = Math.min(page, last);
  return { page: shown, rows: rows.slice((shown - 1) * pageLength, shown * pageLength) };
}
