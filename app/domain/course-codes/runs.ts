import { type Cause, type FindingKind, findingFacts, findingKinds } from "./findings.ts";

/** A cause as a run keeps it; the key tells the same origin in another run. */
export type KeptCause = Pick<Cause, "key" | "kind" | "weight" | "findings">;

export type RunDifference<C extends KeptCause> = {
  /** Causes of the earlier run that this one no longer has. */
  resolved: readonly C[];
  fresh: readonly C[];
  stays: readonly C[];
};

/** What was resolved, what is new and what stays since the run before. Without one, everything is new. */
export function compareRuns<C extends KeptCause>(
  previous: readonly C[] | null,
  current: readonly C[],
): RunDifference<C> {
  const before = new Set(previous?.map(({ key }) => key));
  const now = new Set(current.map(({ key }) => key));
  return {
    resolved: (previous ?? []).filter(({ key }) => !now.has(key)),
    fresh: current.filter(({ key }) => !before.has(key)),
    stays: current.filter(({ key }) => before.has(key)),
  };
}

export type RunTotals = { blocking: number; queries: number; listed: number; causes: number };

/** Findings by weight, from counts by kind. */
export function runTotals(counts: Partial<Record<FindingKind, number>>, causes: number): RunTotals {
  const totals: RunTotals = { blocking: 0, queries: 0, listed: 0, causes };
  for (const kind of findingKinds) {
    const { weight } = findingFacts[kind];
    totals[weight === "query" ? "queries" : weight] += counts[kind] ?? 0;
  }
  return totals;
}
