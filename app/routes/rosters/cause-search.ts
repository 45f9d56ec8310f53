import { z } from "zod";
import { filterOf, searchText, tableSearch } from "#app/components/table/table-search.ts";
import {
  filterRosterCauses,
  type RosterCauseLine,
  rosterCauseSorts,
  sortRosterCauses,
} from "#app/domain/rosters/cause-list.ts";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import { ruleGrades } from "#app/domain/rosters/rule.ts";
import { ruleWords } from "#app/i18n/roster-rule-words.ts";
import type { Words } from "#app/i18n/words.ts";

/** What the address says about the list of a book's causes. */
export const causeSearch = tableSearch(rosterCauseSorts, "number").extend({
  grade: filterOf(ruleGrades),
  /** A sheet's own name, or `wholeBook`. */
  sheet: z.string().max(64).optional().catch(undefined),
  state: filterOf(["new", "stays"]),
  answer: filterOf(["open", "answered"]),
  q: searchText,
});
export type CauseSearch = z.output<typeof causeSearch>;

/** The causes as the address asks for them, all pages. Searched in what is seen of them, in the language of the page. */
export function causesAsked<C extends RosterCauseLine>(
  causes: readonly C[],
  search: CauseSearch,
  words: Words,
): C[] {
  const { sort, direction, q, ...filter } = search;
  const textOf = ({ rule, sheet, column, value }: C) =>
    [ruleWords(words, rule).name, sheet, column && rosterColumns[column].title, value].join("\n");
  return sortRosterCauses(filterRosterCauses(causes, { ...filter, text: q }, textOf), sort, direction);
}

export const pageLength = 50;

/** One page of a list; a page beyond the last is the last. */
export function pageOf<T>(rows: readonly T[], page: number): { page: number; rows: readonly T[] } {
  const last = Math.max(1, Math.ceil(rows.length / pageLength));
  const shown = Math.min(page, last);
  return { page: shown, rows: rows.slice((shown - 1) * pageLength, shown * pageLength) };
}
