import { beforeAll, describe, expect, test } from "vitest";
import { loader as homeroom } from "#app/routes/search/homeroom.tsx";
import { loader as search } from "#app/routes/search/search.tsx";
import { loader as student, action as unmask } from "#app/routes/search/student.tsx";
import { runComparison } from "#app/use-cases/run-comparison.ts";
import { listAuditEntries } from "#db/queries/audit.ts";
import { replaceClassAssignments } from "#db/queries/class-assignments.ts";
import { findSchool, insertTerm } from "#db/queries/schools.ts";
import type { Scope } from "#db/scope.ts";
import { type GeneratedSchool, generateSchool } from "#db/seed/school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { keepSchool } from "../../support/keep-school.ts";
import { newScope } from "../../support/scopes.ts";
import { contentOf, newVisitor, send, useAsConsole, type Visitor, visit } from "../../support/visits.ts";

describeRoutes("the pages that a search leads to", (database) => {
  useAsConsole(database);
  let scope: Scope;
  let school: GeneratedSchool;
  let officer: Visitor;

  beforeAll(async () => {
    scope = await newScope(database, ["academic-officer"]);
    const code = (await findSchool(scope))?.code ?? "";
    school = generateSchool({
      seed: 5,
      students: 120,
      school: code,
      faults: ["code-missing", "taken-twice"],
    });
    await insertTerm(scope, { term: "112-1", opensOn: null, closesOn: null });
    await keepSchool(scope, school);
    await runComparison(scope, "112-1");
    officer = await newVisitor(scope, ["academic-officer"]);
  });

  const at = (as: Visitor, number: string) => ({
    as,
    path: `/112-1/students/${number}`,
    params: { student: number },
  });
  const anybody = () => {
    const [first] = school.students;
    if (!first) throw new Error("nobody is at this school");
    return first;
  };

  test("a student's ID number and birth date are masked", async () => {
    const one = anybody();
    const { body } = await visit(student, at(officer, one.number));
    expect(body?.student.idNumber).toMatch(/^..?.\*{4}\d{3}$/);
    expect(JSON.stringify(body)).not.toContain(one.idNumber);
    expect(JSON.stringify(body)).not.toContain(one.birthDate);
  });

  test("who unmasks sees them, and it is on record without them", async () => {
    const one = anybody();
    const { body } = await send(unmask, at(officer, one.number));
    expect(contentOf(body)).toEqual({ idNumber: one.idNumber, birthDate: one.birthDate });
    const [entry] = await listAuditEntries(scope, { subject: `student:${one.number}`, limit: 1 });
    expect(entry).toMatchObject({ action: "student:unmask", userId: officer.scope.user.id });
    expect(JSON.stringify(entry)).not.toContain(one.idNumber);
  });

  test("who only reads students cannot unmask one", async () => {
    const guidance = await newVisitor(scope, ["guidance"]);
    const one = anybody();
    expect((await visit(student, at(guidance, one.number))).body?.mayUnmask).toBe(false);
    expect((await send(unmask, at(guidance, one.number))).status).toBe(403);
  });

  test("courses come with the code that counts, findings with their cause", async () => {
    const expected = school.expected.find(({ kind }) => kind === "code-missing");
    const number = expected?.studentNumber ?? "";
    const { body } = await visit(student, at(officer, number));
    const enrolments = school.enrolments.filter(({ studentNumber }) => studentNumber === number);
    expect(body?.courses).toHaveLength(enrolments.length);
    const finding = body?.findings.find(({ kind }) => kind === "code-missing");
    expect(finding?.causeNumber).toBeGreaterThan(0);
    const course = body?.courses.find((one) => one.course === finding?.course);
    expect(course).toMatchObject({ code: null, source: "none" });
    const others = body?.courses.filter((one) => one.code !== null) ?? [];
    expect(others.length).toBeGreaterThan(0);
    const programme = body?.student.programme;
    expect(others.filter(({ code }) => code?.slice(0, 16) !== programme)).toEqual([]);
  });

  describe("a homeroom teacher", () => {
    let teacher: Visitor;
    let mine = "";
    let other = "";
    beforeAll(async () => {
      teacher = await newVisitor(scope, ["homeroom-teacher"]);
      const keys = [...new Set(school.students.map(({ classKey }) => classKey))];
      mine = keys[0] ?? "";
      other = keys[1] ?? "";
      await replaceClassAssignments(scope, "112-1", teacher.scope.user.id, [
        { duty: "homeroom", classKey: mine },
      ]);
    });
    const numberIn = (key: string) => school.students.find(({ classKey }) => classKey === key)?.number ?? "";
    const classAt = (key: string) => ({ as: teacher, path: "/112-1/classes/x", params: { homeroom: key } });

    test("opens the students of the own class and no others", async () => {
      expect((await visit(student, at(teacher, numberIn(mine)))).status).toBe(200);
      expect((await visit(student, at(teacher, numberIn(other)))).status).toBe(403);
    });

    test("opens the own class and no other", async () => {
      const { body } = await visit(homeroom, classAt(mine));
      const inClass = school.students.filter(({ classKey }) => classKey === mine);
      expect(body?.students?.map(({ number }) => number).sort()).toEqual(
        inClass.map(({ number }) => number).sort(),
      );
      expect((await visit(homeroom, classAt(other))).status).toBe(403);
    });

    test("finds by searching only them", async () => {
      const all = await visit(search, { as: officer, path: "/112-1/search?q=01" });
      const own = await visit(search, { as: teacher, path: "/112-1/search?q=01&in=students" });
      const mineOnly = school.students.filter(
        ({ classKey, number, name }) => classKey === mine && `${number}${name}`.includes("01"),
      );
      expect(own.body?.found.students.total).toBe(mineOnly.length);
      expect(all.body?.found.students.total).toBeGreaterThan(mineOnly.length);
    });
  });

  test("a class lists its students with how much was found for each", async () => {
    const number = school.expected.find(({ kind }) => kind === "code-missing")?.studentNumber ?? "";
    const key = school.students.find((one) => one.number === number)?.classKey ?? "";
    const { body } = await visit(homeroom, {
      as: officer,
      path: "/112-1/classes/x",
      params: { homeroom: key },
    });
    const findings = school.expected.filter((one) => one.studentNumber === number).length;
    expect(body?.students?.find((one) => one.number === number)?.findings).toBe(findings);
  });

  test("the principal sees classes but no list of students", async () => {
    const principal = await newVisitor(scope, ["principal"]);
    const key = anybody().classKey;
    const { body } = await visit(homeroom, {
      as: principal,
      path: "/112-1/classes/x",
      params: { homeroom: key },
    });
    expect(body?.students).toBeUndefined();
    const found = await visit(search, { as: principal, path: `/112-1/search?q=${anybody().number}` });
    expect(found.body?.groups).not.toContain("students");
    expect(found.body?.found.students.total).toBe(0);
  });

  test("a student or class that the term does not have is no page", async () => {
    expect((await visit(student, at(officer, "nobody"))).status).toBe(404);
    const path = "/112-1/classes/x";
    expect((await visit(homeroom, { as: officer, path, params: { homeroom: "nowhere" } })).status).toBe(404);
  });

  test("a whole code that is typed leads to its page", async () => {
    const code = school.plans[0]?.courses[0]?.code ?? "";
    const { body } = await visit(search, { as: officer, path: `/112-1/search?q=${code.toLowerCase()}` });
    expect(body?.code).toBe(code);
    expect(body?.found.planCourses.shown[0]?.code).toBe(code);
  });
});
