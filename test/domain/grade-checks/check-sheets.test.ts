import { expect, test } from "vitest";
import type { Enrolment, Homeroom, Offering } from "#app/domain/course-codes/model.ts";
import { checkSheets, countSheets } from "#app/domain/grade-checks/check-sheets.ts";
import { scoreOf } from "../../support/score-records.ts";

const programme = "112070406V261010";
const homeroom: Homeroom = {
  ...{ key: "1甲", name: "一年甲班", grade: 1, division: "日間部", programme, teacher: null },
};
const student = (number: string, seat: number | null) => ({
  ...{ number, name: `生${number}`, classKey: "1甲", seat, grade: null, status: null },
  ...{ programme: null, admissionYear: 112 },
});
const offering = (course: string, edit: Partial<Offering> = {}): Offering => ({
  ...{ course, subject: course, reportedName: null, level: null, requiredBy: null, requirement: null },
  ...{ category: null, credits: 3, periods: null, code: null, mode: null, classKeys: [], teacher: null },
  ...edit,
});
const enrolment = (studentNumber: string, course: string, code: string | null = null): Enrolment => ({
  ...{ studentNumber, course, code },
});

function sheetsOf(input: {
  enrolments?: readonly Enrolment[];
  scores?: Parameters<typeof checkSheets>[0]["scores"];
  offerings?: readonly Offering[];
  of?: Homeroom;
}) {
  const of = input.of ?? homeroom;
  return checkSheets({
    classes: [{ homeroom: of, students: [student("1", 1), student("2", 2)] }],
    homerooms: [of],
    offerings: input.offerings ?? [offering("國文"), offering("數學")],
    enrolments: input.enrolments ?? [],
    scores: input.scores ?? [],
  });
}

test("an enrolment without a score and a score without an enrolment are both on the sheet", () => {
  const [own] = sheetsOf({
    enrolments: [enrolment("1", "國文"), enrolment("1", "數學")],
    scores: [scoreOf("1", "國文", { score: "85.50" }), scoreOf("1", "潛水", { score: "70" })],
  });
  expect(own?.sheets[0]?.courses.map(({ name, amount, score }) => [name, amount, score?.score])).toEqual([
    ["國文", "3", "85.50"],
    ["數學", "3", undefined],
    ["潛水", "", "70"],
  ]);
  expect(countSheets(own ? [own] : [])).toEqual({
    ...{ classes: 1, students: 2, courses: 3, withoutScore: 1, withoutCourses: 1 },
  });
});

test("a repeated enrolment is one course", () => {
  const [own] = sheetsOf({ enrolments: [enrolment("1", "國文"), enrolment("1", "國文")] });
  expect(own?.sheets[0]?.courses).toHaveLength(1);
});

test("the code that counts is printed, under the reported name; courses stand by their codes", () => {
  const code = (rest: string) => `${programme}${rest}`;
  const [own] = sheetsOf({
    offerings: [
      offering("國文(一)", { reportedName: "國語文", subject: "國文", code: code("1110102") }),
      offering("數學", { code: "113070406V2610101110201" }),
      offering("英文", { code: code("1110101") }),
    ],
    enrolments: [enrolment("1", "國文(一)"), enrolment("1", "數學"), enrolment("1", "英文", code("1110103"))],
  });
  expect(own?.sheets[0]?.courses.map(({ name, code: printed }) => [name, printed])).toEqual([
    ["國語文", code("1110102")],
    ["英文", code("1110103")],
    // The offering's code is of another programme: it is not the student's.
    ["數學", null],
  ]);
});

test("進修部 counts periods, and judges the year where a record does", () => {
  const of = { ...homeroom, programme: "112070406C261010" };
  const [own] = sheetsOf({
    of,
    offerings: [offering("國文", { credits: 3, periods: 4 })],
    enrolments: [enrolment("1", "國文")],
    scores: [scoreOf("1", "國文", { score: "50", wholeScore: "55", firstMakeUp: "60" })],
  });
  expect(own).toMatchObject({ amount: "periods", ofYear: true });
  expect(own?.sheets[0]?.courses[0]?.amount).toBe("4");
  expect(sheetsOf({})[0]).toMatchObject({ amount: "credits", ofYear: false });
});

test("a class of 進修部 without a programme counts periods as its books do", () => {
  const of = { ...homeroom, programme: null, division: "進修部" };
  const [own] = sheetsOf({
    of,
    offerings: [offering("國文", { credits: 3, periods: 4 })],
    enrolments: [enrolment("1", "國文")],
  });
  expect(own?.amount).toBe("periods");
  expect(own?.sheets[0]?.courses[0]?.amount).toBe("4");
});
