import { writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { findingKinds } from "#app/domain/course-codes/findings.ts";
import { unpack } from "#app/packed.ts";
import * as cause from "#app/routes/comparisons/cause.tsx";
import * as causesFile from "#app/routes/comparisons/causes.xlsx.ts";
import * as findings from "#app/routes/comparisons/findings.tsx";
import * as findingsFile from "#app/routes/comparisons/findings.xlsx.ts";
import * as run from "#app/routes/comparisons/run.tsx";
import { insertSchool, insertTerm } from "#db/queries/schools.ts";
import { reread } from "../../reports/xlsx-tools.ts";
import { type Browser, browserOf, open, ownDatabase, send } from "../../support/asked.ts";
import { compareNow, inventFor } from "../../support/compared-school.ts";
import { keepSchool } from "../../support/keep-school.ts";
import { asNewUser } from "../../support/scopes.ts";

const pages = ownDatabase();
let officer: Browser;
let params = { term: "112-1", run: "" };
const address = (search: string) => `/112-1/comparisons/1${search}`;
const openRun = async (search = "") => {
  const { value } = await open(run.loader, officer, address(search), params);
  if (!value) throw new Error("no page");
  // As the browser reads it.
  return unpack({ ...value });
};
const openFindings = async (search = "") => {
  const { value } = await open(findings.loader, officer, address(search), params);
  if (!value) throw new Error("no page");
  return value;
};

beforeAll(async () => {
  const schoolId = await insertSchool(pages.ground, {
    code: "070406",
    name: "測試高中",
    hasContinuingDivision: false,
    hasPracticumOffice: false,
    settings: {},
  });
  const scope = await asNewUser({ ...pages.ground, schoolId }, ["academic-officer"]);
  await insertTerm(scope, { term: "112-1", opensOn: "2023-08-30", closesOn: null });
  await keepSchool(scope, await inventFor(scope, findingKinds));
  params = { term: "112-1", run: String(await compareNow(scope)) };
  officer = await browserOf(scope);
}, 120_000);

describe("the page of a run", () => {
  test("one set of numbers: tiles, charts, facets, list and rows agree", async () => {
    const page = await openRun();
    const { findings, causes } = page.numbers;
    const all = findings.blocking + findings.query + findings.listed;
    expect(page.kinds.reduce((sum, kind) => sum + kind.findings, 0)).toBe(all);
    expect(page.list.findings).toBe(all);
    expect(page.list.total).toBe(causes.blocking + causes.query + causes.listed);
    const inClasses = page.classes.reduce((sum, one) => sum + one.findings, 0) + page.others.findings;
    expect(inClasses).toBe(findings.blocking + findings.query);
    expect(page.facets.weights).toEqual(causes);
    expect((await openFindings()).total).toBe(all);
  });

  test("each bar leads to exactly its rows", async () => {
    const page = await openRun();
    for (const { kind, findings } of page.kinds)
      expect((await openFindings(`?kind=${kind}`)).total).toBe(findings);
    for (const { classKey, findings } of page.classes) {
      const search = new URLSearchParams({ class: classKey ?? "-", open: "1" });
      expect((await openFindings(`?${search}`)).total).toBe(findings);
    }
  });

  test.each([
    { search: "?weight=blocking", holds: (row: { weight: string }) => row.weight === "blocking" },
    { search: "?kind=code-missing", holds: (row: { kind: string }) => row.kind === "code-missing" },
    { search: "?section=registrar", holds: (row: { section: string }) => row.section === "registrar" },
  ])("$search leaves what it says", async ({ search, holds }) => {
    const { list } = await openRun(search);
    expect(list.total).toBeGreaterThan(0);
    const rows = list.rows;
    expect(rows.length).toBe(Math.min(list.total, 50));
    expect(rows.every(holds)).toBe(true);
  });

  test.each(["?sort=nonsense&page=x&kind=none&direction=up", "?page=9999", "?q=%00%25_"])(
    "an address that makes no sense opens all the same: %s",
    async (search) => {
      expect((await open(run.loader, officer, address(search), params)).status).toBe(200);
      expect((await open(findings.loader, officer, address(search), params)).status).toBe(200);
    },
  );

  test("most findings first when asked", async () => {
    const { list } = await openRun("?sort=findings&direction=desc");
    const counts = list.rows.map(({ findings }) => findings);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
});

describe("the findings", () => {
  test("a student number finds the student's rows, a name those of the name", async () => {
    const [row] = (await openFindings("?kind=code-missing")).rows;
    if (!row?.studentNumber || !row.name) throw new Error("no student");
    for (const text of [row.studentNumber, row.name]) {
      const found = await openFindings(`?${new URLSearchParams({ q: text })}`);
      expect(found.total).toBeGreaterThan(0);
      expect(found.rows.every(({ studentNumber, name }) => [studentNumber, name].includes(text))).toBe(true);
    }
  });

  test("a code is found in lower case too; % and _ are characters", async () => {
    const [row] = (await openFindings("?kind=credits-differ")).rows;
    const found = await openFindings(`?${new URLSearchParams({ q: row?.code?.toLowerCase() ?? "-" })}`);
    expect(found.total).toBeGreaterThan(0);
    expect((await openFindings("?q=%25")).total).toBe(0);
    expect((await openFindings("?q=_")).total).toBe(0);
  });

  test("sorted by class, seats follow one another", async () => {
    const { rows } = await openFindings("?sort=class&open=1");
    const keys = rows.map(({ grade, classKey, seat }) => [grade ?? 0, classKey ?? "", seat ?? 0] as const);
    const inOrder = [...keys].sort(
      (a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0) || a[2] - b[2],
    );
    expect(keys).toEqual(inOrder);
  });

  test("the pages together are all rows, none twice", async () => {
    const first = await openFindings();
    const numbers: number[] = [];
    for (let page = 1; numbers.length < first.total; page++)
      numbers.push(...(await openFindings(`?page=${page}`)).rows.map(({ number }) => number));
    expect(new Set(numbers).size).toBe(first.total);
  });
});

describe("a list as a file", () => {
  test.each(["", "?kind=code-missing", "?section=registrar&q=不存在"])(
    "findings%s: the rows of the page and no others",
    async (search) => {
      const { total } = await openFindings(search);
      const sheet = await sheetOf(findingsFile.loader, search);
      expect(sheet.rows.length - 1).toBe(total);
    },
  );

  test("causes: in the order of the page, with the answers", async () => {
    const asked = "?weight=query&sort=findings&direction=desc";
    const { list } = await openRun(asked);
    const of = { ...params, cause: String(list.rows[0]?.number) };
    const answered = await send(cause.action, officer, address(""), of, {
      intent: "answer",
      note: "=1+1 確認",
    });
    expect(answered.status).toBe(200);
    const sheet = await sheetOf(causesFile.loader, asked);
    const [titles, ...rows] = sheet.rows.map((row) => row.map(([value]) => value));
    expect(rows.map((row) => row[0])).toEqual(list.rows.map(({ number }) => number));
    expect(rows[0]?.[titles?.indexOf("說明") ?? -1]).toBe("=1+1 確認");
    expect((await openRun("?answer=answered")).list.total).toBe(1);
  });

  test("its name says school, term, kind and time, in any script", async () => {
    const answer = await open(findingsFile.loader, officer, address(""), params);
    const disposition = answer.value?.headers.get("Content-Disposition") ?? "";
    const encoded = /filename\*=UTF-8''(.+)$/.exec(disposition)?.[1] ?? "";
    expect(decodeURIComponent(encoded)).toMatch(/^070406 測試高中_112-1_比對差異明細_\d{7}-\d{4}\.xlsx$/);
    expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+";/);
  });

  async function sheetOf(loader: typeof findingsFile.loader, search: string) {
    const { value } = await open(loader, officer, address(search), params);
    if (!value) throw new Error("no file");
    const bytes = Buffer.from(await value.arrayBuffer());
    const [sheet] = (await reread((path) => writeFile(path, bytes))).sheets;
    if (!sheet) throw new Error("no sheet");
    return sheet;
  }
});

describe("one cause", () => {
  test("neighbours follow the list one came from", async () => {
    const asked = "?weight=query&sort=findings&direction=desc";
    const { list } = await openRun(asked);
    const numbers = list.rows.map(({ number }) => number);
    const at = { ...params, cause: String(numbers[1]) };
    const { value } = await open(cause.loader, officer, address(asked), at);
    expect(value?.neighbours).toEqual({
      position: 2,
      of: numbers.length,
      previous: numbers[0],
      next: numbers[2] ?? null,
    });
  });

  test("its students by class and seat; by name on demand; one found by number", async () => {
    const { list } = await openRun("?kind=code-missing");
    const of = { ...params, cause: String(list.rows[0]?.number) };
    const at = async (search: string) =>
      (await open(cause.loader, officer, address(search), of)).value?.students;
    const all = await at("");
    expect(all?.total).toBe(list.rows[0]?.findings);
    const names = (await at("?by=name"))?.rows.map(({ name }) => name) ?? [];
    expect(names).toEqual([...names].sort(new Intl.Collator("zh-Hant-TW").compare));
    const wanted = all?.rows.at(-1)?.number ?? "";
    expect((await at(`?who=${wanted}`))?.rows).toMatchObject([{ number: wanted }]);
    expect(await at("?students=999&way=nonsense")).toMatchObject({ page: 1 });
  });

  test("what two people write at once: the second is told, and keeps the own words", async () => {
    const { list } = await openRun("?kind=mode-differs");
    const of = { ...params, cause: String(list.rows[0]?.number) };
    const fields = { intent: "answer", note: "第一位" };
    expect((await send(cause.action, officer, address(""), of, fields)).status).toBe(200);
    const second = await send(cause.action, officer, address(""), of, { ...fields, note: "第二位" });
    expect(second.status).toBe(409);
    expect(second.value).toMatchObject({
      data: { kind: "conflict", current: { note: "第一位" }, note: "第二位" },
    });
  });
});
