import { expect, test } from "vitest";
import { formatDayOf, formatMoment } from "#app/i18n/moments.ts";

test.each([
  {
    moment: "2023-09-11 01:02:03",
    zh: "112/09/11（一）09:02",
    en: "2023-09-11 09:02",
    why: "eight hours on",
  },
  {
    moment: "2023-09-11 16:00:00",
    zh: "112/09/12（二）00:00",
    en: "2023-09-12 00:00",
    why: "past midnight there",
  },
  {
    moment: "2023-12-31 23:59:59",
    zh: "113/01/01（一）07:59",
    en: "2024-01-01 07:59",
    why: "another year there",
  },
])("$moment UTC is $zh at school: $why", ({ moment, zh, en }) => {
  expect(formatMoment(moment, "zh-TW")).toBe(zh);
  expect(formatMoment(moment, "en")).toBe(en);
  expect(formatDayOf(moment, "en")).toBe(en.slice(0, 10));
});
