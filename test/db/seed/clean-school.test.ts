import { expect, test } from "vitest";
import type { Semester } from "#app/domain/calendar/term.ts";
import { compareCourseCodes } from "#app/domain/course-codes/compare.ts";
import { comparisonInput, generateSchool } from "#db/seed/school.ts";

const full = process.env.LICHENG_FULL === "1";
const seeds = Array.from({ length: full ? 40 : 4 }, (_, index) => 20260922 + index);

const cases: { students: number; schoolYear: number; semester: Semester; why: string }[] = [
  { students: 1, schoolYear: 112, semester: 1, why: "one student" },
  { students: 20, schoolYear: 112, semester: 2, why: "not all programmes are opened" },
  { students: 42, schoolYear: 112, semester: 1, why: "two students in each class" },
  { students: 300, schoolYear: 112, semester: 2, why: "one class per programme and grade" },
  { students: 300, schoolYear: 110, semester: 1, why: "no cohort has the local languages yet" },
  { students: 700, schoolYear: 115, semester: 1, why: "every cohort has the local languages" },
];

test.each(cases)(
  "a school of $students in $schoolYear-$semester compares clean: $why",
  ({ students, schoolYear, semester }) => {
    for (const seed of seeds) {
      const school = generateSchool({ seed, students, term: { schoolYear, semester } });
      const result = compareCourseCodes(comparisonInput(school));
      expect(result.findings, `seed ${seed}`).toEqual([]);
      expect(result.unresolved, `seed ${seed}`).toEqual([]);
      expect(result.judged).toHaveLength(school.enrolments.length);
    }
  },
);

test("the default size compares clean in both semesters", () => {
  for (const semester of [1, 2] as const) {
    const school = generateSchool({ seed: 1, students: 1500, term: { schoolYear: 112, semester } });
    expect(compareCourseCodes(comparisonInput(school)).counts).toEqual({});
  }
});
