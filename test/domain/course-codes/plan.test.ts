import { expect, test } from "vitest";
import type { PlanCourse, PlanVersion } from "#app/domain/course-codes/model.ts";
import {
  categoryOf,
  creditsOfCharacter,
  currentPlans,
  isNotSubmitted,
  isPlanned,
  requiredByOf,
  requirementOf,
  subjectCategoryOf,
} from "#app/domain/course-codes/plan.ts";
import {
  ambiguousNames,
  comparePlanVersions,
  countPlanChanges,
  isOlderPlan,
} from "#app/domain/course-codes/plan-versions.ts";

const programme = "111000000V264010";

function course(ending: string, over: Partial<PlanCourse> = {}): PlanCourse {
  return {
    code: `${programme}${ending}`,
    name: ending,
    credits: "220000",
    modes: "00----",
    attribute: null,
    ...over,
  };
}

function version(over: Partial<PlanVersion>): PlanVersion {
  return { id: "v", form: "new", year: 111, marks: [], sha256: "", courses: [], deletions: [], ...over };
}

test.each([
  { character: "0", credits: 0 },
  { character: "9", credits: 9 },
  { character: "A", credits: 1 },
  { character: "I", credits: 9 },
  { character: "R", credits: 10 },
  { character: "T", credits: 12 },
  { character: "Z", credits: 0 },
])("the plan character $character is $credits credits", ({ character, credits }) => {
  expect(creditsOfCharacter(character)).toBe(credits);
});

test("the 課程屬性 overrides category and attribute of the code", () => {
  const plain = course("1010101");
  expect([categoryOf(plain), requiredByOf(plain), requirementOf(plain), subjectCategoryOf(plain)]).toEqual([
    "1",
    "部定",
    "必修",
    "學業",
  ]);
  const overridden = course("1010101", { attribute: "7301" });
  expect([
    categoryOf(overridden),
    requiredByOf(overridden),
    requirementOf(overridden),
    subjectCategoryOf(overridden),
  ]).toEqual(["7", "校訂", "選修", "實習科目"]);
});

test.each([
  { ending: "8D00001", out: true, why: "團體活動" },
  { ending: "9D00001", out: true, why: "彈性學習 without credits" },
  { ending: "9DD0001", out: false, why: "彈性學習 of 科目屬性 D gives credits" },
  { ending: "1010101", out: false, why: "an ordinary course" },
])("$why is left out of the submission: $out", ({ ending, out }) => {
  expect(isNotSubmitted(course(ending))).toBe(out);
});

test("a course is planned where the character is not 0 and the mode not -; Z is taught without credits", () => {
  const one = course("1010101", { credits: "2Z0200", modes: "00----" });
  expect([0, 1, 2, 3].map((semester) => isPlanned(one, semester))).toEqual([true, true, false, false]);
  expect(isPlanned(course("1010101", { modes: null }), 0)).toBe(true);
});

test("of two files of one year the one received last is newest, and an older year never is", () => {
  const [old, first, last] = [
    course("1010101", { name: "old" }),
    course("1010101", { name: "first" }),
    course("1010101", { name: "last" }),
  ];
  const plans = currentPlans([
    version({ courses: [first] }),
    version({ courses: [last] }),
    version({ year: 110, courses: [old] }),
  ]);
  expect(plans.get(programme)?.courses.map(({ name }) => name)).toEqual(["last"]);
});

test("codes of older versions and of deletion rows are known as deleted, with their successor", () => {
  const plans = currentPlans([
    version({ courses: [course("1010101"), course("1010102")] }),
    version({
      courses: [course("1010103")],
      deletions: [{ code: `${programme}1010199`, replacedBy: `${programme}1010103` }],
    }),
  ]);
  expect(
    [...(plans.get(programme)?.deleted ?? [])]
      .map(([code, successor]) => [code.slice(16), successor?.slice(16) ?? null])
      .sort(),
  ).toEqual([
    ["1010101", null],
    ["1010102", null],
    ["1010199", "1010103"],
  ]);
});

test("two versions differ field by field: added, changed, deleted, unchanged", () => {
  const previous = version({ courses: [course("1010101"), course("1010102"), course("1010103")] });
  const next = version({
    courses: [course("1010101"), course("1010102", { credits: "330000" }), course("1010104")],
  });
  const changes = comparePlanVersions(previous, next);
  expect(changes.map(({ kind, code }) => [code.slice(16), kind])).toEqual([
    ["1010101", "unchanged"],
    ["1010102", "changed"],
    ["1010103", "deleted"],
    ["1010104", "added"],
  ]);
  expect(changes[1]).toMatchObject({ fields: [{ field: "credits", from: "220000", to: "330000" }] });
  expect(countPlanChanges(changes)).toEqual({ added: 1, changed: 1, deleted: 1, unchanged: 1 });
});

test("the old form has no opening mode, so a change of form changes no mode", () => {
  const old = version({ form: "old", courses: [course("1010101", { modes: null })] });
  expect(comparePlanVersions(old, version({ courses: [course("1010101")] })).map(({ kind }) => kind)).toEqual(
    ["unchanged"],
  );
});

test("a programme that a new file does not mention is not deleted by it", () => {
  const other = { ...course("1010101"), code: "111000000V2640201010101" };
  expect(
    comparePlanVersions(
      version({ courses: [course("1010101"), other] }),
      version({ courses: [course("1010101")] }),
    ),
  ).toHaveLength(1);
});

test("a file of an earlier year is older than the one in force", () => {
  expect(isOlderPlan({ year: 112 }, { year: 111 })).toBe(true);
  expect(isOlderPlan({ year: 112 }, { year: 112 })).toBe(false);
  expect(isOlderPlan(null, { year: 111 })).toBe(false);
});

test("one name with two codes in a programme is ambiguous", () => {
  expect(
    ambiguousNames([
      course("1010309", { name: "歷史" }),
      course("7010309", { name: "歷史" }),
      course("1010102", { name: "英語文" }),
    ]),
  ).toEqual([{ programme, name: "歷史", codes: [`${programme}1010309`, `${programme}7010309`] }]);
});
