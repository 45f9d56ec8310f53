import { expect, test } from "vitest";
import { termOn } from "#app/domain/calendar/term-on.ts";

for (const { date, schoolYear, semester } of [
  { date: "2023-08-01", schoolYear: 112, semester: 1 },
  { date: "2023-12-31", schoolYear: 112, semester: 1 },
  { date: "2024-01-31", schoolYear: 112, semester: 1 },
  { date: "2024-02-01", schoolYear: 112, semester: 2 },
  { date: "2024-07-31", schoolYear: 112, semester: 2 },
  { date: "2024-08-01", schoolYear: 113, semester: 1 },
]) {
  test(`${date} is in ${schoolYear}-${semester}`, () => {
    expect(termOn(date)).toEqual({ schoolYear, semester });
  });
}
