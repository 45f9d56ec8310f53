import { expect, test } from "vitest";
import { findingKinds } from "#app/domain/course-codes/findings.ts";
import { runComparison } from "#app/use-cases/run-comparison.ts";
import { listAuditEntries } from "#db/queries/audit.ts";
import { countFindings, listFindings } from "#db/queries/comparison-findings.ts";
import { findCause, findLatestRunId, findRun, listCauses, listRuns } from "#db/queries/comparisons.ts";
import { findDataInForce } from "#db/queries/data-in-force.ts";
import { insertTerm } from "#db/queries/schools.ts";
import { compareNow, importAgain, inventFor, newComparableSchool } from "../support/compared-school.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { newScope } from "../support/scopes.ts";

describeEachDatabase("running a comparison", (database) => {
  test("without data nothing is compared, and what is missing is named in the order of importing", async () => {
    const scope = await newScope(database, ["academic-officer"]);
    await insertTerm(scope, { term: "112-1", opensOn: null, closesOn: null });
    expect(await runComparison(scope, "112-1")).toEqual({
      kind: "data-missing",
      missing: ["course-plan", "homerooms", "students", "offerings", "enrolments"],
    });
    expect(await listRuns(scope, "112-1")).toEqual([]);
  });

  test("a clean school gives a run without causes that says what it compared", async () => {
    const { scope, school } = await newComparableSchool(database, "none");
    const run = await findRun(scope, await compareNow(scope));
    expect(run?.totals).toEqual({ blocking: 0, queries: 0, listed: 0, causes: 0 });
    expect(run?.notes.population).toMatchObject({
      students: school.students.length,
      enrolments: school.enrolments.length,
      offerings: school.offerings.length,
      homerooms: school.homerooms.length,
    });
    expect(run?.notes.difference).toBeNull();
    expect(run?.notes.remarks.uncheckedSegments).toEqual(["DEP", "FLD"]);
    const inForce = await findDataInForce(scope, "112-1");
    expect(run?.inputs.datasets.map(({ slot, importId }) => ({ slot, importId }))).toEqual(inForce.datasets);
    expect(run?.inputs.plans.map(({ id }) => id)).toEqual(inForce.planIds);
    expect(run?.inputs.plans.map(({ courses }) => courses)).toEqual(
      school.plans.map(({ courses }) => courses.length),
    );
  });

  test("every planted fault is kept: counts, causes with their findings and students, who began it", async () => {
    const { scope, school } = await newComparableSchool(database, findingKinds);
    const runId = await compareNow(scope);
    const run = await findRun(scope, runId);
    const expected = Object.fromEntries(
      findingKinds.map((kind) => [kind, school.expected.filter((one) => one.kind === kind).length]),
    );
    expect(run?.counts).toEqual(expected);
    expect(run?.createdBy).toBe(scope.user.id);

    const causes = await listCauses(scope, runId);
    expect(causes.map(({ number }) => number)).toEqual(causes.map((_, index) => index + 1));
    expect(run?.totals.causes).toBe(causes.length);
    expect(causes.every(({ state }) => state === "new")).toBe(true);
    const importOf = (slot: string) => run?.inputs.datasets.find((one) => one.slot === slot)?.importId ?? 0;
    const source = { runId, studentsImport: importOf("students"), homeroomsImport: importOf("homerooms") };
    for (const { number, findings } of causes)
      expect(await countFindings(scope, source, { causeNumber: number, within: null })).toBe(findings);
    const names = new Map(school.students.map((student) => [student.number, student.name]));
    const page = { sort: "order", direction: "asc", limit: 10_000, offset: 0 } as const;
    const rows = await listFindings(scope, source, { within: null }, page);
    expect(rows.length).toBe(school.expected.length);
    for (const row of rows) expect(row.name).toBe(names.get(row.studentNumber ?? "") ?? null);

    const entry = (await listAuditEntries(scope, { limit: 1 }))[0];
    expect(entry).toMatchObject({ action: "comparison:run", subject: `comparison:${runId}` });
    expect(entry?.changes).toContainEqual({ field: "blocking", from: null, to: run?.totals.blocking });
  });

  test("the next run says what was resolved, what is new and what stays", async () => {
    const { scope } = await newComparableSchool(database, ["code-missing", "credits-differ"]);
    const first = await compareNow(scope);
    await importAgain(scope, await inventFor(scope, ["credits-differ", "name-spelling"]));
    const second = await compareNow(scope);
    const before = await listCauses(scope, first);
    const after = await listCauses(scope, second);
    const run = await findRun(scope, second);
    const keys = (list: typeof before) => new Set(list.map(({ key }) => key));
    const stays = after.filter(({ key }) => keys(before).has(key));
    expect(run?.previousRunId).toBe(first);
    expect(run?.notes.difference).toEqual({
      resolved: before.filter(({ key }) => !keys(after).has(key)).length,
      fresh: after.length - stays.length,
      stays: stays.length,
    });
    expect(before.some(({ kind }) => kind === "code-missing")).toBe(true);
    expect(after.some(({ kind }) => kind === "code-missing")).toBe(false);
    for (const { key, state } of after) expect(state).toBe(keys(before).has(key) ? "stays" : "new");

    await importAgain(scope, await inventFor(scope, "none"));
    const third = await findRun(scope, await compareNow(scope));
    expect(third?.notes.difference).toEqual({ resolved: after.length, fresh: 0, stays: 0 });
  });

  test("a wrong code keeps its proposals, best first", async () => {
    const { scope } = await newComparableSchool(database, ["school-differs"]);
    const runId = await compareNow(scope);
    const cause = (await listCauses(scope, runId)).find(({ kind }) => kind === "school-differs");
    const stored = await findCause(scope, runId, cause?.number ?? 0);
    const [best, ...others] = stored?.proposals ?? [];
    expect(best?.code.slice(9)).toBe(stored?.code?.slice(9));
    expect(best?.differs.every((position) => position >= 4 && position <= 9)).toBe(true);
    for (const other of others) expect(other.score).toBeLessThanOrEqual(best?.score ?? 0);
  });

  test("stopped while it is kept, nothing of the run is there", async () => {
    const { scope } = await newComparableSchool(database, findingKinds);
    const stop = new AbortController();
    // Compared, not kept yet.
    const progress = (done: number, total: number) => {
      if (done > total / 2) stop.abort(new Error("stopped"));
    };
    await expect(runComparison(scope, "112-1", { progress, signal: stop.signal })).rejects.toThrow("stopped");
    expect(await listRuns(scope, "112-1")).toEqual([]);
    expect(await listAuditEntries(scope, { limit: 100 })).toEqual([]);
  });

  test("runs of another school are not there", async () => {
    const { scope } = await newComparableSchool(database, "none");
    const runId = await compareNow(scope);
    const stranger = await newScope(database, ["academic-officer"]);
    expect(await findRun(stranger, runId)).toBeUndefined();
    expect(await findLatestRunId(stranger, "112-1")).toBeUndefined();
    expect(await listCauses(stranger, runId)).toEqual([]);
  });
});
