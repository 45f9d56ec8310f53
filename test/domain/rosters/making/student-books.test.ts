import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StudentEntry } from "#app/domain/people/student-entries.ts";
import { books } from "#app/domain/rosters/books.ts";
import { checkRoster } from "#app/domain/rosters/check.ts";
import type { ColumnKey } from "#app/domain/rosters/columns.ts";
import type { BuiltBook } from "#app/domain/rosters/making/built-book.ts";
import { buildOfficersBook } from "#app/domain/rosters/making/officers-book.ts";
import { buildStudentsBook } from "#app/domain/rosters/making/students-book.ts";
import { nothingKnown } from "#app/domain/rosters/model.ts";
import { generateSchool } from "#db/seed/school.ts";
import {
  arbitraryElsewhere,
  arbitraryOfficers,
  arbitraryStatuses,
} from "../../../support/arbitrary-entries.ts";
import { expectEquation as expectBookEquation, rowCount } from "./equation.ts";

const numRuns = process.env.LICHENG_FULL === "1" ? 300 : 30;
const seed = { seed: 20_261_122, numRuns };

const school = generateSchool({ seed: 20_260_922, students: 150 });
const { students, homerooms, term } = school;
const base = { students, homerooms, term, school: school.school.code, grades: [1, 2, 3] };
const whole = { ...base, division: "day", code: "24" } as const;

const grades = fc.uniqueArray(fc.constantFrom(1, 2, 3), { maxLength: 3 });
const division = fc.constantFrom("day" as const, "continuing" as const);

/** Their rows have no course, and so no code to be without. */
function expectEquation(built: BuiltBook): void {
  expectBookEquation(built);
  expect(rowCount(built.withoutCodes)).toBe(0);
}

function blockingOf({ roster }: BuiltBook) {
  const context = { ...nothingKnown, school: base.school, term, today: "2023-12-01" };
  return checkRoster(roster, { ...context, codes: { students: ["24"] } }).findings.filter(
    ({ grade }) => grade === "syntax",
  );
}

/** The cells of a sheet's first row that are filled, by their columns. */
function firstRow(built: BuiltBook, sheetIndex = 0): Partial<Record<ColumnKey, string>> {
  const filled = built.roster.sheets[sheetIndex];
  const cells = filled?.rows[0]?.cells ?? [];
  return Object.fromEntries(
    (filled?.sheet.columns ?? []).flatMap((key, index) => (cells[index] ? [[key, cells[index]]] : [])),
  );
}

const [someone] = students;
if (!someone) throw new Error("the invented school has no student");
const homeroom = homerooms.find(({ key }) => key === someone.classKey);
const officer: StudentEntry = {
  studentNumber: someone.number,
  unit: "資訊一甲",
  office: "班長",
  from: "2023-08-30",
  to: "2024-01-19",
  officerLevel: "2",
};

describe("校內幹部經歷名冊", () => {
  test("of any posts: each is a row or left out with its reason, and nothing is wrong in its form", () => {
    fc.assert(
      fc.property(arbitraryOfficers(school), grades, division, (officers, of, one) => {
        const built = buildOfficersBook({ ...base, officers, grades: of, division: one, code: "34" });
        expectEquation(built);
        expect(built.roster.cover).toMatchObject({ code: "34", semester: "1" });
        expect(blockingOf(built)).toEqual([]);
      }),
      seed,
    );
  });

  test("a post is written with its student's number, in ROC days and as a code", () => {
    const lower = { ...someone, idNumber: someone.idNumber.toLowerCase() };
    expect(firstRow(buildOfficersBook({ ...whole, students: [lower], officers: [officer] }))).toEqual({
      idNumber: someone.idNumber,
      birthDate: expect.stringMatching(/^0\d{6}$/),
      unit: "資訊一甲",
      from: "1120830",
      to: "1130119",
      office: "班長",
      officerLevel: "2",
    });
  });

  test("day and 進修部 together have every post of a known student once", () => {
    const officers = students.map(({ number }) => ({ ...officer, studentNumber: number }));
    const [day, continuing] = [
      buildOfficersBook({ ...whole, officers }),
      buildOfficersBook({ ...whole, officers, division: "continuing" }),
    ];
    expect(day.leftOut.length + continuing.leftOut.length).toBe(students.length);
    expect(new Set(day.leftOut.map(({ reason }) => reason))).toEqual(new Set(["other-division"]));
    expect(continuing.roster.sheets[0]?.rows.length).toBeGreaterThan(0);
  });

  test("a student whom the data do not have is named", () => {
    expect(
      buildOfficersBook({ ...whole, officers: [{ ...officer, studentNumber: "nobody" }] }).leftOut,
    ).toEqual([
      {
        sheet: "幹部經歷紀錄",
        studentNumber: "nobody",
        course: "資訊一甲 班長",
        code: null,
        reason: "unresolved",
      },
    ]);
  });
});

