import { writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { isAttending } from "#app/domain/course-codes/missing.ts";
import { maskIdNumber } from "#app/domain/people/masking.ts";
import { type Role, roles } from "#app/domain/people/roles.ts";
import { action, loader as file } from "#app/routes/rosters/name-list-file.ts";
import { loader as page } from "#app/routes/rosters/name-lists.tsx";
import { assignClasses } from "#app/use-cases/assign-classes.ts";
import { readToday } from "#app/use-cases/read-today.ts";
import { listAuditEntries } from "#db/queries/audit.ts";
import { enqueueJob, listUnseenJobs } from "#db/queries/jobs.ts";
import type { Scope } from "#db/scope.ts";
import type { GeneratedSchool } from "#db/seed/school.ts";
import { type RereadWorkbook, reread } from "../../reports/xlsx-tools.ts";
import { doJobs } from "../../support/batch-school.ts";
import { newComparableSchool } from "../../support/compared-school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { newScope } from "../../support/scopes.ts";
import { newVisitor, send, useAsConsole, type Visitor, visit } from "../../support/visits.ts";

const wholeSchool: readonly Role[] = ["academic-officer", "academic-director", "student-affairs", "guidance"];
const ownClasses: readonly Role[] = ["counselor", "homeroom-teacher"];
const path = "/112-1/name-lists";
type Fields = readonly (readonly [string, string])[];
const plain: Fields = [
  ["columns", "seat"],
  ["columns", "studentNumber"],
  ["columns", "name"],
  ["columns", "idNumber"],
  ["format", "xlsx"],
];
const inClear: Fields = [...plain, ["full", "yes"], ["reason", "辦理平安保險名冊"]];

describeRoutes("lists of names", (database) => {
  useAsConsole(database);
  let scope: Scope;
  let school: GeneratedSchool;
  const visitors = new Map<Role, Visitor>();
  const classes = { own: "", other: "" };

  beforeAll(async () => {
    ({ scope, school } = await newComparableSchool(database, "none", ["academic-officer"], 160));
    const [own, other] = school.homerooms;
    Object.assign(classes, { own: own?.key, other: other?.key });
    for (const role of roles) visitors.set(role, await newVisitor(scope, [role]));
    for (const role of ownClasses) {
      const duty = role === "counselor" ? "counselor" : "homeroom";
      const userId = as(role).scope.user.id;
      await assignClasses(scope, { term: "112-1", userId, assignments: [{ duty, classKey: classes.own }] });
    }
  }, 120_000);

  const as = (role: Role): Visitor => {
    const visitor = visitors.get(role);
    if (!visitor) throw new Error(`nobody is ${role}`);
    return visitor;
  };
  const officer = () => as("academic-officer");
  const ask = (visitor: Visitor, form: Fields) => send(action, { as: visitor, path: `${path}/file`, form });
  const workbook = async (visitor: Visitor, form: Fields): Promise<RereadWorkbook> => {
    const { body } = await ask(visitor, form);
    const bytes = Buffer.from((await body?.arrayBuffer()) ?? new ArrayBuffer(0));
    return reread((to) => writeFile(to, bytes));
  };
  const valuesOf = ({ sheets }: RereadWorkbook) =>
    sheets.flatMap(({ rows }) => rows.slice(1).map((row) => row.map(([value]) => value)));
  const attending = () => school.students.filter(({ status }) => isAttending(status));
  const of = (classKey: string) => attending().filter((student) => student.classKey === classKey);

  describe("who may", () => {
    test.each(roles)("%s", async (role) => {
      const may = [...wholeSchool, ...ownClasses].includes(role);
      expect((await visit(page, { as: as(role), path })).status).toBe(may ? 200 : 403);
      expect((await ask(as(role), [...plain, ["class", classes.own]])).status).toBe(may ? 200 : 403);
      const other = await ask(as(role), [...plain, ["class", classes.other]]);
      expect(other.status).toBe(wholeSchool.includes(role) ? 200 : 403);
      const unmasks = role === "academic-officer" || role === "academic-director";
      expect((await ask(as(role), inClear)).status).toBe(unmasks ? 200 : 403);
      const kept = await visit(file, { as: as(role), path: `${path}/file?job=1` });
      expect(kept.status).toBe(may ? 404 : 403);
    });

    test("nobody: to the log-in page", async () => {
      expect((await visit(page, { as: { ...officer(), cookie: "" }, path })).status).toBe(302);
    });
  });

  test("a sheet for every class, and every attending student once", async () => {
    const made = await workbook(officer(), plain);
    const { body } = await visit(page, { as: officer(), path });
    expect(made.sheets.map(({ name }) => name)).toEqual(
      body?.classes.filter(({ students }) => students > 0).map(({ name }) => name),
    );
    const numbers = valuesOf(made).map((row) => String(row[1]));
    expect([...numbers].sort()).toEqual(
      attending()
        .map(({ number }) => number)
        .sort(),
    );
    expect(body?.classes.reduce((sum, { students }) => sum + students, 0)).toBe(numbers.length);
    expect(attending().length).toBeLessThan(school.students.length);
    const withLeft = await workbook(officer(), [...plain, ["withLeft", "yes"]]);
    expect(valuesOf(withLeft)).toHaveLength(school.students.length);
  });

  test("one class: its students only, by seat", async () => {
    const made = await workbook(officer(), [...plain, ["class", classes.other]]);
    expect(made.sheets).toHaveLength(1);
    const seats = valuesOf(made).map((row) => Number(row[0]));
    expect(seats).toEqual([...seats].sort((a, b) => a - b));
    expect(seats).toHaveLength(of(classes.other).length);
  });

  test("ID numbers are masked, whoever asks", async () => {
    for (const role of [...wholeSchool, ...ownClasses]) {
      const rows = valuesOf(await workbook(as(role), [...plain, ["class", classes.own]]));
      const expected = of(classes.own).map(({ idNumber }) => maskIdNumber(idNumber));
      expect(rows.map((row) => row[3]).sort()).toEqual(expected.sort());
    }
  });

  test("in clear for a reason; what, of how many and why is on record, without the numbers", async () => {
    const rows = valuesOf(await workbook(officer(), [...inClear, ["class", classes.own]]));
    const expected = of(classes.own).map(({ idNumber }) => idNumber);
    expect(rows.map((row) => row[3]).sort()).toEqual([...expected].sort());
    const [entry, made] = await listAuditEntries(scope, { userId: officer().scope.user.id, limit: 2 });
    expect(entry).toMatchObject({
      action: "student:unmask-list",
      changes: [
        { field: "students", to: expected.length },
        { field: "reason", to: "辦理平安保險名冊" },
      ],
    });
    expect(made).toMatchObject({ action: "export:create" });
    expect(entry?.subject).toBe(made?.subject);
    expect(expected.filter((id) => JSON.stringify([entry, made]).includes(id))).toEqual([]);
  });

  test("a masked list is written down as an export, and not as unmasking", async () => {
    await ask(officer(), plain);
    const [entry] = await listAuditEntries(scope, { userId: officer().scope.user.id, limit: 1 });
    expect(entry).toMatchObject({ action: "export:create" });
    expect(entry?.changes).toContainEqual({ field: "kind", from: null, to: "name-list" });
    await ask(officer(), [
      ["columns", "name"],
      ["format", "xlsx"],
      ["full", "yes"],
      ["reason", "沒有身分證號的名條"],
    ]);
    const [without] = await listAuditEntries(scope, { userId: officer().scope.user.id, limit: 1 });
    expect(without).toMatchObject({ action: "export:create" });
  });

  test.each<{ why: string; form: Fields; refused: string }>([
    { why: "no column", form: [["format", "xlsx"]], refused: "columns-missing" },
    { why: "a column that there is not", form: [...plain, ["columns", "grade"]], refused: "columns-missing" },
    { why: "in clear without a reason", form: [...plain, ["full", "yes"]], refused: "reason-missing" },
    {
      why: "a reason that says nothing",
      form: [...plain, ["full", "yes"], ["reason", " 無 "]],
      refused: "reason-missing",
    },
    {
      why: "a reason that is a letter",
      form: [...plain, ["full", "yes"], ["reason", "長".repeat(201)]],
      refused: "reason-missing",
    },
    { why: "a class that is not there", form: [...plain, ["class", "X"]], refused: "nobody" },
  ])("refused, said on the page, and nothing is written down: $why", async ({ form, refused }) => {
    const before = await listAuditEntries(scope, { limit: 1 });
    const { status, headers } = await ask(officer(), form);
    expect(status).toBe(302);
    expect(headers.get("Location")).toBe(`${path}?refused=${refused}`);
    expect(await listAuditEntries(scope, { limit: 1 })).toEqual(before);
  });

  describe.each(ownClasses)("%s", (role) => {
    test("sees and gets the own class only, also where all are asked for", async () => {
      const { body } = await visit(page, { as: as(role), path });
      expect(body?.classes.map(({ key }) => key)).toEqual([classes.own]);
      expect(body).toMatchObject({ ownOnly: true, mayUnmask: false });
      expect(valuesOf(await workbook(as(role), plain))).toHaveLength(of(classes.own).length);
    });

    test("without a class there is nobody to list", async () => {
      const teacher = await newVisitor(scope, [role]);
      expect((await visit(page, { as: teacher, path })).body?.classes).toEqual([]);
      expect((await ask(teacher, plain)).headers.get("Location")).toBe(`${path}?refused=nobody`);
    });
  });

  test("another school has none of these classes", async () => {
    const stranger = await newVisitor(await newScope(database, ["academic-officer"]), ["academic-officer"]);
    expect((await visit(page, { as: stranger, path })).body?.classes).toEqual([]);
    const asked = await ask(stranger, [...plain, ["class", classes.own]]);
    expect(asked.headers.get("Location")).toBe(`${path}?refused=nobody`);
  });

  test("a class as PDF at once", async () => {
    const form: Fields = [
      ["columns", "seat"],
      ["columns", "name"],
      ["columns", "signature"],
      ["format", "pdf"],
      ["class", classes.own],
    ];
    const { body, headers, status } = await ask(officer(), form);
    expect(status).toBe(200);
    expect(headers.get("Content-Type")).toBe("application/pdf");
    const bytes = Buffer.from((await body?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("printed off the request: for who asked, in the classes that they may see, once", async () => {
    const teacher = as("homeroom-teacher");
    const input = {
      term: "112-1",
      columns: ["name", "signature"] as const,
      classKey: null,
      withLeft: false,
      reason: null,
      language: "zh-TW" as const,
    };
    const id = await enqueueJob(teacher.scope, "print-name-list", input);
    await doJobs(scope);
    const { body } = await visit(page, { as: teacher, path });
    expect(body?.job).toMatchObject({ id, state: "done" });
    const today = await readToday(teacher.scope, "112-1", (moment) => moment.slice(0, 10));
    expect(today.jobs).toMatchObject([{ jobId: id, kind: "name-list", state: "done" }]);
    const at = { path: `${path}/file?job=${id}` };
    expect((await visit(file, { ...at, as: officer() })).status).toBe(404);
    const { body: pdf } = await visit(file, { ...at, as: teacher });
    expect(Buffer.from((await pdf?.arrayBuffer()) ?? new ArrayBuffer(0)).length).toBeGreaterThan(1000);
    expect(await listUnseenJobs(teacher.scope)).toEqual([]);
    expect((await visit(page, { as: teacher, path })).body?.job).toBeNull();
  });

  test("a job that asks for ID numbers in clear without the right to makes nothing", async () => {
    const teacher = as("homeroom-teacher");
    await enqueueJob(teacher.scope, "print-name-list", {
      term: "112-1",
      columns: ["name", "idNumber"],
      classKey: null,
      withLeft: false,
      reason: "理由很充分",
      language: "zh-TW",
    });
    expect(await doJobs(scope)).toEqual([{ kind: "nothing-to-print" }]);
    const entries = await listAuditEntries(scope, { userId: teacher.scope.user.id, limit: 1 });
    expect(entries.map(({ action }) => action)).not.toContain("student:unmask-list");
  });
});
