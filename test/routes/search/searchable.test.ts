import { beforeAll, expect, test } from "vitest";
import type { Term } from "#app/domain/calendar/term.ts";
import { searchableFor } from "#app/routes/search/searchable.server.ts";
import { replaceClassAssignments } from "#db/queries/class-assignments.ts";
import { moveCurrentDataset } from "#db/queries/current-datasets.ts";
import { insertHomerooms } from "#db/queries/homerooms.ts";
import { insertTerm } from "#db/queries/schools.ts";
import { insertStudents } from "#db/queries/students.ts";
import type { Scope } from "#db/scope.ts";
import { describeRoutes } from "../../support/databases.ts";
import { newImport } from "../../support/imports.ts";
import { keepPlan } from "../../support/keep-school.ts";
import { asNewUser, newScope } from "../../support/scopes.ts";

const term: Term = { schoolYear: 112, semester: 1 };

describeRoutes("what the search may see", (database) => {
  let officer: Scope;

  beforeAll(async () => {
    officer = await newScope(database, ["academic-officer"]);
    await insertTerm(officer, { term: "112-1", opensOn: null, closesOn: null });
    const homerooms = await newImport(officer, { kind: "homerooms", term: "112-1" });
    await insertHomerooms(officer, homerooms, [homeroom("甲班"), homeroom("乙班")]);
    const students = await newImport(officer, { term: "112-1" });
    await insertStudents(officer, students, [student("1", "key of 甲班"), student("2", "key of 乙班")]);
    for (const [slot, importId] of [
      ["homerooms", homerooms],
      ["students", students],
    ] as const)
      await moveCurrentDataset(officer, { term: "112-1", slot, importId, version: null });
  });

  test("the office sees all students, each with the name of the class", async () => {
    const { students } = await searchableFor(officer, term);
    expect(students?.map(({ number, className }) => [number, className])).toEqual([
      ["1", "甲班"],
      ["2", "乙班"],
    ]);
  });

  test("a homeroom teacher sees the own class and its students only", async () => {
    const teacher: Scope = { ...(await asNewUser(officer, ["homeroom-teacher"])), reach: "own-classes" };
    await replaceClassAssignments(officer, "112-1", teacher.user.id, [
      { duty: "homeroom", classKey: "key of 乙班" },
    ]);
    const { students, homerooms } = await searchableFor(teacher, term);
    expect(students?.map(({ number }) => number)).toEqual(["2"]);
    expect(homerooms?.map(({ name }) => name)).toEqual(["乙班"]);
  });

  test("a teacher without a class sees nobody, and so does everybody in a term without data", async () => {
    const teacher: Scope = { ...(await asNewUser(officer, ["homeroom-teacher"])), reach: "own-classes" };
    expect((await searchableFor(teacher, term)).students).toEqual([]);
    expect(await searchableFor(officer, { schoolYear: 111, semester: 2 })).toEqual({
      students: [],
      homerooms: [],
      offerings: [],
      planCourses: [],
      corrections: [],
    });
  });

  test("who may not read students finds none, and who may not read the plan none of its courses", async () => {
    const principal = await asNewUser(officer, ["principal"]);
    expect((await searchableFor(principal, term)).students).toBeNull();
    const affairs = await asNewUser(officer, ["student-affairs"]);
    const seen = await searchableFor(affairs, term);
    expect(seen.students).toHaveLength(2);
    expect(seen.planCourses).toBeNull();
  });

  test("of the plan's courses only those in force are found: the newest version of each programme", async () => {
    const course = (code: string, name: string) => ({
      code,
      name,
      credits: "440000",
      modes: "00----",
      attribute: null,
    });
    const plan = { form: "new" as const, marks: [], sha256: "0".repeat(64), deletions: [] };
    const [a, b] = ["112070406V21101A1101010101", "112070406V21101B1101010101"];
    await keepPlan(officer, { ...plan, year: 112, courses: [course(a, "舊名"), course(b, "乙")] }, "1.csv");
    await keepPlan(officer, { ...plan, year: 112, courses: [course(a, "新名")] }, "2.csv");
    const { planCourses } = await searchableFor(officer, term);
    expect(planCourses?.map(({ name }) => name)).toEqual(["新名", "乙"]);
  });
});

function homeroom(name: string) {
  return { key: `key of ${name}`, name, grade: 1, division: null, programme: null, teacher: null };
}

function student(number: string, classKey: string) {
  return {
    number,
    name: "黃𤧟",
    classKey,
    seat: 1,
    admissionYear: 112,
    programme: null,
    grade: null,
    status: null,
    idNumber: `A1${number.padStart(8, "0")}`,
    birthDate: "2007-03-02",
    gender: null,
  };
}
