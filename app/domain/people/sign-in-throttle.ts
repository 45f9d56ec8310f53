import { addSeconds, secondsBetween } from "#app/domain/calendar/instant.ts";

/**
 * Failed log-ins are counted four ways. A device on which the owner has logged in before is counted by itself only, so
 * that a stranger, who cannot have its cookie, never locks the owner out. An address is a whole school behind one
 * router: its limit is wide.
 */
export const throttleLimits = {
  device: { failures: 10, seconds: 15 * 60 },
  pair: { failures: 5, seconds: 15 * 60 },
  address: { failures: 100, seconds: 15 * 60 },
  account: { failures: 30, seconds: 60 * 60 },
} as const;
export type ThrottleCount = keyof typeof throttleLimits;

/** Failures in the window of one count, the present attempt among them, and the time of the earliest. */
export type Failures = { count: number; earliest: string | null };

export type ThrottleFacts =
  | { device: "known"; failures: Record<"device", Failures> }
  | { device: "unknown"; failures: Record<"pair" | "address" | "account", Failures> };

/** Seconds to wait until the next attempt is looked at; 0 when this one may be. */
export function throttleSeconds(facts: ThrottleFacts, now: string): number {
  const waits =
    facts.device === "known"
      ? [waitFor("device", facts.failures.device, now)]
      : [
          waitFor("pair", facts.failures.pair, now),
          waitFor("address", facts.failures.address, now),
          waitFor("account", facts.failures.account, now),
        ];
  return Math.max(...waits);
}

function waitFor(count: ThrottleCount, failures: Failures, now: string): number {
  const limit = throttleLimits[count];
  if (failures.count <= limit.failures || failures.earliest === null) return 0;
  return Math.max(1, Math.ceil(secondsBetween(now, addSeconds(failures.earliest, limit.seconds))));
}
