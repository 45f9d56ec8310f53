import { beforeAll, describe, expect, test } from "vitest";
import { type Role, roles } from "#app/domain/people/roles.ts";
import type { ScoreRecord } from "#app/domain/scores/score-record.ts";
import { action, loader } from "#app/routes/corrections/arrival.tsx";
import { loader as file } from "#app/routes/corrections/arrival.xlsx.ts";
import { findCase } from "#db/queries/correction-cases.ts";
import { answeredWorkbook } from "../../support/answered-workbook.ts";
import { newComparableSchool } from "../../support/compared-school.ts";
import {
  approveWhole,
  askApproval,
  type CorrectionSchool,
  newCorrectionSchool,
  openCaseOf,
} from "../../support/correction-school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { putGradesInForce } from "../../support/graded-school.ts";
import {
  contentOf,
  logInAs,
  newVisitor,
  send,
  useAsConsole,
  type Visitor,
  visit,
} from "../../support/visits.ts";

const wholeSchool: readonly Role[] = ["academic-officer", "academic-director", "principal", "guidance"];
const office: readonly Role[] = ["academic-officer", "academic-director"];
const path = "/112-1/corrections/arrival";

describeRoutes("what arrived of approved corrections", (database) => {
  useAsConsole(database);
  let school: CorrectionSchool;
  let officer: Visitor;
  let rows: readonly [ScoreRecord, ScoreRecord, ScoreRecord, ScoreRecord, ScoreRecord];
  let cases: { arrives: number; stays: number; differs: number; isAsked: number };
  const found = async (search = "") => {
    const { body } = await visit(loader, { as: officer, path: `${path}${search}` });
    if (!body?.found) throw new Error("no 學期成績 are in force");
    return body.found;
  };

  beforeAll(async () => {
    school = await newCorrectionSchool(database);
    officer = await logInAs(school.scope);
    const graded = school.grades.filter(({ score }) => score !== null && Number(score) >= 61);
    const [a, b, c, d, e] = graded.filter(
      (one, at) => graded.findIndex(({ studentNumber }) => studentNumber === one.studentNumber) === at,
    );
    if (!a || !b || !c || !d || !e) throw new Error("The school is too small");
    rows = [a, b, c, d, e];
    const open = (record: ScoreRecord) => openCaseOf(school.scope, { record, after: "60.50" });
    cases = {
      arrives: await open(a),
      stays: await open(b),
      differs: await open(c),
      isAsked: await open(d),
    };
    for (const id of [cases.arrives, cases.stays, cases.differs]) await approveWhole(school.people, id);
    await askApproval(school.people, cases.isAsked);
  }, 120_000);

  test("before a corrected file comes back nothing has arrived, and nothing is called changed", async () => {
    const page = await found();
    expect(page.earlier).toBeNull();
    expect(page.numbers.records).toEqual({ all: 3, arrived: 0, unchanged: 3, other: 0 });
    expect(page.numbers.cells.all).toBe(0);
  });

  describe("after the corrected file", () => {
    beforeAll(async () => {
      const [a, , c, , e] = rows;
      const changes = new Map<ScoreRecord, Partial<ScoreRecord>>([
        [a, { score: "60.5" }],
        [c, { score: "60" }],
        [e, { passed: e.passed === "1" ? "0" : "1", remark: "學習態度良好" }],
      ]);
      await putGradesInForce(
        school.scope,
        school.school,
        school.grades.map((row) => ({ ...row, ...changes.get(row) })),
      );
    });

    test("tells record by record, and accounts for every changed cell", async () => {
      const page = await found();
      expect(page.numbers.records).toEqual({ all: 3, arrived: 1, unchanged: 1, other: 1 });
      expect(page.numbers.cells).toEqual({
        all: 4,
        arrived: 1,
        other: 1,
        lost: 0,
        "without-case": 2,
        added: 0,
        removed: 0,
      });
      expect(page.cases.map(({ caseId, isArrived }) => [caseId, isArrived])).toEqual([
        [cases.arrives, true],
        [cases.stays, false],
        [cases.differs, false],
      ]);
      expect(page.waiting.rows.map(({ caseId, verdict, present }) => [caseId, verdict, present])).toEqual([
        [cases.stays, "unchanged", rows[1].score],
        [cases.differs, "other", "60"],
      ]);
    });

    test("lists what changed without a case by course and field, with names, and no words of anybody", async () => {
      const [, , , , e] = rows;
      const page = await found("?verdict=without-case");
      expect(page.groups.map(({ course, field, count }) => [course, field, count])).toEqual([
        [e.course, "passed", 1],
        [e.course, "remark", 1],
      ]);
      const student = school.school.students.find(({ number }) => number === e.studentNumber);
      expect(page.rows).toMatchObject([
        { field: "passed", student: { name: student?.name } },
        { field: "remark", before: null, after: null },
      ]);
      expect((await found(`?course=${encodeURIComponent(e.course)}&field=passed`)).asked).toBe(1);
    });

    test("gives what is seen as a workbook", async () => {
      const { sheets } = await answeredWorkbook(
        await visit(file, { as: officer, path: `${path}.xlsx?verdict=arrived` }),
      );
      const values = sheets.map(({ rows: lines }) =>
        lines.slice(1).map((line) => line.map(([value]) => value)),
      );
      expect(values.map((lines) => lines.length)).toEqual([3, 1]);
      expect(values[1]?.[0]).toEqual(expect.arrayContaining([rows[0].studentNumber, rows[0].score, "60.5"]));
      expect(JSON.stringify(values)).not.toContain("學習態度良好");
    });

    test.each(roles)("%s", async (role) => {
      const visitor = await newVisitor(school.scope, [role]);
      const whole = wholeSchool.includes(role);
      expect((await visit(loader, { as: visitor, path })).status).toBe(whole ? 200 : 403);
      const exports = [...office, "principal"].includes(role);
      expect((await visit(file, { as: visitor, path })).status).toBe(exports ? 200 : 403);
      // What is sent is empty: who is let in is told so.
      expect((await send(action, { as: visitor, path })).status).toBe(office.includes(role) ? 400 : 403);
    });

    test("confirms what arrived, and says of the rest why not", async () => {
      const seen = (await found()).cases;
      const form = seen.map(({ caseId, version }) => ["case", `${caseId}:${version}`] as const);
      const { status, body } = await send(action, {
        as: officer,
        path,
        form: [...form, ["case", "999999:1"]],
      });
      expect(status).toBe(409);
      expect(contentOf(body)).toEqual({
        confirmed: 1,
        refused: [
          { name: "112-1-002", reason: "not-arrived" },
          { name: "112-1-003", reason: "not-arrived" },
          { name: "999999", reason: "gone" },
        ],
      });
      expect(await findCase(officer.scope, cases.arrives)).toMatchObject({ state: "corrected" });
      expect((await findCase(officer.scope, cases.stays))?.state).toBe("approved");
      const again = await send(action, { as: officer, path, form: form.slice(0, 1) });
      expect(contentOf(again.body)).toMatchObject({ confirmed: 0, refused: [{ reason: "conflict" }] });
    });

    test("still says why a value changed when its case is confirmed", async () => {
      const page = await found();
      expect(page.numbers.records).toMatchObject({ all: 2, arrived: 0 });
      expect(page.numbers.cells).toMatchObject({ all: 4, arrived: 1, "without-case": 2 });
    });

    test("flags a confirmed correction that a later file overwrites", async () => {
      await putGradesInForce(school.scope, school.school, school.grades);
      const page = await found("?verdict=lost");
      expect(page.rows).toMatchObject([
        { studentNumber: rows[0].studentNumber, verdict: "lost", cases: [{ id: cases.arrives }] },
      ]);
    });
  });
});

describeRoutes("a term without 學期成績", (database) => {
  useAsConsole(database);
  test("has nothing to look for corrections in", async () => {
    const { scope } = await newComparableSchool(database, "none");
    const { status, body } = await visit(loader, { as: await logInAs(scope), path });
    expect(status).toBe(200);
    expect(body?.found).toBeNull();
  });
});
