import { z } from "zod";
import { filterOf, searchText, tableSearch } from "#app/components/table/table-search.ts";
import { type FindingKind, findingFacts, findingKinds } from "#app/domain/course-codes/findings.ts";

export const findingSorts = ["order", "class", "student", "course", "code"] as const;

/** What the address says about a list of findings. */
export const findingSearch = tableSearch(findingSorts, "order").extend({
  kind: filterOf(findingKinds),
  section: filterOf(["curriculum", "registrar", "counseling"]),
  /** Key of a class, or `noClass`. */
  class: z.string().max(191).optional().catch(undefined),
  /** "1": without those that are only listed. */
  open: filterOf(["1"]),
  q: searchText,
});
export type FindingSearch = z.output<typeof findingSearch>;

/** In addresses: findings of a whole programme, which belong to no class. */
export const noClass = "-";

/** The kinds that a search lets through; undefined when it lets all of them. */
export function kindsAsked({ kind, section, open }: FindingSearch): FindingKind[] | undefined {
  if (kind === undefined && section === undefined && open === undefined) return undefined;
  return findingKinds.filter(
    (one) =>
      (kind === undefined || one === kind) &&
      (section === undefined || findingFacts[one].section === section) &&
      (open === undefined || findingFacts[one].weight !== "listed"),
  );
}
