import { expect, test } from "vitest";
import { cancelComparison } from "#app/use-cases/cancel-comparison.ts";
import { startComparison } from "#app/use-cases/start-comparison.ts";
import { listAuditEntries } from "#db/queries/audit.ts";
import { findJob } from "#db/queries/jobs.ts";
import { insertTerm } from "#db/queries/schools.ts";
import { newComparableSchool } from "../support/compared-school.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { asNewUser, newScope } from "../support/scopes.ts";

describeEachDatabase("starting a comparison", (database) => {
  test("a term that is not set up, or data that is missing, is said before anything is begun", async () => {
    const scope = await newScope(database, ["academic-officer"]);
    expect(await startComparison(scope, "112-1")).toEqual({ kind: "refused", reason: "term-not-set-up" });
    await insertTerm(scope, { term: "112-1", opensOn: null, closesOn: null });
    expect(await startComparison(scope, "112-1")).toMatchObject({
      kind: "refused",
      reason: "data-missing",
      missing: ["course-plan", "homerooms", "students", "offerings", "enrolments"],
    });
    expect(await listAuditEntries(scope, { limit: 10 })).toEqual([]);
  });

  test("of several people who start at once one starts, and the others are told who", async () => {
    const { scope } = await newComparableSchool(database, "none");
    const others = await Promise.all([1, 2, 3].map(() => asNewUser(scope, ["academic-officer"])));
    const outcomes = await Promise.all([scope, ...others].map((one) => startComparison(one, "112-1")));
    const started = outcomes.flatMap((outcome) => (outcome.kind === "started" ? [outcome.jobId] : []));
    expect(started).toHaveLength(1);
    const refused = outcomes.filter(({ kind }) => kind === "refused");
    expect(refused).toHaveLength(3);
    for (const outcome of refused)
      expect(outcome).toMatchObject({ reason: "already-running", jobId: started[0], by: "王小明" });
  });

  test("another term is not held up", async () => {
    const { scope } = await newComparableSchool(database, "none");
    expect(await startComparison(scope, "112-1")).toMatchObject({ kind: "started" });
    await insertTerm(scope, { term: "112-2", opensOn: null, closesOn: null });
    expect(await startComparison(scope, "112-2")).toMatchObject({ reason: "data-missing" });
  });

  test("one that waits is cancelled at once, is on record, and makes room for the next", async () => {
    const { scope } = await newComparableSchool(database, "none");
    const outcome = await startComparison(scope, "112-1");
    if (outcome.kind !== "started") throw new Error("not started");
    expect(await cancelComparison(scope, "112-1")).toEqual({ kind: "cancelled" });
    expect((await findJob(scope, outcome.jobId))?.state).toBe("cancelled");
    expect((await listAuditEntries(scope, { limit: 2 })).map(({ action }) => action)).toEqual([
      "comparison:cancel",
      "comparison:start",
    ]);
    expect(await cancelComparison(scope, "112-1")).toEqual({ kind: "nothing-to-cancel" });
    expect(await startComparison(scope, "112-1")).toMatchObject({ kind: "started" });
  });
});
