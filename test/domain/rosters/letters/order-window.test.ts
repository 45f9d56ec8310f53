import { expect, test } from "vitest";
import { windowOn } from "#app/domain/rosters/letters/order-window.ts";

const window = { opensOn: "2023-09-11", closesOn: "2023-11-10" };

test.each([
  { why: "the day before it opens", today: "2023-09-10", of: window, view: { state: "not-yet", days: 1 } },
  { why: "the first day", today: "2023-09-11", of: window, view: { state: "open", days: 60 } },
  { why: "15 days before the end", today: "2023-10-26", of: window, view: { state: "open", days: 15 } },
  { why: "14 days before the end", today: "2023-10-27", of: window, view: { state: "soon", days: 14 } },
  { why: "the last day", today: "2023-11-10", of: window, view: { state: "soon", days: 0 } },
  { why: "the day after", today: "2023-11-11", of: window, view: { state: "over", days: -1 } },
  {
    why: "no opening day",
    today: "2023-11-01",
    of: { opensOn: null, closesOn: "2023-11-10" },
    view: { state: "soon", days: 9 },
  },
  {
    why: "no end, not open",
    today: "2023-07-31",
    of: { opensOn: "2023-08-01", closesOn: null },
    view: { state: "not-yet", days: 1 },
  },
  {
    why: "no end, open",
    today: "2023-08-01",
    of: { opensOn: "2023-08-01", closesOn: null },
    view: { state: "open-ended", days: null },
  },
  {
    why: "no days at all",
    today: "2023-08-01",
    of: { opensOn: null, closesOn: null },
    view: { state: "none", days: null },
  },
])("$why", ({ today, of, view }) => {
  expect(windowOn(of, today)).toEqual(view);
});
