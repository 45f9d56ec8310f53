import { describe, expect, test } from "vitest";
import { type Failures, throttleLimits, throttleSeconds } from "#app/domain/people/sign-in-throttle.ts";

const now = "2026-09-01 08:00:00";
const none: Failures = { count: 0, earliest: null };
const failures = (count: number, earliest = "2026-09-01 07:55:00"): Failures => ({ count, earliest });
const unknown = (some: Partial<Record<"pair" | "address" | "account", Failures>>) =>
  throttleSeconds(
    { device: "unknown", failures: { pair: none, address: none, account: none, ...some } },
    now,
  );

describe("a device that the account does not know", () => {
  test.each([
    { name: "nothing failed", some: {}, seconds: 0 },
    {
      name: "as many as allowed for the pair",
      some: { pair: failures(throttleLimits.pair.failures) },
      seconds: 0,
    },
    {
      name: "one more for the pair",
      some: { pair: failures(throttleLimits.pair.failures + 1) },
      seconds: 600,
    },
    {
      name: "as many as allowed for the address",
      some: { address: failures(throttleLimits.address.failures) },
      seconds: 0,
    },
    {
      name: "one more for the address",
      some: { address: failures(throttleLimits.address.failures + 1) },
      seconds: 600,
    },
    {
      name: "one more for the account",
      some: { account: failures(throttleLimits.account.failures + 1) },
      seconds: 3300,
    },
    {
      name: "the longest wait of several",
      some: { pair: failures(99), account: failures(99) },
      seconds: 3300,
    },
    {
      name: "the earliest leaves the window this second",
      some: { pair: failures(99, "2026-09-01 07:45:00") },
      seconds: 1,
    },
  ])("$name: $seconds s", ({ some, seconds }) => {
    expect(unknown(some)).toBe(seconds);
  });
});

test.each([
  [throttleLimits.device.failures, 0],
  [throttleLimits.device.failures + 1, 600],
])("a known device is counted by itself: %i failures, %i s", (count, seconds) => {
  expect(throttleSeconds({ device: "known", failures: { device: failures(count) } }, now)).toBe(seconds);
});
