import { beforeAll, describe, expect, test } from "vitest";
import { taipeiDay } from "#app/domain/calendar/taipei-day.ts";
import { type Role, roles } from "#app/domain/people/roles.ts";
import { blankScore, type ScoreRecord } from "#app/domain/scores/score-record.ts";
import { loader as casePage } from "#app/routes/corrections/case.tsx";
import { loader as register } from "#app/routes/corrections/register.xlsx.ts";
import { action as printSlip, loader as slip } from "#app/routes/corrections/slip.pdf.ts";
import { loader as statistics } from "#app/routes/corrections/statistics.tsx";
import { readToday } from "#app/use-cases/read-today.ts";
import { listAuditEntries } from "#db/queries/audit.ts";
import { findCase } from "#db/queries/correction-cases.ts";
import { listUnseenJobs } from "#db/queries/jobs.ts";
import type { Scope } from "#db/scope.ts";
import { withPoppler } from "../../reports/pdf-tools.ts";
import { answeredWorkbook } from "../../support/answered-workbook.ts";
import { doJobs } from "../../support/batch-school.ts";
import {
  addRecords,
  approveWhole,
  askApproval,
  type CorrectionSchool,
  moveNow,
  newCorrectionSchool,
  openCaseOf,
} from "../../support/correction-school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { newTeacher } from "../../support/grade-check-school.ts";
import { logInAs, newVisitor, send, useAsConsole, type Visitor, visit } from "../../support/visits.ts";

const wholeSchool: readonly Role[] = ["academic-officer", "academic-director", "principal", "guidance"];
const teaching: readonly Role[] = ["homeroom-teacher", "subject-teacher"];

