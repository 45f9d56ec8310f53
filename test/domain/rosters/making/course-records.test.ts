import { describe, expect, test } from "vitest";
import { checkRoster } from "#app/domain/rosters/check.ts";
import { buildCourseRecords } from "#app/domain/rosters/making/course-records.ts";
import type { MakingInput } from "#app/domain/rosters/making/student-courses.ts";
import { nothingKnown } from "#app/domain/rosters/model.ts";
import { blocks } from "#app/domain/rosters/rule.ts";
import { type GeneratedSchool, generateSchool } from "#db/seed/school.ts";
import { expectEquation } from "./equation.ts";

function inputOf({ school, ...data }: GeneratedSchool): MakingInput {
  return { ...data, school: school.code, division: "day", grades: [1, 2, 3], code: "41" };
}

const school = generateSchool({ seed: 20_260_922, students: 200 });
const input = inputOf(school);

const rowsOf = (built: ReturnType<typeof buildCourseRecords>) => built.roster.sheets[0]?.rows ?? [];
const gapsOf = (built: ReturnType<typeof buildCourseRecords>) => built.withoutCodes.sheets[0]?.rows ?? [];

describe("the pre-check book from the term's enrolments", () => {
  test("of a clean school: every enrolment is in the book or left out with its reason, and nothing blocks", () => {
    const built = buildCourseRecords(input);
    expectEquation(built);
    expect(built.records).toBe(school.enrolments.length);
    expect(gapsOf(built)).toEqual([]);
    expect(new Set(built.leftOut.map(({ reason }) => reason))).toEqual(new Set(["other-division"]));
    const { findings } = checkRoster(built.roster, {
      ...nothingKnown,
      school: input.school,
      term: input.term,
      today: "2023-09-11",
      plans: input.plans,
      codes: {},
    });
    expect(findings.filter(({ grade }) => blocks(grade))).toEqual([]);
  });

  test("團體活動 and 彈性學習 without D are left out, counted and listed", () => {
    const planted = generateSchool({ seed: 7, students: 200, faults: ["not-to-be-submitted"] });
    const divisions = ["day", "continuing"] as const;
    const left = divisions.flatMap((division) => {
      const built = buildCourseRecords({ ...inputOf(planted), division });
      expectEquation(built);
      return built.leftOut.filter(({ reason }) => reason === "not-submitted");
    });
    const expected = planted.expected.filter(({ kind }) => kind === "not-to-be-submitted");
    expect(left.map(({ studentNumber, course }) => `${studentNumber} ${course}`).sort()).toEqual(
      expected.map(({ studentNumber, course }) => `${studentNumber} ${course}`).sort(),
    );
    expect(left.length).toBeGreaterThan(0);
  });

  test("day and continuing education together hold what one of them leaves out for the other", () => {
    const day = buildCourseRecords(input);
    const continuing = buildCourseRecords({ ...input, division: "continuing", code: "42" });
    expectEquation(continuing);
    expect(continuing.roster).toMatchObject({ book: "precheck-continuing", cover: { code: "42" } });
    const other = (built: typeof day) => built.leftOut.filter(({ reason }) => reason === "other-division");
    expect(other(day).length + other(continuing).length).toBe(school.enrolments.length);
  });

  test("a row without a code is kept apart, with all its other cells", () => {
    const [first] = school.offerings;
    if (!first) throw new Error("the invented school offers nothing");
    const built = buildCourseRecords({
      ...input,
      offerings: school.offerings.map((one) => (one === first ? { ...one, code: null } : one)),
      enrolments: school.enrolments.map((one) =>
        one.course === first.course ? { ...one, code: null } : one,
      ),
    });
    expectEquation(built);
    const takers = school.enrolments.filter(({ course }) => course === first.course).length;
    expect(gapsOf(built)).toHaveLength(takers);
    expect(gapsOf(built)[0]?.cells.slice(2, 4)).toEqual(["", first.reportedName ?? first.subject]);
  });

  test("only the grades of the batch", () => {
    const built = buildCourseRecords({ ...input, grades: [1] });
    expectEquation(built);
    expect(new Set(rowsOf(built).map(({ cells }) => cells[4]))).toEqual(new Set(["1"]));
    expect(built.leftOut.some(({ reason }) => reason === "other-grade")).toBe(true);
  });

  test("who or what the data do not have is left out and listed", () => {
    const built = buildCourseRecords({
      ...input,
      enrolments: [{ studentNumber: "nobody", course: "nothing", code: null }],
    });
    expect(built.leftOut).toEqual([
      { sheet: "學期成績", studentNumber: "nobody", course: "nothing", code: null, reason: "unresolved" },
    ]);
    expectEquation(built);
  });

  test("no enrolment at all is a book without rows", () => {
    const built = buildCourseRecords({ ...input, enrolments: [] });
    expect([built.records, rowsOf(built).length]).toEqual([0, 0]);
    expect(built.roster.cover).toMatchObject({ schoolYear: "112", semester: "1", code: "41" });
  });
});
