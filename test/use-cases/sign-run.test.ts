import { expect, test } from "vitest";
import { answerQuery } from "#app/use-cases/answer-query.ts";
import { readProof } from "#app/use-cases/read-proof.ts";
import { signRun } from "#app/use-cases/sign-run.ts";
import { listAuditEntries, verifyAudit } from "#db/queries/audit.ts";
import { listCauses } from "#db/queries/comparisons.ts";
import { listSignatures } from "#db/queries/run-signatures.ts";
import { findUser, updateUser } from "#db/queries/users.ts";
import type { Scope } from "#db/scope.ts";
import { compareNow, importAgain, inventFor, newComparableSchool } from "../support/compared-school.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { keepPlan } from "../support/keep-school.ts";
import { asNewUser } from "../support/scopes.ts";

const today = "2023-09-11";
const officer = { capacity: "officer", today } as const;
const director = { capacity: "director", today } as const;

describeEachDatabase("signing a run", (database) => {
  async function newRun(faults: Parameters<typeof newComparableSchool>[1] = ["name-spelling"]) {
    const { scope, school } = await newComparableSchool(database, faults);
    const boss = await asNewUser(scope, ["academic-director"]);
    return { scope, school, boss, runId: await compareNow(scope) };
  }

  test("officer, then director, sign the same content; both are on record and on the proof", async () => {
    const { scope, boss, runId } = await newRun();
    const [cause] = await listCauses(scope, runId);
    await answerQuery(scope, {
      runId,
      causeNumber: cause?.number ?? 0,
      seenAnswerId: null,
      note: "確認無誤",
    });
    const first = await signRun(scope, { runId, ...officer });
    const second = await signRun(boss, { runId, ...director });
    expect(first).toMatchObject({ kind: "signed", late: false });
    expect(second).toEqual(first);
    expect(await listSignatures(scope, { runId })).toMatchObject([
      { capacity: "officer", userId: scope.user.id, name: "王小明", late: false },
      { capacity: "director", userId: boss.user.id, late: false },
    ]);
    expect((await listAuditEntries(scope, { limit: 2 })).map(({ action }) => action)).toEqual([
      "comparison:countersign",
      "comparison:sign",
    ]);
    expect(await verifyAudit(scope)).toMatchObject({ ok: true });
    const proof = await readProof(scope, runId);
    expect(proof).toMatchObject({
      state: "signed",
      occasion: { kind: "first-comparison", opensOn: "2023-08-30", due: "2023-09-27" },
      answers: [{ kind: "name-spelling", note: "確認無誤", by: "王小明" }],
      signatures: { officer: { name: "王小明" }, director: { name: "王小明" } },
    });
    expect(proof?.runs).toHaveLength(1);
    expect(proof?.files.map(({ kind }) => kind).sort()).toContain("enrolments");
  });

  const refusals: {
    why: string;
    reason: string;
    capacity: "officer" | "director";
    prepare?: (run: Awaited<ReturnType<typeof newRun>>) => Promise<unknown>;
    faults?: Parameters<typeof newComparableSchool>[1];
  }[] = [
    {
      why: "something must be mended",
      reason: "blocking-findings",
      capacity: "officer",
      faults: ["code-missing"],
    },
    { why: "the director comes first", reason: "officer-first", capacity: "director" },
    {
      why: "a newer run is there",
      reason: "not-the-latest-run",
      capacity: "officer",
      prepare: ({ scope }) => compareNow(scope),
    },
    {
      why: "data was imported since",
      reason: "inputs-changed",
      capacity: "officer",
      prepare: async ({ scope }) => importAgain(scope, await inventFor(scope, "none")),
    },
    {
      why: "a plan was imported since",
      reason: "inputs-changed",
      capacity: "officer",
      prepare: async ({ scope, school }) => {
        const plan = school.plans[0];
        if (plan) await keepPlan(scope, plan, "新計畫.csv");
      },
    },
    {
      why: "the officer has signed already",
      reason: "already-signed",
      capacity: "officer",
      prepare: ({ scope, runId }) => signRun(scope, { runId, ...officer }),
    },
    {
      why: "data was imported between the two signatures",
      reason: "inputs-changed",
      capacity: "director",
      prepare: async ({ scope, runId }) => {
        await signRun(scope, { runId, ...officer });
        await importAgain(scope, await inventFor(scope, "none"));
      },
    },
  ];
  test.each(refusals)("refused: $why", async ({ reason, capacity, prepare, faults }) => {
    const run = await newRun(faults);
    await prepare?.(run);
    const before = await listSignatures(run.scope, { runId: run.runId });
    const who = capacity === "officer" ? run.scope : run.boss;
    expect(await signRun(who, { runId: run.runId, capacity, today })).toEqual({ kind: "refused", reason });
    expect(await listSignatures(run.scope, { runId: run.runId })).toEqual(before);
  });

  test("the two signatures are of two people", async () => {
    const { scope, runId } = await newRun();
    await signRun(scope, { runId, ...officer });
    expect(await signRun(scope, { runId, ...director })).toEqual({ kind: "refused", reason: "same-person" });
  });

  test("two officers at once: one signature", async () => {
    const { scope, runId } = await newRun();
    const other = await asNewUser(scope, ["academic-officer"]);
    const outcomes = await Promise.all([scope, other].map((who) => signRun(who, { runId, ...officer })));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["refused", "signed"]);
    expect(outcomes).toContainEqual({ kind: "refused", reason: "already-signed" });
    expect(await listSignatures(scope, { runId })).toHaveLength(1);
  });

  test("one person in both capacities at once, from two windows: one signature", async () => {
    const { scope, runId } = await newRun();
    const outcomes = await Promise.all([
      signRun(scope, { runId, ...officer }),
      signRun(scope, { runId, ...director }),
    ]);
    expect(outcomes[0]).toMatchObject({ kind: "signed" });
    expect(outcomes[1]?.kind).toBe("refused");
    expect(await listSignatures(scope, { runId })).toHaveLength(1);
  });

  test.each([
    { today: "2023-09-27", late: false, why: "the last day" },
    { today: "2023-09-28", late: true, why: "the day after" },
  ])("$why: late is $late, and allowed", async ({ today, late }) => {
    const { scope, boss, runId } = await newRun();
    expect(await signRun(scope, { runId, capacity: "officer", today })).toMatchObject({ late });
    expect(await signRun(boss, { runId, capacity: "director", today })).toMatchObject({ late });
    const signatures = (await readProof(scope, runId))?.signatures;
    expect([signatures?.officer?.late, signatures?.director?.late]).toEqual([late, late]);
  });

  test("after the first comparison is signed, one after an amendment is never late", async () => {
    const { scope, boss, school, runId } = await newRun();
    await signRun(scope, { runId, ...officer });
    await signRun(boss, { runId, ...director });
    const plan = school.plans.at(-1);
    if (plan) await keepPlan(scope, plan, "調整後.csv");
    const again = await compareNow(scope);
    const signed = await signRun(scope, { runId: again, capacity: "officer", today: "2024-01-10" });
    expect(signed).toMatchObject({ kind: "signed", late: false });
    expect((await readProof(scope, again))?.occasion).toMatchObject({
      kind: "compare-again",
      plan: "調整後.csv",
    });
  });

  test("a record that was altered after the officer signed is not countersigned", async () => {
    const { scope, boss, runId } = await newRun();
    await signRun(scope, { runId, ...officer });
    await scope.db
      .updateTable("comparison_runs")
      .set({ counts: JSON.stringify({ "name-spelling": 1 }) })
      .where("school_id", "=", scope.schoolId)
      .where("id", "=", runId)
      .execute();
    expect(await signRun(boss, { runId, ...director })).toEqual({
      kind: "refused",
      reason: "content-changed",
    });
  });

  test("a signature keeps the name under which it was given", async () => {
    const { scope, runId } = await newRun();
    await signRun(scope, { runId, ...officer });
    await rename(scope, "改名後");
    expect((await listSignatures(scope, { runId }))[0]?.name).toBe("王小明");
  });

  test("another school's run is not found", async () => {
    const { runId } = await newRun();
    const stranger = await newComparableSchool(database, "none");
    expect(await signRun(stranger.scope, { runId, ...officer })).toEqual({ kind: "not-found" });
  });

  async function rename(scope: Scope, displayName: string) {
    const user = await findUser(scope, scope.user.id);
    if (!user) throw new Error("no user");
    await updateUser(scope, user.id, user.version, { ...user, displayName });
  }
});
