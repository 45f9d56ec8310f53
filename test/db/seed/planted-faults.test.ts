import { describe, expect, test } from "vitest";
import type { Semester } from "#app/domain/calendar/term.ts";
import { compareCourseCodes } from "#app/domain/course-codes/compare.ts";
import { findingKinds } from "#app/domain/course-codes/findings.ts";
import { comparisonInput, type GeneratedSchool, generateSchool } from "#db/seed/school.ts";
import { expectedOf, foundIn } from "./found.ts";

const full = process.env.LICHENG_FULL === "1";
const seeds = Array.from({ length: full ? 40 : 4 }, (_, index) => 20260922 + index);
const semesterOf = (seed: number): Semester => (seed % 2 === 0 ? 1 : 2);

function compared(school: GeneratedSchool): string[] {
  return foundIn(compareCourseCodes(comparisonInput(school)));
}

describe.each(findingKinds)("planted %s", (kind) => {
  test("is found, and nothing else", () => {
    for (const seed of seeds) {
      const school = generateSchool({
        seed,
        students: 42,
        term: { schoolYear: 112, semester: semesterOf(seed) },
        faults: [kind],
      });
      expect(new Set(school.expected.map((one) => one.kind))).toEqual(new Set([kind]));
      expect(compared(school), `seed ${seed}`).toEqual(expectedOf(school));
    }
  });
});

test.each([
  { students: 42, times: 1 },
  { students: 300, times: 3 },
  { students: 1500, times: 5 },
])(
  "every kind planted $times times in one school of $students is found, and nothing else",
  ({ students, times }) => {
    for (const seed of seeds.slice(0, full ? 20 : 2)) {
      const faults = Array.from({ length: times }, () => findingKinds).flat();
      const school = generateSchool({ seed, students, faults });
      expect(compared(school), `seed ${seed}`).toEqual(expectedOf(school));
    }
  },
);

test("every kind is planted when asked for so", () => {
  const school = generateSchool({ seed: 1, students: 300, faults: "every-kind" });
  expect(new Set(school.expected.map(({ kind }) => kind))).toEqual(new Set(findingKinds));
  expect(compared(school)).toEqual(expectedOf(school));
});

test("a fault that a very small school has no place for is an error, not an omission", () => {
  expect(() => generateSchool({ seed: 1, students: 1, faults: ["planned-not-taken"] })).toThrow(/no place/);
});
