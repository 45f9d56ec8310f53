/** A plan version as far as its place among the others goes. Lists are in the order in which the files were received. */
export type PlanOutline = { id: number; year: number; programmes: readonly string[] };

/**
 * From oldest to newest: by 實施學年度 first, of one year the one received later is newer. The rule of `currentPlans`,
 * for versions whose courses are not at hand.
 */
export function byNewness<P extends { year: number }>(plans: readonly P[]): P[] {
  return plans
    .map((plan, order) => ({ plan, order }))
    .sort((a, b) => a.plan.year - b.plan.year || a.order - b.order)
    .map(({ plan }) => plan);
}

/** Which version is the newest of each programme code. A programme that a newer file leaves out keeps its older plan. */
export function newestByProgramme(plans: readonly PlanOutline[]): Map<string, number> {
  const newest = new Map<string, number>();
  for (const { id, programmes } of byNewness(plans)) {
    for (const programme of programmes) newest.set(programme, id);
  }
  return newest;
}

/**
 * For each programme of a version the version before it: of those that are older the newest that was there when it was
 * received, so that what a version changed stays what it was; else the newest of the older files that came in later.
 * null when it is the first that speaks of the programme.
 */
export function predecessors(plans: readonly PlanOutline[], id: number): Map<string, number | null> {
  const ordered = byNewness(plans);
  const at = ordered.findIndex((plan) => plan.id === id);
  const older = ordered.slice(0, Math.max(at, 0));
  const received = new Map(plans.map((plan, order) => [plan.id, order]));
  const orderOf = (plan: PlanOutline) => received.get(plan.id) ?? 0;
  const own = ordered[at];
  if (!own) return new Map();
  const there = newestBefore(older.filter((plan) => orderOf(plan) < orderOf(own)));
  const all = newestBefore(older);
  return new Map(
    own.programmes.map((programme) => [programme, there.get(programme) ?? all.get(programme) ?? null]),
  );
}

function newestBefore(ordered: readonly PlanOutline[]): Map<string, number> {
  return new Map(
    ordered.flatMap(({ id, programmes }) => programmes.map((programme) => [programme, id] as const)),
  );
}

/** The versions in force that are of a later year than the one received last: staff then took an old file for the newest. */
export function newerThanLastReceived<P extends { year: number }>(plans: readonly P[]): P[] {
  const last = plans.at(-1);
  return last ? plans.filter(({ year }) => year > last.year) : [];
}