describe("學生資料名冊", () => {
  test("of any data: each student and each study elsewhere is a row or left out with its reason", () => {
    fc.assert(
      fc.property(
        arbitraryStatuses(school, false),
        arbitraryElsewhere(school),
        grades,
        division,
        (statuses, elsewhere, of, one) => {
          expectEquation(
            buildStudentsBook({ ...base, statuses, elsewhere, grades: of, division: one, code: "24" }),
          );
        },
      ),
      seed,
    );
  });

  test("of sound data nothing is wrong in its form", () => {
    fc.assert(
      fc.property(
        arbitraryStatuses(school, true),
        arbitraryElsewhere(school),
        division,
        (statuses, elsewhere, one) => {
          const built = buildStudentsBook({ ...whole, statuses, elsewhere, division: one });
          expectEquation(built);
          expect(blockingOf(built)).toEqual([]);
        },
      ),
      { ...seed, numRuns: Math.ceil(numRuns / 3) },
    );
  });

  test("codes come from the programme, the class and the list of students; what nobody says stays empty", () => {
    const built = buildStudentsBook({ ...whole, statuses: [], elsewhere: [] });
    const programme = someone.programme ?? homeroom?.programme ?? "";
    expect(firstRow(built)).toEqual({
      idNumber: someone.idNumber,
      birthDate: expect.stringMatching(/^0\d{6}$/),
      gender: someone.gender === "男" ? "1" : "2",
      group: programme.slice(10, 12),
      department: programme.slice(12, 15),
      division: programme.slice(9, 10),
      studentGrade: String(homeroom?.grade),
      className: homeroom?.name,
      seat: String(someone.seat),
    });
    const empty = new Set(blockingOf(built).map(({ rule, column }) => `${rule} ${column}`));
    expect(empty).toEqual(new Set(["cell-empty classKind", "cell-empty admissionWay", "cell-empty status"]));
  });

  test("what the school writes of a student counts before what is told from the code", () => {
    const status = { studentNumber: someone.number, division: "7", gender: "2", statusDate: "2023-09-05" };
    const first = firstRow(buildStudentsBook({ ...whole, statuses: [status], elsewhere: [] }));
    expect(first).toMatchObject({ division: "7", gender: "2", statusDate: "1120905" });
  });

  test.each([
    { gender: "男", code: "1" },
    { gender: "女性", code: "2" },
    { gender: "２", code: "2" },
    { gender: "12", code: undefined },
    { gender: null, code: undefined },
  ])("性別 $gender is written as $code", ({ gender, code }) => {
    const built = buildStudentsBook({
      ...whole,
      students: [{ ...someone, gender }],
      statuses: [],
      elsewhere: [],
    });
    expect(firstRow(built).gender).toBe(code);
  });

  test("study elsewhere is of this school where the list does not say of which", () => {
    const stay = {
      studentNumber: someone.number,
      hostSchool: "351B09",
      hostFrom: "2023-09-01",
      hostTo: null,
    };
    expect(firstRow(buildStudentsBook({ ...whole, statuses: [], elsewhere: [stay] }), 1)).toEqual({
      idNumber: someone.idNumber,
      ownSchool: base.school,
      hostSchool: "351B09",
      hostFrom: "1120901",
    });
  });

  test("a status of nobody is left out and counted, like a student without a class", () => {
    const strays = [{ studentNumber: "nobody", status: "1" }];
    const lost = { ...someone, number: "lost", classKey: "no class" };
    const built = buildStudentsBook({
      ...whole,
      students: [...students, lost],
      statuses: strays,
      elsewhere: [],
    });
    expectEquation(built);
    const [sheet] = books.students.sheets;
    const left = (studentNumber: string) => ({
      sheet: sheet?.name,
      studentNumber,
      course: "",
      code: null,
      reason: "unresolved",
    });
    expect(built.leftOut.filter(({ reason }) => reason === "unresolved")).toEqual([
      left("lost"),
      left("nobody"),
    ]);
  });
});
