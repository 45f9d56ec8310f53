import { describe, expect, test } from "vitest";
import { compareCourseCodes } from "#app/domain/course-codes/compare.ts";
import { isNotSubmitted } from "#app/domain/course-codes/plan.ts";
import { comparePlanVersions } from "#app/domain/course-codes/plan-versions.ts";
import { checkIdNumber } from "#app/domain/people/national-id.ts";
import { rareCharacters } from "#db/seed/names.ts";
import { comparisonInput, generateSchool } from "#db/seed/school.ts";

const school = generateSchool({ seed: 20260922, students: 1500 });

test("the same request gives the same school, another seed another", () => {
  expect(generateSchool({ seed: 20260922, students: 1500 })).toEqual(school);
  const other = generateSchool({ seed: 20260923, students: 1500 });
  expect(other.students.map(({ name }) => name)).not.toEqual(school.students.map(({ name }) => name));
});

describe("the default school", () => {
  test("has 1,500 students in 42 classes of three cohorts", () => {
    expect(school.students).toHaveLength(1500);
    expect(school.homerooms).toHaveLength(42);
    for (const grade of [1, 2, 3]) {
      const classes = school.homerooms.filter((homeroom) => homeroom.grade === grade);
      expect(classes).toHaveLength(14);
      expect(new Set(classes.map(({ programme }) => programme?.slice(0, 9)))).toEqual(
        new Set([`${113 - grade}000000`]),
      );
    }
  });

  test("has technical programmes, one academic and one of the continuing-education division", () => {
    const parts = [...new Set(school.homerooms.map(({ programme }) => programme?.slice(9)))].sort();
    expect(parts).toEqual(["C264010", "H111010", "V264010", "V264020", "V264040", "V284060", "V324080"]);
  });

  test("names, numbers and classes are told apart by themselves", () => {
    for (const values of [
      school.students.map(({ number }) => number),
      school.students.map(({ idNumber }) => idNumber),
      school.homerooms.map(({ name }) => name),
      school.offerings.map(({ course }) => course),
    ])
      expect(new Set(values).size).toBe(values.length);
  });

  test("ID numbers are valid and of all three forms", () => {
    const states = new Set(school.students.map(({ idNumber }) => checkIdNumber(idNumber)));
    expect(states).toEqual(new Set(["ok"]));
    for (const form of [/^[A-Z][12]\d{8}$/, /^[A-Z][A-D]\d{8}$/, /^[A-Z][89]\d{8}$/])
      expect(school.students.some(({ idNumber }) => form.test(idNumber))).toBe(true);
  });

  test("has every rare character in a name, also in a small school", () => {
    for (const { students } of [school, generateSchool({ seed: 3, students: 42 })]) {
      const names = students.map(({ name }) => name).join();
      expect(rareCharacters.filter((character) => !names.includes(character))).toEqual([]);
    }
  });

  test("has two repeaters, one of them with the plan of an older cohort, a transfer and students who left", () => {
    const result = compareCourseCodes(comparisonInput(school));
    expect(result.otherAdmissionYear).toHaveLength(1);
    const classes = new Map(school.homerooms.map((homeroom) => [homeroom.key, homeroom]));
    const older = school.students.filter(
      (one) => one.programme !== null && one.programme !== classes.get(one.classKey)?.programme,
    );
    expect(older.map(({ admissionYear, grade }) => [admissionYear, grade])).toEqual([[110, 2]]);
    expect(school.students.some(({ status }) => status === "轉入")).toBe(true);
    expect(result.notAttending.length).toBeGreaterThan(10);
  });

  test("gives a student about sixteen enrolments", () => {
    expect(school.enrolments.length / school.students.length).toBeGreaterThan(15.5);
    expect(school.enrolments.length / school.students.length).toBeLessThan(16.5);
  });

  test("lets students of different programmes take one course under different codes", () => {
    const programmesOf = new Map<string, Set<string>>();
    for (const { course, code } of school.enrolments) {
      const programmes = programmesOf.get(course) ?? new Set();
      programmesOf.set(course, code ? programmes.add(code.slice(0, 16)) : programmes);
    }
    expect([...programmesOf.values()].filter(({ size }) => size >= 4).length).toBeGreaterThan(5);
  });

  test("has classes of one programme on either side of 對開", () => {
    const letters = compareCourseCodes(comparisonInput(school)).judged.filter(
      ({ planCourse }) => planCourse && /^(2B0000|B20000)$/.test(planCourse.credits),
    );
    expect(new Set(letters.map(({ planCourse }) => planCourse?.credits))).toEqual(
      new Set(["2B0000", "B20000"]),
    );
  });

  test("enrols nobody in what must not be submitted, but in 充實 with 科目屬性 D", () => {
    const taken = compareCourseCodes(comparisonInput(school)).judged.flatMap(
      ({ planCourse }) => planCourse ?? [],
    );
    expect(taken.filter(isNotSubmitted)).toEqual([]);
    expect(taken.some(({ attribute }) => attribute === "9D00")).toBe(true);
  });
});

test("the plan of the year is received twice; the second changes, adds and takes back courses", () => {
  const [lastYear, first, second] = school.plans;
  if (!lastYear || !first || !second) throw new Error("three versions expected");
  expect([lastYear.year, first.year, second.year]).toEqual([111, 112, 112]);
  for (const { courses, year } of school.plans)
    expect(new Set(courses.map(({ code }) => Number(code.slice(0, 3))))).toEqual(
      new Set([year - 2, year - 1, year]),
    );
  expect(second.marks.map(({ type }) => type)).toEqual(["C", "H", "V"]);
  const changes = comparePlanVersions(first, second);
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(
    new Set(["added", "changed", "deleted", "unchanged"]),
  );
  expect(second.deletions.length).toBeGreaterThan(0);
  expect(changes.filter(({ kind }) => kind === "deleted").length).toBeGreaterThan(second.deletions.length);
});
