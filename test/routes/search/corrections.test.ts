import { beforeAll, expect, test } from "vitest";
import { loader as board } from "#app/routes/corrections/board.tsx";
import { loader as search } from "#app/routes/search/search.tsx";
import { assignClasses } from "#app/use-cases/assign-classes.ts";
import { findCase, updateCase } from "#db/queries/correction-cases.ts";
import { insertCorrectionRecords, listCorrectionRecords } from "#db/queries/correction-records.ts";
import { inTransaction } from "#db/scope.ts";
import { type CorrectionSchool, newCorrectionSchool, openCaseOf } from "../../support/correction-school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { newVisitor, useAsConsole, type Visitor, visit } from "../../support/visits.ts";

describeRoutes("correction cases among what is found", (database) => {
  useAsConsole(database);
  let made: CorrectionSchool;
  /** Of the teacher's class and of another one. */
  const students = { own: "", other: "" };
  const ids = { own: 0, other: 0 };
  const people = new Map<"officer" | "teacher" | "counselor", Visitor>();

  beforeAll(async () => {
    made = await newCorrectionSchool(database);
    const { scope, school, grades } = made;
    const scored = grades.filter(({ score }) => score !== null);
    const classOf = (number: string) => school.students.find((one) => one.number === number)?.classKey ?? "";
    const [own] = scored;
    const other = scored.find(
      (record) => classOf(record.studentNumber) !== classOf(own?.studentNumber ?? ""),
    );
    if (!own || !other) throw new Error("There are not two classes");
    students.own = own.studentNumber;
    students.other = other.studentNumber;
    ids.own = await openCaseOf(scope, { record: own, after: "91" });
    ids.other = await openCaseOf(scope, { record: other, after: "91" });
    // The own class's case becomes a pattern that a student of the other class is in as well.
    await inTransaction(scope, async (trx) => {
      const [one, [record]] = [await findCase(trx, ids.own), await listCorrectionRecords(trx, ids.other)];
      if (!one || !record) throw new Error("There are no cases");
      await insertCorrectionRecords(trx, ids.own, [record]);
      await updateCase(trx, one, { isPattern: true });
    });
    people.set("officer", await newVisitor(scope, ["academic-officer"]));
    people.set("counselor", await newVisitor(scope, ["counselor"]));
    people.set("teacher", await newVisitor(scope, ["homeroom-teacher"]));
    await assignClasses(scope, {
      term: "112-1",
      userId: as("teacher").scope.user.id,
      assignments: [{ duty: "homeroom", classKey: classOf(own.studentNumber) }],
    });
  }, 120_000);

  const as = (who: "officer" | "teacher" | "counselor"): Visitor => {
    const visitor = people.get(who);
    if (!visitor) throw new Error(`nobody is ${who}`);
    return visitor;
  };
  const found = async (who: Parameters<typeof as>[0], q: string) => {
    const { status, body } = await visit(search, { as: as(who), path: `/112-1/search?q=${q}` });
    expect(status).toBe(200);
    return body?.found.corrections.shown ?? [];
  };

  test("the office finds a case by its number, and by its student", async () => {
    expect((await found("officer", "112-1-001")).map(({ id }) => id)).toEqual([ids.own]);
    expect((await found("officer", students.own)).map(({ id }) => id)).toEqual([ids.own]);
    const both = (await found("officer", students.other)).map(({ id }) => id);
    expect(both.sort()).toEqual([ids.own, ids.other].sort());
  });

  test("a homeroom teacher finds the own class's case only, and no student of another class in it", async () => {
    const [one, ...others] = await found("teacher", "112-1-0");
    expect(others).toEqual([]);
    expect(one).toMatchObject({ id: ids.own, first: { studentNumber: students.own } });
    expect(await found("teacher", students.other)).toEqual([]);
    expect(await found("teacher", "112-1-002")).toEqual([]);
  });

  test("the board finds no other class's student in a pattern either, and counts the own records", async () => {
    const asked = (q: string) => ({ as: as("teacher"), path: `/112-1/corrections?q=${q}` });
    const { body } = await visit(board, asked(""));
    expect(body?.rows).toMatchObject([{ id: ids.own, records: 1, first: { studentNumber: students.own } }]);
    expect((await visit(board, asked(students.other))).body?.rows).toEqual([]);
  });

  test("who may not read corrections finds none, and is offered none", async () => {
    expect(await found("counselor", "112-1-0")).toEqual([]);
    const { body } = await visit(search, { as: as("counselor"), path: "/112-1/search?q=112" });
    expect(body?.groups).not.toContain("corrections");
  });
});
