/** How far a plan version is the one that comparisons use. */
export const planStates = ["in-force", "partly", "replaced", "undone"] as const;
export type PlanState = (typeof planStates)[number];

/** `newest`: which version is the newest of each programme, as `newestByProgramme` gives it. */
export function planStanding(
  plan: { id: number; programmes: readonly string[]; undoneAt: string | null },
  newest: ReadonlyMap<string, number>,
): { state: PlanState; newestFor: string[] } {
  if (plan.undoneAt !== null) return { state: "undone", newestFor: [] };
  const newestFor = plan.programmes.filter((programme) => newest.get(programme) === plan.id);
  if (newestFor.length === 0) return { state: "replaced", newestFor };
  return { state: newestFor.length === plan.programmes.length ? "in-force" : "partly", newestFor };
}