describeRoutes("what corrections give out", (database) => {
  useAsConsole(database);
  let school: CorrectionSchool;
  let own: ScoreRecord = { ...blankScore, studentNumber: "", course: "" };
  let [approved, asked, withdrawn] = [0, 0, 0];
  let teacher: Visitor;
  let officer: Visitor;
  const visitors = new Map<Role, Visitor>();

  beforeAll(async () => {
    school = await newCorrectionSchool(database);
    const { students } = school.school;
    const classOf = (of: ScoreRecord) => students.find(({ number }) => number === of.studentNumber)?.classKey;
    const graded = school.grades.filter(({ score }) => score !== null && Number(score) >= 61);
    const [first = rowless()] = graded;
    own = first;
    const other = graded.find((one) => classOf(one) !== classOf(own)) ?? rowless();
    const [third = rowless()] = graded.filter((one) => one !== own && classOf(one) === classOf(own));
    approved = await openCaseOf(school.scope, { record: own, after: "60.50" });
    await approveWhole(school.people, approved);
    asked = await openCaseOf(school.scope, { record: other, after: "60" });
    await askApproval(school.people, asked);
    withdrawn = await openCaseOf(school.scope, { record: third, after: "60" });
    await moveNow(school.scope, withdrawn, "withdraw");
    officer = await logInAs(school.scope);
    teacher = await logInAs(await newTeacher(school.scope, school.school, classOf(own) ?? ""));
    for (const role of roles) visitors.set(role, await newVisitor(school.scope, [role]));
  }, 120_000);

  const as = (role: Role): Visitor => {
    const visitor = visitors.get(role);
    if (!visitor) throw new Error(`nobody is ${role}`);
    return visitor;
  };
  const page = (of: string) => ({ path: `/112-1/corrections/${of}` });
  const slipOf = (visitor: Visitor, id: number, search = "") =>
    visit(slip, {
      as: visitor,
      path: `/112-1/corrections/${id}/slip${search}`,
      params: { case: String(id) },
    });
  const bytesOf = async ({ body }: { body: Response | undefined }) =>
    new Uint8Array((await body?.arrayBuffer()) ?? new ArrayBuffer(0));

  describe("who may", () => {
    test.each(roles)("%s", async (role) => {
      const mayRead = [...wholeSchool, ...teaching].includes(role);
      const whole = wholeSchool.includes(role);
      const open = { as: as(role) };
      expect((await visit(register, { ...open, ...page("register.xlsx") })).status).toBe(mayRead ? 200 : 403);
      expect((await visit(statistics, { ...open, ...page("statistics") })).status).toBe(whole ? 200 : 403);
      // A teacher of neither the class nor the course is not told that there is such a case.
      expect((await slipOf(as(role), approved)).status).toBe(whole ? 200 : mayRead ? 404 : 403);
    });

    test("nobody: to the log-in page", async () => {
      for (const loader of [register, statistics, slip] as const)
        expect((await visit<unknown>(loader, { as: { ...officer, cookie: "" }, ...page("1") })).status).toBe(
          302,
        );
    });
  });

  describe("the register", () => {
    const rowsFor = async (visitor: Visitor) => {
      const { sheets } = await answeredWorkbook(
        await visit(register, { as: visitor, ...page("register.xlsx") }),
      );
      return (sheets[0]?.rows ?? []).map((row) => row.map(([value]) => value));
    };

    test("has every record of the term's cases with values, approvals and days", async () => {
      const [titles = [], ...rows] = await rowsFor(officer);
      const cell = (row: number, title: string) => rows[row]?.[titles.indexOf(title)];
      expect(rows.map(([name]) => name)).toEqual(["112-1-001", "112-1-002", "112-1-003"]);
      expect(cell(0, "學號")).toBe(own.studentNumber);
      expect([cell(0, "更正前"), cell(0, "更正後")]).toEqual([own.score, "60.50"]);
      expect(cell(0, "狀態")).toBe("核可");
      for (const who of ["承辦人", "教務主任", "校長"]) expect(cell(0, "核可")).toContain(`${who} 王小明`);
      expect([cell(0, "登錄日期"), cell(0, "核可日期"), cell(0, "更正日期")]).toEqual([
        "2026-09-01",
        "2026-09-01",
        null,
      ]);
      expect([cell(2, "狀態"), cell(2, "結束日期")]).toEqual(["撤回", "2026-09-01"]);
    });

    test("shows a homeroom teacher the own students only", async () => {
      expect((await rowsFor(teacher)).slice(1).map(([name]) => name)).toEqual(["112-1-001", "112-1-003"]);
      expect((await rowsFor(as("subject-teacher"))).slice(1)).toEqual([]);
    });

    test("is recorded as an export with its rows", async () => {
      await rowsFor(officer);
      const [entry] = await listAuditEntries(officer.scope, { limit: 1 });
      expect(entry).toMatchObject({
        action: "export:create",
        changes: expect.arrayContaining([
          { field: "kind", from: null, to: "correction-register" },
          { field: "counts", from: null, to: { 成績更正清冊: 3 } },
        ]),
      });
    });
  });

  test("statistics count cases by reason and say nothing of anybody", async () => {
    const { body } = await visit(statistics, { as: officer, ...page("statistics") });
    expect(body?.whole).toMatchObject({ cases: 3, open: 2, ended: { count: 0 }, withdrawn: { count: 1 } });
    expect(body?.reasons).toEqual([{ kind: "calculation", terms: [3], all: 3 }]);
    const sent = JSON.stringify(body);
    for (const word of [own.studentNumber, own.course, "王小明"]) expect(sent).not.toContain(word);
  });

  describe("the slip", () => {
    test("has the record, the evidence and who approved", async () => {
      const bytes = await bytesOf(await slipOf(officer, approved));
      const text = withPoppler(bytes, (poppler) => poppler.text().replace(/\s+/g, ""));
      const name = school.school.students.find(({ number }) => number === own.studentNumber)?.name ?? "?";
      const parts = ["112-1-001", own.studentNumber, name, own.score ?? "?", "60.50", "成績單.pdf"];
      for (const part of parts) expect(text).toContain(part.replace(/\s+/g, ""));
      expect(text.match(/已於系統核可/g)).toHaveLength(3);
    });

    test("leaves room for approvals that are due", async () => {
      const bytes = await bytesOf(await slipOf(officer, asked));
      const text = withPoppler(bytes, (poppler) => poppler.text());
      for (const part of ["承辦人", "教務主任", "校長"]) expect(text).toContain(part);
      expect(text).not.toContain("已於系統核可");
    });

    test("of a whole case goes to a teacher whose student it is about", async () => {
      expect((await slipOf(teacher, approved)).status).toBe(200);
    });

    test("of a case that somebody sees a part of goes to nobody in halves", async () => {
      const { students } = school.school;
      const [record = rowless()] = school.grades.filter(
        (one) =>
          one.score !== null &&
          one !== own &&
          students.some(
            ({ number, classKey }) =>
              number === one.studentNumber &&
              classKey === students.find((each) => each.number === own.studentNumber)?.classKey,
          ),
      );
      const id = await openCaseOf(school.scope, { record, after: "59.5" });
      await addRecords(school.scope, id, 1);
      await markAsPattern(school.scope, id);
      expect((await slipOf(teacher, id)).status).toBe(403);
      expect((await slipOf(officer, id)).status).toBe(200);
      const pageFor = (visitor: Visitor) =>
        visit(casePage, { as: visitor, ...page(String(id)), params: { case: String(id) } });
      expect((await pageFor(teacher)).body?.slip).toEqual({ kind: "none" });
      expect((await pageFor(officer)).body?.slip).toEqual({ kind: "at-once" });
    });

    test("of a large pattern is printed off the request, once, and fetched by who asked for it", async () => {
      const [record = rowless()] = school.grades.filter(({ score }) => score !== null).slice(-1);
      const id = await openCaseOf(school.scope, { record, after: "59.25" });
      await addRecords(school.scope, id, 300);
      const asking = { as: officer, path: `/112-1/corrections/${id}/slip`, params: { case: String(id) } };
      expect((await slipOf(officer, id)).status).toBe(413);
      for (let time = 0; time < 2; time++) expect((await send(printSlip, asking)).status).toBe(302);
      const jobs = (await listUnseenJobs(officer.scope)).filter(
        ({ kind }) => kind === "print-correction-slip",
      );
      expect(jobs).toHaveLength(1);
      await doJobs(officer.scope);
      const made = `?job=${jobs[0]?.id}`;
      expect((await slipOf(as("principal"), id, made)).status).toBe(404);
      const { jobs: ended } = await readToday(officer.scope, "112-1", taipeiDay);
      expect(ended).toMatchObject([{ kind: "correction-slip", caseId: id, state: "done" }]);
      const text = withPoppler(await bytesOf(await slipOf(officer, id, made)), (poppler) => poppler.text());
      expect(text).toContain("900299");
      expect((await slipOf(officer, approved, made)).status).toBe(404);
    });
  });

  test("nothing of another school", async () => {
    const one = await findCase(officer.scope, approved);
    expect(one?.term).toBe("112-1");
    const elsewhere = await newCorrectionSchool(database);
    const stranger = await logInAs(elsewhere.scope);
    expect((await slipOf(stranger, approved)).status).toBe(404);
    const { body } = await visit(statistics, { as: stranger, ...page("statistics") });
    expect(body?.whole.cases).toBe(0);
  });
});

async function markAsPattern({ db, schoolId }: Scope, id: number): Promise<void> {
  await db
    .updateTable("correction_cases")
    .set({ is_pattern: 1 })
    .where("school_id", "=", schoolId)
    .where("id", "=", id)
    .execute();
}

function rowless(): ScoreRecord {
  throw new Error("The school has no such row");
}
