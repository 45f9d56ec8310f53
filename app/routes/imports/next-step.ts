/** The first kind that is not there yet and can be imported; null when all are. */
export function nextStep<Step extends { importId: number | null; missing: readonly unknown[] }>(
  steps: readonly Step[],
): Step | null {
  return steps.find(({ importId, missing }) => importId === null && missing.length === 0) ?? null;
}
