import { beforeAll, describe, expect, test } from "vitest";
import { type Role, roles } from "#app/domain/people/roles.ts";
import { unpack } from "#app/packed.ts";
import * as cause from "#app/routes/comparisons/cause.tsx";
import * as causesFile from "#app/routes/comparisons/causes.xlsx.ts";
import * as file from "#app/routes/comparisons/file.ts";
import * as findings from "#app/routes/comparisons/findings.tsx";
import * as findingsFile from "#app/routes/comparisons/findings.xlsx.ts";
import * as job from "#app/routes/comparisons/job.ts";
import * as list from "#app/routes/comparisons/list.tsx";
import * as run from "#app/routes/comparisons/run.tsx";
import * as todayPage from "#app/routes/today/today.tsx";
import { assignClasses } from "#app/use-cases/assign-classes.ts";
import { recordExport } from "#app/use-cases/record-export.ts";
import { listCauses } from "#db/queries/comparisons.ts";
import { enqueueJob } from "#db/queries/jobs.ts";
import { insertSchool, insertTerm } from "#db/queries/schools.ts";
import { type Answer, type Browser, logInAs, open, ownDatabase, send } from "../../support/asked.ts";
import { compareNow, inventFor } from "../../support/compared-school.ts";
import { keepSchool } from "../../support/keep-school.ts";
import { asNewUser } from "../../support/scopes.ts";

const pages = ownDatabase();
const browsers = new Map<Role, Browser>();
const at = { runId: 0, query: 0, blocking: 0, fileId: 0, jobId: 0 };
const where = (more: Record<string, string | number> = {}) => ({
  term: "112-1",
  run: String(at.runId),
  ...Object.fromEntries(Object.entries(more).map(([name, value]) => [name, String(value)])),
});
/** A class that nobody of the test looks after has both of the causes. */
let otherClass = "";

beforeAll(async () => {
  const { ground } = pages;
  const schoolId = await insertSchool(ground, {
    code: "070406",
    name: "測試高中",
    hasContinuingDivision: false,
    hasPracticumOffice: false,
    settings: {},
  });
  const scope = await asNewUser({ ...ground, schoolId }, ["academic-officer"]);
  await insertTerm(scope, { term: "112-1", opensOn: "2023-08-30", closesOn: null });
  await keepSchool(scope, await inventFor(scope, ["code-missing", "name-spelling"]));
  at.runId = await compareNow(scope);
  const causes = await listCauses(scope, at.runId);
  const [blocking, query] = [
    causes.find(({ weight }) => weight === "blocking"),
    causes.find(({ weight }) => weight === "query"),
  ];
  at.blocking = blocking?.number ?? 0;
  at.query = query?.number ?? 0;
  otherClass = query?.classKeys[0] ?? "";
  const bytes = Buffer.from("%PDF-");
  const made = {
    kind: "comparison-proof",
    term: "112-1",
    runId: at.runId,
    name: "證明.pdf",
    mediaType: "application/pdf",
  };
  at.fileId = (await recordExport(scope, { ...made, bytes, counts: {} }, { keep: true })).exportId;
  for (const role of roles) browsers.set(role, await logInAs(scope, [role]));
  at.jobId = await enqueueJob(browserOf("academic-officer").scope, "compare", { term: "111-2" });
  // Homeroom teacher and counselor look after the class of the blocking cause.
  for (const role of ["homeroom-teacher", "counselor"] as const)
    await assignClasses(scope, {
      term: "112-1",
      userId: browserOf(role).scope.user.id,
      assignments: [
        { duty: role === "counselor" ? "counselor" : "homeroom", classKey: blocking?.classKeys[0] ?? "" },
      ],
    });
}, 120_000);

function browserOf(role: Role): Browser {
  const browser = browsers.get(role);
  if (!browser) throw new Error(`nobody is ${role}`);
  return browser;
}

type Ask = (browser: { cookie: string }) => Promise<Answer<unknown>>;
const office = ["academic-officer", "academic-director"] as const;
const wholeSchool = [...office, "principal", "guidance"] as const;
const readers = [...wholeSchool, "counselor", "homeroom-teacher"] as const;
const exporters = [...office, "principal", "counselor", "homeroom-teacher"] as const;
const signAs =
  (capacity: string): Ask =>
  (browser) =>
    send(run.action, browser, "/112-1/comparisons/1", where(), { intent: "sign", capacity });

