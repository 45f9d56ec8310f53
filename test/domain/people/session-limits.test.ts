import { expect, test } from "vitest";
import { needsTouch, sessionState } from "#app/domain/people/session-limits.ts";

const idle = 3600;
test.each([
  { seenAt: "2026-09-01 08:00:00", endsAt: "2026-09-01 18:00:00", now: "2026-09-01 08:59:59", state: "live" },
  {
    seenAt: "2026-09-01 08:00:00",
    endsAt: "2026-09-01 18:00:00",
    now: "2026-09-01 09:00:00",
    state: "idle-too-long",
  },
  {
    seenAt: "2026-09-01 17:59:00",
    endsAt: "2026-09-01 18:00:00",
    now: "2026-09-01 18:00:00",
    state: "ended",
  },
  {
    seenAt: "2026-09-01 08:00:00",
    endsAt: "2026-09-01 18:00:00",
    now: "2026-09-02 08:00:00",
    state: "ended",
  },
  { seenAt: "2026-09-30 23:59:30", endsAt: "2026-10-01 09:00:00", now: "2026-10-01 00:00:10", state: "live" },
])("seen $seenAt, ends $endsAt, now $now: $state", ({ now, state, ...times }) => {
  expect(sessionState(times, now, idle)).toBe(state);
});

test.each([
  ["2026-09-01 08:00:00", "2026-09-01 08:00:59", false],
  ["2026-09-01 08:00:00", "2026-09-01 08:01:00", true],
])("seen %s, now %s: written down %s", (seenAt, now, needed) => {
  expect(needsTouch(seenAt, now)).toBe(needed);
});
