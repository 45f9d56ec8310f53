import { writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { PlanCourse } from "#app/domain/course-codes/model.ts";
import { loader as coursePage } from "#app/routes/course-plans/course.tsx";
import { loader as courses } from "#app/routes/course-plans/courses.tsx";
import { loader as difference } from "#app/routes/course-plans/difference.tsx";
import { loader as differenceFile } from "#app/routes/course-plans/difference.xlsx.ts";
import { loader as list } from "#app/routes/course-plans/list.tsx";
import { loader as listFile } from "#app/routes/course-plans/list.xlsx.ts";
import { loader as names } from "#app/routes/course-plans/names.tsx";
import { loader as version } from "#app/routes/course-plans/version.tsx";
import { listAuditEntries } from "#db/queries/audit.ts";
import { reread } from "../../reports/xlsx-tools.ts";
import { describeRoutes } from "../../support/databases.ts";
import { keepPlan, undoImport } from "../../support/keep-school.ts";
import { newScope } from "../../support/scopes.ts";
import { logInAs, useAsConsole, type Visitor, visit } from "../../support/visits.ts";

const [a, b] = ["112070406V2640101", "111070406V2640101"].map((start) => start.slice(0, 16));

const course = (code: string, name: string, credits = "220000"): PlanCourse => ({
  code,
  name,
  credits,
  modes: "00----",
  attribute: null,
});
const plan = (year: number, list: PlanCourse[], over: object = {}) => ({
  form: "new" as const,
  year,
  marks: [],
  sha256: String(year).padEnd(64, "0"),
  courses: list,
  deletions: [],
  ...over,
});

describeRoutes("course plan pages", (database) => {
  useAsConsole(database);
  let officer: Visitor;
  const ids = { first: 0, second: 0, third: 0, undone: 0 };

  beforeAll(async () => {
    const scope = await newScope(database, ["academic-officer"]);
    officer = await logInAs(scope);
    const kept = async (content: Parameters<typeof keepPlan>[1], file: string) =>
      keepPlan(scope, content, file);
    ids.first = (
      await kept(
        plan(111, [
          course(`${b}1010101`, "國語文"),
          course(`${b}1010102`, "英語文"),
          course(`${b}2010101`, "國語文"),
        ]),
        "一一一.csv",
      )
    ).id;
    ids.second = (
      await kept(
        plan(112, [course(`${a}1010101`, "國語文"), course(`${b}1010101`, "國語文", "330000")], {
          marks: [{ type: "V", md5: "0123456789abcdef0123456789abcdef" }],
          deletions: [{ code: `${b}1010102`, replacedBy: `${b}1010103` }],
        }),
        "一一二.json",
      )
    ).id;
    const wrong = await kept(plan(112, []), "誤.csv");
    ids.undone = wrong.id;
    await undoImport(scope, wrong.importId);
    ids.third = (await kept(plan(111, [course(`${b}1010101`, "國文")]), "舊檔.csv")).id;
  });

  const params = (id: number) => ({ plan: String(id) });
  const at = (path: string, id = 0) => ({
    as: officer,
    path: `/112-1/course-plans${path}`,
    params: params(id),
  });

  describe("the list", () => {
    test("has all versions, the last received first, with what each is in force for", async () => {
      const { body } = await visit(list, at(""));
      expect(
        body?.plans.map(({ fileName, state, newestFor, programmes }) => [
          fileName,
          state,
          newestFor,
          programmes,
        ]),
      ).toEqual([
        ["舊檔.csv", "replaced", 0, 1],
        ["誤.csv", "undone", 0, 0],
        ["一一二.json", "in-force", 2, 2],
        ["一一一.csv", "replaced", 0, 1],
      ]);
      expect(body?.plans.map(({ courses: taught, deletions }) => [taught, deletions])).toEqual([
        [1, 0],
        [0, 0],
        [2, 1],
        [3, 0],
      ]);
    });

    test("warns that the file received last is older than the one in force", async () => {
      expect((await visit(list, at(""))).body?.older).toEqual({ year: 111, newest: 112 });
      expect((await visit(version, at("", ids.third))).body?.newerYear).toBe(112);
      expect((await visit(version, at("", ids.first))).body?.newerYear).toBeNull();
    });

    test("is the same in the workbook, marks in full", async () => {
      const { body } = await visit(listFile, at(""));
      const { sheets } = await reread(async (path) => writeFile(path, await bytesOf(body)));
      const rows = sheets[0]?.rows.map((row) => row.map(([value]) => value)) ?? [];
      expect(rows.slice(1).map((row) => [row[0], row[1], row[3], row[4]])).toEqual([
        ["舊檔.csv", "已被取代", 111, 1],
        ["誤.csv", "已撤銷", 112, 0],
        ["一一二.json", "採用中", 112, 2],
        ["一一一.csv", "已被取代", 111, 3],
      ]);
      expect(rows[3]?.[8]).toBe("MD5 V 0123456789abcdef0123456789abcdef");
    });
  });

  describe("the difference of a version", () => {
    test("is against the version before of each programme", async () => {
      const { body } = await visit(difference, at("", ids.second));
      expect(body?.totals).toEqual({ added: 1, changed: 1, deleted: 2, unchanged: 0 });
      expect(body?.against).toEqual([{ id: ids.first, file: "一一一.csv", programmes: 1 }]);
      expect(body?.firstFor).toBe(1);
      expect(body?.rows.map(({ code, kind }) => [code.slice(0, 3), code.slice(16), kind])).toEqual([
        ["111", "1010101", "changed"],
        ["111", "1010102", "deleted"],
        ["111", "2010101", "deleted"],
        ["112", "1010101", "added"],
      ]);
    });

    test("of an old file is against what is older, not against the newer one in force", async () => {
      const { body } = await visit(difference, at("", ids.third));
      expect(body?.against.map(({ file }) => file)).toEqual(["一一一.csv"]);
    });

    test.each([
      { asked: "?kind=changed", codes: ["1010101"] },
      { asked: "?kind=deleted&q=1010102", codes: ["1010102"] },
      { asked: `?programme=${a}`, codes: ["1010101"] },
      { asked: "?kind=unchanged", codes: [] },
      { asked: "?kind=nonsense&sort=no&page=-1", codes: ["1010101", "1010102", "2010101", "1010101"] },
      { asked: "?sort=kind&direction=desc", codes: ["1010102", "2010101", "1010101", "1010101"] },
    ])("is what the address asks for: $asked, on the page and in the file", async ({ asked, codes }) => {
      const page = await visit(difference, at(asked, ids.second));
      expect(page.body?.rows.map(({ code }) => code.slice(16))).toEqual(codes);
      const file = await visit(differenceFile, at(`/difference.xlsx${asked}`, ids.second));
      const { sheets } = await reread(async (path) => writeFile(path, await bytesOf(file.body)));
      const rows = sheets[0]?.rows.slice(1) ?? [];
      expect(rows.map((row) => String(row[0]?.[0]).slice(16))).toEqual(codes);
    });

    test("says each field from what to what in the file too", async () => {
      const file = await visit(differenceFile, at("/difference.xlsx?kind=changed", ids.second));
      const { sheets } = await reread(async (path) => writeFile(path, await bytesOf(file.body)));
      expect(sheets[0]?.rows[1]?.map(([value]) => value).slice(1, 4)).toEqual([
        "國語文",
        "修改",
        "授課學期學分節數：220000 → 330000",
      ]);
    });

    test("leaves a record of each file that left the console", async () => {
      await visit(differenceFile, at("/difference.xlsx", ids.second));
      const [entry] = await listAuditEntries(officer.scope, { userId: officer.scope.user.id, limit: 1 });
      expect(entry?.action).toBe("export:create");
      expect(entry?.changes).toContainEqual({ field: "kind", from: null, to: "plan-difference-list" });
    });
  });

  test("courses are filtered by programme, category and text, and counted by category", async () => {
    const { body } = await visit(courses, at("?category=2", ids.first));
    expect(body?.rows.map(({ code }) => code.slice(16))).toEqual(["2010101"]);
    expect(body?.categories.map(({ category, courses: count }) => [category, count])).toEqual([
      ["1", 2],
      ["2", 1],
    ]);
    expect((await visit(courses, at("?q=英語", ids.first))).body?.total).toBe(1);
  });

  test("a name with two codes in a programme is ambiguous", async () => {
    const { body } = await visit(names, at("", ids.first));
    expect(
      body?.names.map(({ name, courses: some }) => [name, some.map(({ code }) => code.slice(16))]),
    ).toEqual([["國語文", ["1010101", "2010101"]]]);
  });

  describe("a course code", () => {
    const open = async (code: string) =>
      (await visit(coursePage, { as: officer, path: `/112-1/course-plans/codes/${code}`, params: { code } }))
        .body;

    test("in force is the course of the newest version of its programme", async () => {
      const page = await open(`${b}1010101`);
      expect(page?.inForce).toBe(true);
      expect(page?.course).toMatchObject({ name: "國語文", credits: "330000" });
      expect(page?.history.map(({ fileName }) => fileName)).toEqual([
        "舊檔.csv",
        "一一二.json",
        "一一一.csv",
      ]);
    });

    test("that was deleted says so, with its successor and what it was", async () => {
      const page = await open(`${b}1010102`);
      expect(page).toMatchObject({ inForce: false, successor: `${b}1010103`, course: { name: "英語文" } });
      expect(page?.history[0]).toMatchObject({ fileName: "一一二.json", course: null });
    });

    test("that no plan has is explained all the same", async () => {
      const page = await open("112070406V2640109990199");
      expect(page).toMatchObject({ inForce: false, course: null, history: [] });
      expect(page?.parts.map(({ value }) => value).join("")).toBe("112070406V2640109990199");
    });
  });

  test("a version of another school is no page", async () => {
    const other = await logInAs(await newScope(database, ["academic-officer"]));
    const { status } = await visit(difference, { ...at("", ids.first), as: other });
    expect(status).toBe(404);
  });
});

async function bytesOf(body: unknown): Promise<Buffer> {
  if (!(body instanceof Response)) throw new Error("no file");
  return Buffer.from(await body.arrayBuffer());
}
