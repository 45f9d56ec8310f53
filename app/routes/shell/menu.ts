import type { Term } from "#app/domain/calendar/term.ts";
import { type Action, may, type Standing } from "#app/domain/people/permissions.ts";
import { paths } from "#app/paths.ts";

/** The process in its order, so that the menu itself teaches it; each entry with what one must be allowed to see it. */
export const menuEntries = [
  { key: "today", group: "today", action: "term:read" },
  { key: "school", group: "preparation", action: "settings:edit" },
  { key: "letters", group: "preparation", action: "letter:read" },
  { key: "imports", group: "preparation", action: "import:read" },
  { key: "plans", group: "courseCodes", action: "plan:read" },
  { key: "comparisons", group: "courseCodes", action: "comparison:read" },
  { key: "batches", group: "rosters", action: "batch:read" },
  { key: "fileCheck", group: "rosters", action: "roster:read" },
  { key: "nameLists", group: "rosters", action: "name-list:create" },
  { key: "gradeChecks", group: "grades", action: "grade-check:read" },
  { key: "corrections", group: "grades", action: "correction:read" },
  { key: "accounts", group: "system", action: "account:manage" },
  { key: "audit", group: "system", action: "audit:read" },
  { key: "codeTables", group: "system", action: "settings:edit" },
] as const satisfies readonly { key: string; group: string; action: Action }[];

export const menuGroups = ["today", "preparation", "courseCodes", "rosters", "grades", "system"] as const;
export type MenuKey = (typeof menuEntries)[number]["key"];
export type MenuGroup = (typeof menuGroups)[number];
/** `open`: how many items wait there. */
export type MenuEntry = { key: MenuKey; group: MenuGroup; open: number };

/** The entries that a person may open. */
export function menuFor(person: Standing, open: Partial<Record<MenuKey, number>>): MenuEntry[] {
  return menuEntries
    .filter(({ action }) => may(person, action))
    .map(({ key, group }) => ({ key, group, open: open[key] ?? 0 }));
}

export function menuHref(key: MenuKey, term: Term): string {
  return paths[key](term);
}
