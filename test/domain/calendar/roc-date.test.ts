import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  daysBetween,
  formatRocCompact,
  formatRocDate,
  formatRocDateWithDay,
  fromExcelSerial,
  parseDate,
} from "#app/domain/calendar/roc-date.ts";

const runs = process.env.LICHENG_FULL === "1" ? 5_000 : 500;

describe("a date in every usual form", () => {
  test.each([
    ["112/09/01", "2023-09-01"],
    ["112/9/1", "2023-09-01"],
    ["1120901", "2023-09-01"],
    ["112.9.1", "2023-09-01"],
    ["112-9-1", "2023-09-01"],
    ["民國95年3月2日", "2006-03-02"],
    ["民國 95 年 3 月 2 日", "2006-03-02"],
    ["95年3月2日", "2006-03-02"],
    ["0950302", "2006-03-02"],
    ["950302", "2006-03-02"],
    ["95/3/2", "2006-03-02"],
    ["095/03/02", "2006-03-02"],
    ["2006-03-02", "2006-03-02"],
    ["20060302", "2006-03-02"],
    ["2006/3/2", "2006-03-02"],
    ["2006年3月2日", "2006-03-02"],
    ["2006-03-02 00:00:00", "2006-03-02"],
    ["2006-03-02T00:00:00.000Z", "2006-03-02"],
    ["2006/3/2 上午 12:00:00", "2006-03-02"],
    ["９５／３／２", "2006-03-02"],
    ["０９５０３０２", "2006-03-02"],
    ["38778", "2006-03-02"],
    ["93/2/29", "2004-02-29"],
    [" 112/09/01　", "2023-09-01"],
  ])("%s is %s", (text, date) => {
    expect(parseDate(text)).toBe(date);
  });
});

describe("what is no date is undefined", () => {
  test.each([
    "",
    "王小明",
    "95",
    "1234",
    "112/13/01",
    "112/02/29",
    "112/4/31",
    "1120230",
    "95/3",
    "3/2/2006",
    "2006-3-2-1",
    "99999",
    "00123",
    "123456789",
    "2006/03/02 abc",
    "民國前5年3月2日",
  ])("%s", (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

test("Excel serials of both systems, on both sides of the day that never was", () => {
  expect(fromExcelSerial(1, false)).toBe("1900-01-01");
  expect(fromExcelSerial(59, false)).toBe("1900-02-28");
  expect(fromExcelSerial(61, false)).toBe("1900-03-01");
  expect(fromExcelSerial(38_778, false)).toBe("2006-03-02");
  expect(fromExcelSerial(37_316, true)).toBe("2006-03-02");
  expect(fromExcelSerial(-1, false)).toBeUndefined();
  expect(fromExcelSerial(9_999_999, false)).toBeUndefined();
});

test("formats of the console and of rosters", () => {
  expect(formatRocDate("2023-09-11")).toBe("112/09/11");
  expect(formatRocDateWithDay("2023-09-11")).toBe("112/09/11（一）");
  expect(formatRocDateWithDay("2023-09-10")).toBe("112/09/10（日）");
  expect(formatRocCompact("2023-09-11")).toBe("1120911");
  expect(formatRocCompact("2006-03-02")).toBe("0950302");
});

test("days are counted over months, leap years and backwards", () => {
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2023-09-01", 28)).toBe("2023-09-29");
  expect(addDays("2024-01-01", -1)).toBe("2023-12-31");
  expect(daysBetween("2023-09-01", "2023-09-29")).toBe(28);
  expect(daysBetween("2023-09-29", "2023-09-01")).toBe(-28);
});

test("whatever a format writes is read back as the same day", () => {
  const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays("1930-01-01", days));
  fc.assert(
    fc.property(day, (date) => {
      expect(parseDate(formatRocDate(date))).toBe(date);
      expect(parseDate(formatRocCompact(date))).toBe(date);
      expect(parseDate(date)).toBe(date);
      expect(addDays("1930-01-01", daysBetween("1930-01-01", date))).toBe(date);
    }),
    { seed: 20260922, numRuns: runs },
  );
});
