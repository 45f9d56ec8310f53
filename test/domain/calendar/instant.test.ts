import { expect, test } from "vitest";
import { addSeconds, secondsBetween } from "#app/domain/calendar/instant.ts";

test.each([
  ["2026-08-31 23:59:30", 60, "2026-09-01 00:00:30"],
  ["2026-03-01 00:00:00", -1, "2026-02-28 23:59:59"],
])("%s and %i s is %s", (moment, seconds, result) => {
  expect(addSeconds(moment, seconds)).toBe(result);
  expect(secondsBetween(moment, result)).toBe(seconds);
});
