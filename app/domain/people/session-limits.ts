import { addSeconds, secondsBetween } from "#app/domain/calendar/instant.ts";

export type SessionTimes = { seenAt: string; endsAt: string };
export type SessionState = "live" | "idle-too-long" | "ended";

/** Whether a session still holds: it ends at a fixed time, and earlier when nobody uses it. */
export function sessionState(times: SessionTimes, now: string, idleSeconds: number): SessionState {
  if (now >= times.endsAt) return "ended";
  return now >= addSeconds(times.seenAt, idleSeconds) ? "idle-too-long" : "live";
}

/** When it was last used is written down at most once a minute: reading a page is not worth a write. */
export function needsTouch(seenAt: string, now: string): boolean {
  return secondsBetween(seenAt, now) >= 60;
}
