import { expect, test } from "vitest";
import { answerInRun, suggestedAnswers } from "#app/domain/course-codes/query-answers.ts";
import { answerQuery, withdrawAnswer } from "#app/use-cases/answer-query.ts";
import { listAnswersInRun } from "#app/use-cases/answers-in-run.ts";
import { signRun } from "#app/use-cases/sign-run.ts";
import { listAuditEntries } from "#db/queries/audit.ts";
import { findRun, listCauses } from "#db/queries/comparisons.ts";
import { listAnswersTo } from "#db/queries/query-answers.ts";
import type { Scope } from "#db/scope.ts";
import { compareNow, newComparableSchool } from "../support/compared-school.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { asNewUser } from "../support/scopes.ts";

const note = "依課發會決議調整";

describeEachDatabase("answering a query", (database) => {
  /** A run with one query and one blocking cause, or only the query. */
  async function newRun(faults: readonly ("name-spelling" | "code-missing")[] = ["name-spelling"]) {
    const { scope } = await newComparableSchool(database, faults);
    return { scope, ...(await queryOf(scope, await compareNow(scope))) };
  }
  async function queryOf(scope: Scope, runId: number) {
    const causes = await listCauses(scope, runId);
    const query = causes.find(({ kind }) => kind === "name-spelling");
    if (!query) throw new Error("no query");
    return { runId, causeNumber: query.number, query, causes };
  }

  test("the note is kept with who and when, and is on record", async () => {
    const { scope, runId, causeNumber, query } = await newRun();
    const of = { runId, causeNumber, seenAnswerId: null };
    expect(await answerQuery(scope, { ...of, note: `  ${note}\n` })).toMatchObject({ kind: "answered" });
    expect(await listAnswersTo(scope, query.kind, query.key)).toMatchObject([
      { note, by: "王小明", term: "112-1", runId, answeredAt: scope.now, withdrawnAt: null },
    ]);
    expect(await listAuditEntries(scope, { limit: 1 })).toMatchObject([
      { action: "query:answer", changes: [{ field: "note", from: null, to: note }] },
    ]);
  });

  test.each([
    { note: "", reason: "required" },
    { note: " \n ", reason: "required" },
    { note: "好", reason: "too-short" },
    { note: "字".repeat(1001), reason: "too-long" },
    { note: "𤧟".repeat(1000), reason: undefined },
  ])("a note of $note.length code units: $reason", async ({ note, reason }) => {
    const { scope, runId, causeNumber } = await newRun();
    const outcome = await answerQuery(scope, { runId, causeNumber, seenAnswerId: null, note });
    expect(outcome).toMatchObject(reason ? { kind: "refused", reason } : { kind: "answered" });
  });

  test("what must be mended cannot be waived, and what is not there cannot be answered", async () => {
    const { scope, runId, causes } = await newRun(["name-spelling", "code-missing"]);
    const blocking = causes.find(({ weight }) => weight === "blocking");
    const of = { runId, seenAnswerId: null, note };
    expect(await answerQuery(scope, { ...of, causeNumber: blocking?.number ?? 0 })).toEqual({
      kind: "refused",
      reason: "not-a-query",
    });
    expect(await answerQuery(scope, { ...of, causeNumber: 999 })).toEqual({ kind: "not-found" });
    expect(await answerQuery(scope, { ...of, runId: runId + 1000, causeNumber: 1 })).toEqual({
      kind: "not-found",
    });
  });

  test("of two who answer at once one is kept, and the other is told what holds", async () => {
    const { scope, runId, causeNumber, query } = await newRun();
    const other = await asNewUser(scope, ["academic-director"]);
    const of = { runId, causeNumber, seenAnswerId: null };
    const outcomes = await Promise.all([
      answerQuery(scope, { ...of, note: "第一位的說明" }),
      answerQuery(other, { ...of, note: "第二位的說明" }),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["answered", "conflict"]);
    const held = (await listAnswersTo(scope, query.kind, query.key)).filter(
      ({ withdrawnAt }) => withdrawnAt === null,
    );
    expect(held).toHaveLength(1);
    expect(outcomes.find(({ kind }) => kind === "conflict")).toMatchObject({ current: held[0] });
  });

  test("a changed answer replaces the one before, which stays in the history; one taken back leaves none", async () => {
    const { scope, runId, causeNumber, query } = await newRun();
    const run = { id: runId, term: "112-1" };
    const first = await answerQuery(scope, { runId, causeNumber, seenAnswerId: null, note });
    if (first.kind !== "answered") throw new Error("not answered");
    const second = await answerQuery(scope, {
      runId,
      causeNumber,
      seenAnswerId: first.id,
      note: "改寫後的說明",
    });
    if (second.kind !== "answered") throw new Error("not answered");
    const history = await listAnswersTo(scope, query.kind, query.key);
    expect(history.map(({ note }) => note)).toEqual(["改寫後的說明", note]);
    expect(answerInRun(history, run, null)?.id).toBe(second.id);
    expect(await withdrawAnswer(scope, { runId, causeNumber, seenAnswerId: first.id })).toMatchObject({
      kind: "conflict",
      current: { id: second.id },
    });
    expect(await withdrawAnswer(scope, { runId, causeNumber, seenAnswerId: second.id })).toEqual({
      kind: "withdrawn",
    });
    const after = await listAnswersTo(scope, query.kind, query.key);
    expect(after).toHaveLength(2);
    expect(answerInRun(after, run, null)).toBeNull();
  });

  test("the next run of the term has the answer already; an older run cannot be answered any more", async () => {
    const { scope, runId, causeNumber } = await newRun();
    await answerQuery(scope, { runId, causeNumber, seenAnswerId: null, note });
    const next = await queryOf(scope, await compareNow(scope));
    const run = await findRun(scope, next.runId);
    if (!run) throw new Error("no run");
    const answers = await listAnswersInRun(scope, run, next.causes, null);
    expect(answers.get(next.causeNumber)?.note).toBe(note);
    expect(await answerQuery(scope, { runId, causeNumber, seenAnswerId: null, note })).toEqual({
      kind: "refused",
      reason: "not-the-latest-run",
    });
  });

  test("in another term the note is offered, not taken for an answer", async () => {
    const { scope, runId, causeNumber, query } = await newRun();
    await answerQuery(scope, { runId, causeNumber, seenAnswerId: null, note });
    const answers = await listAnswersTo(scope, query.kind, query.key);
    expect(answerInRun(answers, { id: runId + 1, term: "112-2" }, null)).toBeNull();
    expect(suggestedAnswers(answers, "112-2").map((answer) => answer.note)).toEqual([note]);
    expect(suggestedAnswers(answers, "112-1")).toEqual([]);
  });

  test("what was signed does not change: its answers are closed, and later ones are not in it", async () => {
    const { scope, runId, causeNumber, causes } = await newRun();
    const answered = await answerQuery(scope, { runId, causeNumber, seenAnswerId: null, note });
    if (answered.kind !== "answered") throw new Error("not answered");
    const signed = await signRun(scope, { runId, capacity: "officer", today: "2023-09-11" });
    expect(signed).toMatchObject({ kind: "signed" });
    const seen = { runId, causeNumber, seenAnswerId: answered.id };
    const refused = { kind: "refused", reason: "run-is-signed" };
    expect(await answerQuery(scope, { ...seen, note: "另一個說明" })).toEqual(refused);
    expect(await withdrawAnswer(scope, seen)).toEqual(refused);

    const later = { ...scope, now: "2026-09-02 01:00:00" };
    const next = await queryOf(later, await compareNow(later));
    expect(
      await withdrawAnswer(later, { ...seen, runId: next.runId, causeNumber: next.causeNumber }),
    ).toEqual({ kind: "withdrawn" });
    const [old, fresh] = await Promise.all([findRun(scope, runId), findRun(scope, next.runId)]);
    if (!old || !fresh) throw new Error("no run");
    expect((await listAnswersInRun(scope, old, causes, scope.now)).get(causeNumber)?.note).toBe(note);
    expect((await listAnswersInRun(scope, fresh, next.causes, null)).size).toBe(0);
  });
});
