import { expect, test, vi } from "vitest";
import { dayInTaipei, now, today } from "#app/clock.server.ts";

test.each([
  ["2026-09-01T15:59:59Z", "2026-09-01 15:59:59", "2026-09-01"],
  ["2026-09-01T16:00:00Z", "2026-09-01 16:00:00", "2026-09-02"],
  ["2026-12-31T23:30:00.999Z", "2026-12-31 23:30:00", "2027-01-01"],
])("at %s it is %s, and %s in Taipei", (moment, utc, day) => {
  vi.useFakeTimers({ now: new Date(moment) });
  expect([now(), today(), dayInTaipei(utc)]).toEqual([utc, day, day]);
  vi.useRealTimers();
});
