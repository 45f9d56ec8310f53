import { beforeAll, expect, test } from "vitest";
import type { TypedOrder } from "#app/domain/rosters/letters/read-letter.ts";
import type { ScoreRecord } from "#app/domain/scores/score-record.ts";
import { loader as newCase, action as newCaseAction } from "#app/routes/corrections/new.tsx";
import { loader as cause } from "#app/routes/rosters/cause.tsx";
import { assignClasses } from "#app/use-cases/assign-classes.ts";
import { startMaking } from "#app/use-cases/rosters/make-book.ts";
import { saveRosterCode } from "#app/use-cases/rosters/save-roster-code.ts";
import { findCase } from "#db/queries/correction-cases.ts";
import { listRosterCauses } from "#db/queries/roster-causes.ts";
import { listLatestChecks } from "#db/queries/roster-checks.ts";
import { insertTerm } from "#db/queries/schools.ts";
import { inventScores } from "#db/seed/scores.ts";
import { doJobs, newBatchSchool, precheckOrder } from "../../support/batch-school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { keepScores } from "../../support/keep-school.ts";
import { logInAs, newVisitor, send, useAsConsole, type Visitor, visit } from "../../support/visits.ts";

const order: TypedOrder = { ...precheckOrder, kind: "submission", books: ["scores"] };

describeRoutes("a case that is opened from what a check found", (database) => {
  useAsConsole(database);
  let officer: Visitor;
  let made: Awaited<ReturnType<typeof newBatchSchool>>;
  let wrong: ScoreRecord;
  /** The finding about the record that is passed at 0. */
  const place = { roster: 0, check: 0, finding: 0, cause: 0 };

  beforeAll(async () => {
    made = await newBatchSchool(database, { books: ["scores"], order });
    const { scope, school, batchId } = made;
    await saveRosterCode(scope, { book: "scores", variant: "usual", code: "99" });
    const { grades } = inventScores(school);
    const at = grades.findIndex(({ score, makeUpScore }) => score !== null && makeUpScore === null);
    const [record] = grades.slice(at, at + 1);
    if (!record) throw new Error("Nobody has a score");
    wrong = { ...record, score: "0", passed: "1" };
    await keepScores(scope, "grades", grades.with(at, wrong));
    const started = await startMaking(scope, { batchId, book: "scores" });
    if (started.kind !== "started") throw new Error(JSON.stringify(started));
    await doJobs(scope);
    officer = await logInAs(scope);
    const [[rosterId, check] = []] = await listLatestChecks(scope, [1, 2, 3, 4, 5]);
    place.roster = rosterId ?? 0;
    place.check = check?.id ?? 0;
    const causes = await listRosterCauses(scope, place.check);
    place.cause = causes.find(({ rule }) => rule === "zero-passed")?.number ?? 0;
  }, 120_000);

  const asked = (as: Visitor, search: Record<string, string | number>) => {
    const params = new URLSearchParams(Object.entries(search).map(([key, value]) => [key, String(value)]));
    return { as, path: `/112-1/corrections/new?${params}` };
  };
  const rowsFor = async (as: Visitor) => {
    const params = { batch: String(made.batchId), book: "scores", cause: String(place.cause) };
    const path = `/112-1/batches/${made.batchId}/books/scores/causes/${place.cause}`;
    const { body } = await visit(cause, { as, path, params });
    if (!body) throw new Error("There is no such cause");
    return body;
  };
  const finding = () => ({ roster: place.roster, check: place.check, finding: place.finding });

  test("the row of the cause leads to it by its place, for who may open cases", async () => {
    const page = await rowsFor(officer);
    expect(page.may.correct).toBe(true);
    expect(page.version).toMatchObject({ rosterId: place.roster, checkId: place.check });
    expect(page.rows.list).toHaveLength(1);
    const [row] = page.rows.list;
    expect(row).toMatchObject({ correctable: true, student: { number: wrong.studentNumber } });
    place.finding = row?.number ?? 0;
    const principal = await newVisitor(made.scope, ["principal"]);
    expect((await rowsFor(principal)).may.correct).toBe(false);
  });

  test("student, course and field are those of the row", async () => {
    const { body } = await visit(newCase, asked(officer, finding()));
    expect(body?.found).toMatchObject({ studentNumber: wrong.studentNumber, course: wrong.course });
    expect(body?.finding).toMatchObject({ rule: "zero-passed", field: "passed" });
    expect(body?.asked).toMatchObject({ student: wrong.studentNumber, course: wrong.course });
  });

  test("another student has no part in the finding", async () => {
    const other = made.school.students.find(({ number }) => number !== wrong.studentNumber)?.number ?? "";
    const { body } = await visit(newCase, asked(officer, { ...finding(), student: other }));
    expect(body?.asked.student).toBe(other);
    expect(body?.finding).toBeNull();
  });

  test.each([
    { why: "a check that there is not", over: { check: 999 } },
    { why: "a finding that there is not", over: { finding: 99_999 } },
    { why: "a roster that there is not", over: { roster: 999 } },
  ])("$why says nothing", async ({ over }) => {
    const { status, body } = await visit(newCase, asked(officer, { ...finding(), ...over }));
    expect(status).toBe(200);
    expect(body).toMatchObject({ finding: null, found: null });
  });

  test("a finding of one term opens nothing in another", async () => {
    await insertTerm(made.scope, { term: "111-2", opensOn: null, closesOn: null });
    const { path, as } = asked(officer, finding());
    const { body } = await visit(newCase, { as, path: path.replace("112-1", "111-2") });
    expect(body).toMatchObject({ finding: null, found: null });
  });

  test("a teacher, who may not read rosters, learns nothing by its place, not even of an own student", async () => {
    const teacher = await newVisitor(made.scope, ["homeroom-teacher"]);
    const classKey =
      made.school.students.find(({ number }) => number === wrong.studentNumber)?.classKey ?? "";
    await assignClasses(made.scope, {
      term: "112-1",
      userId: teacher.scope.user.id,
      assignments: [{ duty: "homeroom", classKey }],
    });
    const { body } = await visit(newCase, asked(teacher, finding()));
    expect(body).toMatchObject({ finding: null, found: null, asked: { student: "" } });
  });

  test("another school's officer finds nothing at the same place", async () => {
    const stranger = await newBatchSchool(database, { books: ["scores"], order });
    const { body } = await visit(newCase, asked(await logInAs(stranger.scope), finding()));
    expect(body).toMatchObject({ finding: null, found: null });
  });

  test("the case is one of a check", async () => {
    const { body } = await visit(newCase, asked(officer, finding()));
    const seen = Object.fromEntries(body?.found?.values.map(({ field, value }) => [field, value]) ?? []);
    const form = [
      ["studentNumber", wrong.studentNumber],
      ["course", wrong.course],
      ["seen", JSON.stringify(seen)],
      ["field", "passed"],
      ["after", "0"],
      ["source", "check"],
      ["reason", "calculation"],
      ["words", "名冊檢核：0 分卻及格"],
    ] as const;
    const { status, headers } = await send(newCaseAction, { ...asked(officer, finding()), form });
    expect(status).toBe(302);
    const id = Number(/corrections\/(\d+)/.exec(headers.get("Location") ?? "")?.[1]);
    expect(await findCase(made.scope, id)).toMatchObject({ source: "check", state: "registered" });
  });
});
