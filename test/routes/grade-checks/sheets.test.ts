import { beforeEach, expect, test } from "vitest";
import { loader as roundPage } from "#app/routes/grade-checks/round.tsx";
import { loader as fetchSheets, action as print } from "#app/routes/grade-checks/sheets.ts";
import { loader as today } from "#app/routes/today/today.tsx";
import { listUnseenJobs, markJobSeen } from "#db/queries/jobs.ts";
import { doJobs } from "../../support/batch-school.ts";
import { useCheckPages } from "../../support/check-pages.ts";
import { newComparableSchool } from "../../support/compared-school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { newRound } from "../../support/grade-check-school.ts";
import { logInAs, newVisitor, send, type Visitor, visit } from "../../support/visits.ts";

describeRoutes("check sheets from their page", (database) => {
  const pages = useCheckPages(database);
  const { as, at } = pages;
  const ask = (visitor: Visitor, of = "", size = "half") =>
    send(print, {
      as: visitor,
      ...at("/sheets"),
      form: [
        ["of", of],
        ["size", size],
      ],
    });
  const refusedOf = (headers: Headers) =>
    new URL(headers.get("Location") ?? "", "http://console.test").searchParams.get("refused");

  beforeEach(async () => {
    const { scope } = as("academic-officer");
    await doJobs(scope);
    for (const { id } of await listUnseenJobs(scope)) await markJobSeen(scope, id);
  });

  test("are asked for, printed off the request, fetched once by who asked, and said on Today", async () => {
    const officer = as("academic-officer");
    const [own] = pages.there().classes;
    expect((await ask(officer, `class ${own?.homeroom.key}`)).status).toBe(302);
    expect(refusedOf((await ask(officer)).headers)).toBe("busy");
    await doJobs(officer.scope);
    const { body } = await visit(roundPage, { as: officer, ...at() });
    const job = body?.sheets?.job;
    expect(job).toMatchObject({ state: "done", printed: { counts: { students: own?.students.length } } });
    const cards = (await visit(today, { as: officer, path: "/112-1" })).body?.cards;
    expect(cards).toContainEqual(
      expect.objectContaining({ kind: "job", job: expect.objectContaining({ kind: "check-sheets" }) }),
    );
    const path = `${at().path}/sheets?job=${job?.id}`;
    const stranger = await visit(fetchSheets, { as: as("academic-director"), path, params: at().params });
    expect(stranger.status).toBe(404);
    const file = await visit(fetchSheets, { as: officer, path, params: at().params });
    expect(file.headers.get("Content-Type")).toBe("application/pdf");
    expect(Buffer.from((await file.body?.arrayBuffer()) ?? new ArrayBuffer(0)).toString("latin1", 0, 5)).toBe(
      "%PDF-",
    );
    expect((await visit(roundPage, { as: officer, ...at() })).body?.sheets?.job).toBeNull();
  });

  test("are not offered to a teacher who has no class in the round", async () => {
    const teacher = await newVisitor(pages.there().scope, ["homeroom-teacher"]);
    expect((await visit(roundPage, { as: teacher, ...at() })).body?.sheets).toBeNull();
    const own = (await visit(roundPage, { as: as("homeroom-teacher"), ...at() })).body;
    expect(own?.sheets?.classes).toHaveLength(1);
  });

  test("of one round are not those of another", async () => {
    const officer = as("academic-officer");
    await ask(officer);
    await doJobs(officer.scope);
    const job = (await visit(roundPage, { as: officer, ...at() })).body?.sheets?.job;
    const other = await newRound(pages.there().scope);
    const elsewhere = at(`/sheets?job=${job?.id}`, {}, other.id);
    expect((await visit(fetchSheets, { as: officer, ...elsewhere })).status).toBe(404);
    expect((await visit(roundPage, { as: officer, ...at("", {}, other.id) })).body?.sheets?.job).toBeNull();
  });

  test("are for the office and for teachers of their own classes", async () => {
    const [own, other] = pages.there().classes;
    const teacher = as("homeroom-teacher");
    expect((await ask(teacher, `class ${own?.homeroom.key}`)).status).toBe(302);
    expect((await ask(teacher, `class ${other?.homeroom.key}`)).status).toBe(403);
    expect((await ask(teacher, "class 沒有這班")).status).toBe(404);
    for (const role of ["principal", "guidance", "counselor", "subject-teacher"] as const) {
      expect((await ask(as(role))).status).toBe(403);
      expect((await visit(fetchSheets, { as: as(role), ...at("/sheets?job=1") })).status).toBe(403);
    }
    const { body } = await visit(roundPage, { as: as("principal"), ...at() });
    expect(body?.sheets).toBeNull();
  });

  test("are refused where the term has no scores yet", async () => {
    const { scope } = await newComparableSchool(database, "none");
    const round = await newRound(scope);
    const officer = await logInAs(scope);
    const form = [["size", "half"]] as const;
    const { headers } = await send(print, { as: officer, ...at("/sheets", {}, round.id), form });
    expect(refusedOf(headers)).toBe("no-scores");
    expect(await listUnseenJobs(scope)).toEqual([]);
  });
});
