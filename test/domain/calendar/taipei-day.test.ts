import { expect, test } from "vitest";
import { dayBegins, dayIsOver } from "#app/domain/calendar/taipei-day.ts";

test("a day at school begins eight hours before it does in UTC, and is over a day later", () => {
  expect(dayBegins("2026-09-01")).toBe("2026-08-31 16:00:00");
  expect(dayIsOver("2026-09-01")).toBe("2026-09-01 16:00:00");
  expect(dayIsOver("2026-12-31")).toBe("2026-12-31 16:00:00");
});