/** Every address × every role: `may` get `status`, everybody else 403. */
const addresses: { name: string; ask: Ask; may: readonly Role[]; status: number }[] = [
  {
    name: "Today",
    ask: (browser) => open(todayPage.loader, browser, "/112-1", { term: "112-1" }),
    may: roles,
    status: 200,
  },
  {
    name: "the runs",
    ask: (browser) => open(list.loader, browser, "/112-1/comparisons", { term: "112-1" }),
    may: readers,
    status: 200,
  },
  {
    name: "one run",
    ask: (browser) => open(run.loader, browser, "/112-1/comparisons/1", where()),
    may: readers,
    status: 200,
  },
  {
    name: "one cause",
    ask: (browser) =>
      open(cause.loader, browser, "/112-1/comparisons/1/causes/1", where({ cause: at.blocking })),
    may: readers,
    status: 200,
  },
  {
    name: "all findings",
    ask: (browser) => open(findings.loader, browser, "/112-1/comparisons/1/findings", where()),
    may: readers,
    status: 200,
  },
  {
    name: "the findings as a file",
    ask: (browser) => open(findingsFile.loader, browser, "/112-1/comparisons/1/findings.xlsx", where()),
    may: exporters,
    status: 200,
  },
  {
    name: "the causes as a file",
    ask: (browser) => open(causesFile.loader, browser, "/112-1/comparisons/1/causes.xlsx", where()),
    may: exporters,
    status: 200,
  },
  {
    name: "a file of the whole run",
    ask: (browser) => open(file.loader, browser, "/112-1/comparisons/1/files/1", where({ file: at.fileId })),
    may: [...office, "principal"],
    status: 200,
  },
  {
    name: "where a comparison has led",
    ask: (browser) =>
      open(job.loader, browser, "/112-1/comparisons/jobs/1", { term: "112-1", job: String(at.jobId) }),
    may: readers,
    status: 302,
  },
  {
    name: "starting a comparison (of a term that is not there)",
    ask: (browser) =>
      send(list.action, browser, "/111-2/comparisons", { term: "111-2" }, { intent: "start" }),
    may: office,
    status: 409,
  },
  {
    name: "cancelling one (none runs)",
    ask: (browser) =>
      send(list.action, browser, "/112-1/comparisons", { term: "112-1" }, { intent: "cancel" }),
    may: office,
    status: 409,
  },
  { name: "signing as officer (blocked)", ask: signAs("officer"), may: ["academic-officer"], status: 409 },
  { name: "countersigning (blocked)", ask: signAs("director"), may: ["academic-director"], status: 409 },
  {
    name: "asking for a file of the whole run",
    ask: (browser) =>
      send(run.action, browser, "/112-1/comparisons/1", where(), { intent: "export", what: "proof" }),
    may: [...office, "principal"],
    status: 200,
  },
  {
    name: "answering (what must be mended)",
    ask: (browser) =>
      send(cause.action, browser, "/112-1/comparisons/1/causes/1", where({ cause: at.blocking }), {
        intent: "answer",
        note: "說明",
      }),
    may: office,
    status: 409,
  },
];

describe.each(addresses)("$name", ({ ask, may, status }) => {
  test.each(roles)("%s", async (role) => {
    const answer = await ask(browserOf(role));
    expect(answer.status).toBe(may.includes(role) ? status : 403);
  });

  test("nobody: to the log-in page", async () => {
    const answer = await ask({ cookie: "" });
    expect(answer.status).toBe(302);
    expect(answer.location).toMatch(/^\/log-in\?to=/);
  });
});

test("a form on another site does nothing", async () => {
  const officer = browserOf("academic-officer");
  const sent = await send(
    run.action,
    officer,
    "/112-1/comparisons/1",
    where(),
    { intent: "export", what: "findings" },
    "http://elsewhere.example",
  );
  expect(sent.status).toBe(403);
});

test.each([
  { why: "a run that is not there", params: { run: "99999" } },
  { why: "no number", params: { run: "abc" } },
  { why: "another term's address", params: { term: "111-2" } },
])("no page: $why", async ({ params }) => {
  const officer = browserOf("academic-officer");
  const answer = await open(run.loader, officer, "/x", { ...where(), ...params });
  expect(answer.status).toBe(404);
});

test("a run of another school is no page", async () => {
  const schoolId = await insertSchool(pages.ground, {
    code: "070407",
    name: "別的高中",
    hasContinuingDivision: false,
    hasPracticumOffice: false,
    settings: {},
  });
  const stranger = await logInAs({ ...pages.ground, schoolId }, ["academic-officer"]);
  expect((await open(run.loader, stranger, "/x", where())).status).toBe(404);
  expect((await open(cause.loader, stranger, "/x", where({ cause: 1 }))).status).toBe(404);
  expect((await open(file.loader, stranger, "/x", where({ file: at.fileId }))).status).toBe(404);
});

describe.each(["homeroom-teacher", "counselor"] as const)("%s", (role) => {
  test("sees the own class's causes and rows and nothing of others", async () => {
    const browser = browserOf(role);
    const page = await openRun(browser);
    expect(page.list.rows.map(({ number }) => number)).toEqual([at.blocking]);
    expect(page.numbers.findings).toMatchObject({ query: 0, listed: 0 });
    expect(page).toMatchObject({ notes: null, inputs: null, exports: [], resolved: undefined });
    const rows = (await open(findings.loader, browser, "/x", where())).value;
    expect(rows?.rows.length).toBeGreaterThan(0);
    expect(rows?.rows.some(({ classKey }) => classKey === otherClass)).toBe(false);
    expect(rows?.classes).toHaveLength(1);
  });

  test("does not reach another class by its address", async () => {
    const browser = browserOf(role);
    expect((await open(cause.loader, browser, "/x", where({ cause: at.query }))).status).toBe(404);
    const asked = `/x?${new URLSearchParams({ class: otherClass })}`;
    expect((await open(findings.loader, browser, asked, where())).value?.total).toBe(0);
  });
});

test("a teacher without a class sees none", async () => {
  const { ground } = pages;
  const { schoolId } = browserOf("academic-officer").scope;
  const teacher = await logInAs({ ...ground, schoolId }, ["homeroom-teacher"]);
  const page = await openRun(teacher);
  expect(page.ownClasses).toEqual([]);
  expect(page.list.total).toBe(0);
  expect((await open(findings.loader, teacher, "/x", where())).value?.total).toBe(0);
});

async function openRun(browser: Browser) {
  const { value } = await open(run.loader, browser, "/112-1/comparisons/1", where());
  if (!value) throw new Error("no page");
  return unpack(value);
}
