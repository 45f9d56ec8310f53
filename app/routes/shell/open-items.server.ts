import type { Term } from "#app/domain/calendar/term.ts";
import type { Scope } from "#db/scope.ts";
import type { MenuKey } from "./menu.ts";

/**
 * How many items wait behind each entry of the menu, for this person in this term. Each feature adds its own count
 * here: one cheap query each, for it is asked with every page.
 */
export async function openItems(_scope: Scope, _term: Term): Promise<Partial<Record<MenuKey, number>>> {
  return {};
}
