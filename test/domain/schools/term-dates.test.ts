import { expect, test } from "vitest";
import { parseTerm } from "#app/domain/calendar/term.ts";
import { termDatesFault } from "#app/domain/schools/term-dates.ts";

test.each([
  ["112-1", "2023-08-30", "2024-01-19", null],
  ["112-2", "2024-02-16", "2024-06-28", null],
  ["112-1", null, null, null],
  ["112-1", "2023-08-30", null, null],
  ["112-1", "2022-08-30", null, "opens-outside-term"],
  ["112-1", "2024-08-30", null, "opens-outside-term"],
  ["112-2", "2023-08-30", null, "opens-outside-term"],
  ["112-1", "2023-08-30", "2023-06-30", "closes-outside-term"],
  ["112-1", "2023-08-30", "2023-08-30", "closes-before-opens"],
  ["112-1", "2023-08-30", "2023-08-01", "closes-before-opens"],
])("%s from %s to %s: %s", (text, opensOn, closesOn, fault) => {
  const term = parseTerm(text);
  if (!term) throw new Error(text);
  expect(termDatesFault(term, { opensOn, closesOn })).toBe(fault);
});
