import { formatTerm, type Term } from "#app/domain/calendar/term.ts";
import { may, reachOf } from "#app/domain/people/permissions.ts";
import { countOpenBatches } from "#db/queries/open-batches.ts";
import { countCausesToMend, countOpenCases, countOpenImports } from "#db/queries/open-items.ts";
import type { Scope } from "#db/scope.ts";
import type { MenuKey } from "./menu.ts";

/**
 * How many items wait behind each entry of the menu, for this person in this term. Each feature adds its own count
 * here: one cheap query each, for it is asked with every page.
 */
export async function openItems(scope: Scope, term: Term): Promise<Partial<Record<MenuKey, number>>> {
  const { user } = scope;
  const name = formatTerm(term);
  const [comparisons, imports, batches, corrections] = await Promise.all([
    // Who sees own classes only has a list of their own; the whole school's number would be nobody's work.
    reachOf(user, "comparison:read") === "school" ? countCausesToMend(scope, name) : 0,
    may(user, "import:read") ? countOpenImports(scope, name) : 0,
    may(user, "batch:create") ? countOpenBatches(scope, name) : 0,
    may(user, "correction:investigate") ? countOpenCases(scope, name) : 0,
  ]);
  return { comparisons, imports, batches, corrections };
}
