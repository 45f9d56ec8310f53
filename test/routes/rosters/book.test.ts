import { writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { ruleGrades } from "#app/domain/rosters/rule.ts";
import { wordsIn } from "#app/i18n/words.ts";
import { loader as cause } from "#app/routes/rosters/cause.tsx";
import { loader as causesFile } from "#app/routes/rosters/causes.xlsx.ts";
import { loader as changes } from "#app/routes/rosters/changes.tsx";
import { loader as findingsFile } from "#app/routes/rosters/findings.xlsx.ts";
import { loader as roster, action as rosterAction } from "#app/routes/rosters/roster.tsx";
import { readToday } from "#app/use-cases/read-today.ts";
import { listAuditEntries } from "#db/queries/audit.ts";
import { listUnseenJobs } from "#db/queries/jobs.ts";
import { countRosterFindings } from "#db/queries/roster-causes.ts";
import { listLatestChecks } from "#db/queries/roster-checks.ts";
import { countRosterRows } from "#db/queries/roster-rows.ts";
import { reread } from "../../reports/xlsx-tools.ts";
import { doJobs } from "../../support/batch-school.ts";
import { useBookSchool } from "../../support/book-school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { contentOf, send, visit } from "../../support/visits.ts";

const { rosters } = wordsIn("zh-TW");

describeRoutes("the page of a book", (database) => {
  const its = useBookSchool(database);
  const officer = () => its.as("academic-officer");
  const open = async (rest = "") => {
    const { body } = await visit(roster, its.at(officer(), rest));
    if (!body?.version) throw new Error("There is no version");
    return { ...body, version: body.version };
  };
  const checkOf = async (rosterId: number) =>
    (await listLatestChecks(its.scope, [rosterId])).get(rosterId)?.id ?? 0;
  const rereadAnswer = async (body: Response | undefined) => {
    const bytes = Buffer.from((await body?.arrayBuffer()) ?? new ArrayBuffer(0));
    return reread((path) => writeFile(path, bytes));
  };

  test("rows in the file = rows that are kept = the sum of the sheets, and nothing is left over", async () => {
    const { version } = await open();
    const { second } = its.versions;
    const rows = its.faulty.book.sheets[0]?.rows.length ?? 0;
    expect(version.counts).toMatchObject({ rows, accepted: rows, rejected: 0, blank: 0 });
    expect(version.counts?.sheets).toEqual([{ sheet: "學期成績", rows }]);
    expect(await countRosterRows(its.scope, second.id)).toBe(rows);
    expect(version).toMatchObject({ number: 2, fileName: "第二版.xlsx", by: "王小明", isCurrent: true });
  });

  test("findings on the page = in the database = under the causes, of every grade", async () => {
    const { version } = await open();
    const kept = await countRosterFindings(its.scope, await checkOf(its.versions.second.id));
    expect(version.list.allFindings).toBe(kept);
    expect(version.list.findings).toBe(kept);
    expect(version.grades.map(({ grade }) => grade)).toEqual(ruleGrades);
    expect(version.grades.reduce((sum, { findings }) => sum + findings, 0)).toBe(kept);
    expect(version.grades.every(({ findings }) => findings > 0)).toBe(true);
    for (const { grade, causes, findings } of version.grades) {
      const { version: filtered } = await open(`?grade=${grade}`);
      expect(filtered.list).toMatchObject({ total: causes, findings });
    }
  });

  test("rows under a cause: all of them over its pages, each with its row of the book", async () => {
    const { version } = await open();
    for (const line of version.list.rows.slice(0, 12)) {
      const { body } = await visit(cause, its.at(officer(), "", { cause: String(line.number) }));
      expect(body?.rows.total).toBe(line.findings);
      expect(body?.rows.list).toHaveLength(Math.min(50, line.findings));
      expect(body?.cause).toMatchObject({ rule: line.rule, findings: line.findings });
    }
  });

  test("the causes as a file are those of the address, also those of its other pages", async () => {
    const { version } = await open("?grade=quality");
    expect(version.list.total).toBeGreaterThan(version.list.rows.length);
    const { body } = await visit(causesFile, its.at(officer(), "/causes.xlsx?grade=quality"));
    const { sheets } = await rereadAnswer(body);
    const rows = sheets[0]?.rows.slice(1) ?? [];
    expect(rows).toHaveLength(version.list.total);
    const counted = sheets[0]?.rows[0]?.findIndex(([title]) => title === "筆數") ?? -1;
    expect(rows.reduce((sum, row) => sum + Number(row[counted]?.[0]), 0)).toBe(version.list.findings);
    expect(new Set(rows.map((row) => row[2]?.[0]))).toEqual(new Set([rosters.grades.quality]));
  });

  test("the file of findings has every cause, and of the sheet the rows that are wrong, cell by cell", async () => {
    const { version } = await open();
    const { body, headers } = await visit(findingsFile, its.at(officer(), "/findings.xlsx"));
    expect(decodeURIComponent(headers.get("Content-Disposition") ?? "")).toContain("檢核結果");
    const { sheets } = await rereadAnswer(body);
    const [causes, terms] = sheets.map(({ rows }) => rows.slice(1).map((row) => row.map(([value]) => value)));
    expect(causes).toHaveLength(version.list.all);
    expect(causes?.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(version.list.allFindings);
    const book = new Map(its.faulty.book.sheets[0]?.rows.map(({ number, cells }) => [number, cells]));
    expect(terms?.length).toBeGreaterThan(30);
    for (const [number, ...cells] of terms ?? [])
      expect(cells.slice(0, -1).map(String)).toEqual(book.get(Number(number)));
  });

  test("what leaves the console is written down, with its rows", async () => {
    await visit(findingsFile, its.at(officer(), "/findings.xlsx"));
    const [entry] = await listAuditEntries(its.scope, { userId: officer().scope.user.id, limit: 1 });
    expect(entry).toMatchObject({ action: "export:create" });
    expect(entry?.changes).toContainEqual({ field: "kind", from: null, to: "roster-findings" });
  });

  test("ID numbers and birth dates are masked on every page and in the list of causes", async () => {
    const people = its.school.students.flatMap(({ idNumber }) => idNumber);
    const birthDates = its.faulty.book.sheets[0]?.rows.map(({ cells }) => cells[1] ?? "") ?? [];
    const secrets = [...new Set([...people, its.faulty.wrongId, ...birthDates])];
    const { version } = await open();
    const seen = await Promise.all([
      open(),
      ...version.list.rows.map(({ number }) =>
        visit(cause, its.at(officer(), "", { cause: String(number) })).then(({ body }) => body),
      ),
      visit(changes, its.at(officer(), "?was=1&is=2")).then(({ body }) => body),
      visit(causesFile, its.at(officer(), "/causes.xlsx")).then(({ body }) => rereadAnswer(body)),
    ]);
    const text = JSON.stringify(seen);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    const wrong = version.list.rows.find(({ rule }) => rule === "id-number-check-digit");
    expect(wrong?.value).toMatch(/^..?.\*{4}\d{3}$/);
  });

  test("a row says whom it is about, as the register of the check knows them; of a missing student too", async () => {
    const { version } = await open("?q=不在名冊內");
    const [missing] = version.list.rows;
    const { body } = await visit(cause, its.at(officer(), "", { cause: String(missing?.number) }));
    const student = its.school.students.find(({ idNumber }) => idNumber === its.faulty.missing);
    expect(body?.rows.list.map((row) => row.student?.name)).toContain(student?.name);
    const letters = (await open("?grade=syntax")).version.list.rows[0];
    const { body: rows } = await visit(cause, its.at(officer(), "", { cause: String(letters?.number) }));
    const [row] = rows?.rows.list ?? [];
    const about = its.faulty.book.sheets[0]?.rows.find(({ number }) => number === row?.row);
    const known = its.school.students.find(({ idNumber }) => idNumber === about?.cells[0]);
    expect(row?.student).toMatchObject({ number: known?.number, name: known?.name, seat: known?.seat });
    expect(row?.course).toBe(about?.cells[3]);
    expect(row?.value).toBe("T");
  });

  test("causes of one rule are told apart by their course or their student", async () => {
    const { version } = await open("?sort=number");
    const courses = version.list.rows.filter(({ rule }) => rule === "course-grade-differs");
    expect(courses.length).toBeGreaterThan(1);
    expect(new Set(courses.map(({ about }) => about)).size).toBeGreaterThan(1);
    expect(courses.every(({ about }) => about !== null && about !== "")).toBe(true);
  });

  test("a search, a sheet, the state and the answers narrow the list; what makes no sense does not", async () => {
    const { version } = await open();
    const all = version.list.total;
    expect((await open("?sheet=學期成績")).version.list.total).toBe(all);
    expect((await open("?sheet=-")).version.list.total).toBe(0);
    expect((await open("?state=new")).version.list.total).toBe(version.facets.states.new);
    expect((await open("?answer=open")).version.list.total).toBe(version.facets.answers.open);
    expect((await open("?answer=answered")).version.list.total).toBe(0);
    const name = rosters.rules["amount-form"].name;
    expect((await open(`?q=${encodeURIComponent(name)}`)).version.list.total).toBe(1);
    expect((await open("?grade=none&sort=none&page=x&version=77")).version.list.total).toBe(all);
  });

  test("an older version can be looked at, and says that it is old", async () => {
    const page = await open("?version=1");
    expect(page.version).toMatchObject({ number: 1, isCurrent: false, isOutdated: false });
    expect(page.versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(page.versions[0]?.change).toMatchObject({ since: 1, added: 1, removed: 0, changed: 0 });
  });

  test("what a version changed: the rows, and whom they are about", async () => {
    const { body } = await visit(changes, its.at(officer(), "?was=1&is=2"));
    expect(body?.counts).toMatchObject({ added: 1, removed: 0, changed: 0 });
    const rows = its.faulty.book.sheets[0]?.rows ?? [];
    expect(body?.counts.unchanged).toBe(rows.length - 1);
    expect(body?.rows).toMatchObject([{ kind: "added", row: 42, course: rows[40]?.cells[3] }]);
    const student = its.school.students.find(({ idNumber }) => idNumber === rows[40]?.cells[0]);
    expect(body?.rows[0]?.student?.number).toBe(student?.number);
    const back = await visit(changes, its.at(officer(), "?was=2&is=1&kind=removed"));
    expect(back.body).toMatchObject({ total: 1, rows: [{ kind: "removed", row: 42 }] });
  });

  test("a large file is made off the request, once, for who asked for it and for nobody else", async () => {
    const asked = await send(rosterAction, its.at(officer()));
    expect(contentOf(asked.body)).toEqual({ asked: "asked" });
    expect((await send(rosterAction, its.at(officer()))).status).toBe(409);
    await doJobs(its.scope);
    const { version } = await open();
    expect(version.findingsFile.job).toMatchObject({ state: "done" });
    const job = version.findingsFile.job?.id ?? 0;
    const today = await readToday(officer().scope, "112-1", (moment) => moment.slice(0, 10));
    expect(today.jobs).toMatchObject([
      { jobId: job, kind: "roster-findings", state: "done", book: "precheck", version: 2 },
    ]);
    const director = its.as("academic-director");
    expect((await visit(findingsFile, its.at(director, `/findings.xlsx?job=${job}`))).status).toBe(404);
    const { body, status } = await visit(findingsFile, its.at(officer(), `/findings.xlsx?job=${job}`));
    expect(status).toBe(200);
    expect((await rereadAnswer(body)).sheets[0]?.rows).toHaveLength(version.list.all + 1);
    expect(await listUnseenJobs(officer().scope)).toEqual([]);
    expect((await open()).version.findingsFile.job).toBeNull();
  });
});
