import type { StageAction, StageView } from "./batch-stages.ts";

/**
 * Where a batch stands: its first stage at which something is to be done, else the first that waits for a later part;
 * null when it is closed.
 */
export function standsAt(stages: readonly StageView[]): StageView | null {
  return (
    stages.find(({ state }) => state === "current") ?? stages.find(({ state }) => state === "waiting") ?? null
  );
}

/** The next thing that this person can do; null when all that is open is for others. */
export function nextStep(
  stages: readonly StageView[],
  mayDo: (action: StageAction) => boolean,
): (StageView & { action: StageAction }) | null {
  for (const stage of stages) {
    const { action } = stage;
    if (action !== null && mayDo(action)) return { ...stage, action };
  }
  return null;
}

/** All that the console can do for a batch today is done: only stages of later parts are left. */
export function isHandedIn(stages: readonly StageView[]): boolean {
  return stages.some(({ stage, state }) => stage === "submitted" && state === "done");
}
