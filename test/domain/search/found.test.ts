import { expect, test } from "vitest";
import { find, type Searchable } from "#app/domain/search/found.ts";

const searchable: Searchable = {
  students: [
    { number: "11210001", name: "王小明", className: "一年甲班", seat: 1 },
    { number: "11210002", name: "陳　堃", className: "一年甲班", seat: 2 },
  ],
  homerooms: [
    {
      key: "a",
      name: "一年甲班",
      grade: 1,
      division: null,
      programme: "112070406V21101B",
      teacher: "林老師",
    },
  ],
  offerings: [
    {
      course: "數學A（一甲）",
      subject: "數學",
      reportedName: null,
      level: null,
      requiredBy: null,
      requirement: null,
      category: null,
      credits: 4,
      periods: null,
      code: "112070406V21101B1101010101",
      mode: null,
      classKeys: ["a"],
      teacher: null,
    },
  ],
  planCourses: [
    {
      code: "112070406V21101B1101010102",
      name: "數學乙",
      credits: "440000",
      modes: "00----",
      attribute: null,
    },
  ],
  corrections: [
    {
      id: 3,
      name: "112-1-007",
      state: "registered",
      first: {
        studentNumber: "11210002",
        studentName: "陳　堃",
        className: "一年甲班",
        course: "數學A（一甲）",
        field: "score",
      },
      about: ["11210002", "陳　堃", "一年甲班", "數學A（一甲）", "11210001", "王小明", null, "國語文"],
    },
    { id: 4, name: "112-1-017", state: "closed", first: null, about: [] },
  ],
};
const all = () => ({ limit: 20, offset: 0 });

for (const { typed, students, homerooms, offerings, why } of [
  { typed: "王小明", students: 1, homerooms: 0, offerings: 0, why: "a name" },
  { typed: "1121", students: 2, homerooms: 0, offerings: 0, why: "the beginning of numbers" },
  { typed: "陳堃", students: 1, homerooms: 0, offerings: 0, why: "a name that the file has a space in" },
  { typed: "數學ａ", students: 0, homerooms: 0, offerings: 1, why: "another width and case" },
  { typed: "070406v21101b", students: 0, homerooms: 1, offerings: 1, why: "part of a code" },
  { typed: "林老師 甲班", students: 0, homerooms: 1, offerings: 0, why: "two words, in two fields" },
  { typed: "林老師 乙班", students: 0, homerooms: 0, offerings: 0, why: "one of two words is nowhere" },
  { typed: "  ", students: 0, homerooms: 0, offerings: 0, why: "nothing was typed" },
]) {
  test(`"${typed}" finds what a person would expect: ${why}`, () => {
    const found = find(typed, searchable, all);
    expect([found.students.total, found.homerooms.total, found.offerings.total]).toEqual([
      students,
      homerooms,
      offerings,
    ]);
  });
}

test("of many a piece is shown and all are counted", () => {
  const found = (offset: number) => find("1121", searchable, () => ({ limit: 1, offset })).students;
  expect(found(0).shown.map(({ number }) => number)).toEqual(["11210001"]);
  expect(found(1).shown.map(({ number }) => number)).toEqual(["11210002"]);
  expect(found(1).total).toBe(2);
});

test("courses of the plan are found by name and by code", () => {
  expect(find("數學乙", searchable, all).planCourses.total).toBe(1);
  expect(find("１１２０７０４０６v21101b1101010102", searchable, all).planCourses.total).toBe(1);
});

test("what is exactly that comes first, then what begins with it", () => {
  const student = (number: string, name: string) => ({ number, name, className: "甲", seat: null });
  const students = [student("3", "林美"), student("1", "美麗"), student("2", "美")];
  const found = find("美", { ...searchable, students }, all).students.shown;
  expect(found.map(({ number }) => number)).toEqual(["2", "1", "3"]);
});

test("a group that is not for the person is empty", () => {
  const found = find("1121", { ...searchable, students: null, planCourses: null }, all);
  expect([found.students, found.planCourses]).toEqual([
    { shown: [], total: 0 },
    { shown: [], total: 0 },
  ]);
});

for (const { typed, cases, why } of [
  { typed: "112-1-007", cases: [3], why: "a whole number" },
  { typed: "１１２－１－０", cases: [3, 4], why: "the beginning of numbers, in another width" },
  { typed: "陳堃 數學", cases: [3], why: "student and course of the first record" },
  { typed: "王小明", cases: [3], why: "a student of another record" },
  { typed: "112-1-008", cases: [], why: "no such case" },
]) {
  test(`"${typed}" finds correction cases: ${why}`, () => {
    const { shown, total } = find(typed, searchable, all).corrections;
    expect(shown.map(({ id }) => id)).toEqual(cases);
    expect(total).toBe(cases.length);
  });
}

test("what a case is found by does not go out with it", () => {
  const [first] = find("國語文", searchable, all).corrections.shown;
  expect(first?.id).toBe(3);
  expect(JSON.stringify(first)).not.toContain("王小明");
});
