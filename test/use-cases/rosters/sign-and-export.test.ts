import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { RosterManifest } from "#app/domain/rosters/batches/manifest.ts";
import { rowContent } from "#app/domain/rosters/batches/manifest.ts";
import { offeredAnswers } from "#app/domain/rosters/roster-answers.ts";
import { answerRosterCause, withdrawRosterCauseAnswer } from "#app/use-cases/rosters/answer-roster-cause.ts";
import { checkBatchAgain } from "#app/use-cases/rosters/check-again.ts";
import { checkBook } from "#app/use-cases/rosters/check-roster.ts";
import { startBatchExport } from "#app/use-cases/rosters/export-batch.ts";
import { readBatch } from "#app/use-cases/rosters/read-batch.ts";
import { signBatch } from "#app/use-cases/rosters/sign-batch.ts";
import { listAuditEntries, verifyAudit } from "#db/queries/audit.ts";
import { listBatchExports, listExportsOfFile } from "#db/queries/batch-exports.ts";
import { listBatchSignatures } from "#db/queries/batch-signatures.ts";
import { readFileBytes } from "#db/queries/files.ts";
import { listRosterAnswersTo } from "#db/queries/roster-answers.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import {
  answerAll,
  bookBytes,
  doJobs,
  newBatchSchool,
  precheckBook,
  signBoth,
  upload,
  uploadAndCheck,
  withRows,
} from "../../support/batch-school.ts";
import { importAgain, inventFor } from "../../support/compared-school.ts";
import { describeEachDatabase } from "../../support/databases.ts";
import { asNewUser } from "../../support/scopes.ts";

const today = "2023-09-20";

describeEachDatabase("Signing and exporting a batch", (database) => {
  async function newChecked() {
    const made = await newBatchSchool(database);
    const book = precheckBook(made.school);
    const bytes = await bookBytes(book, made.school);
    const roster = await uploadAndCheck(made.scope, made.batchId, bytes);
    return { ...made, book, bytes, roster };
  }
  const standing = async (scope: Scope, batchId: number) => {
    const view = await readBatch(scope, batchId, today);
    if (!view) throw new Error("no batch");
    return view;
  };
  const stage = async (scope: Scope, batchId: number, name: string) =>
    (await standing(scope, batchId)).stages.find((one) => one.stage === name);
  const sign = async (scope: Scope, batchId: number, capacity: "officer" | "director") =>
    signBatch(scope, { batchId, capacity, seen: (await standing(scope, batchId)).digest });

  test("answered, signed twice, exported: the school's own bytes, and a manifest that hashes each row", async () => {
    const { scope, boss, batchId, bytes, book, roster } = await newChecked();
    await answerAll(scope, batchId);
    expect(await sign(scope, batchId, "officer")).toMatchObject({ kind: "signed" });
    expect(await sign(boss, batchId, "director")).toMatchObject({ kind: "signed" });
    expect(await stage(scope, batchId, "sign")).toMatchObject({ state: "done" });
    expect(await startBatchExport(boss, batchId)).toMatchObject({ kind: "started" });
    expect(await doJobs(scope)).toMatchObject([{ kind: "exported", number: 1 }]);
    const [made] = await listBatchExports(scope, batchId);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const rows = book.sheets[0]?.rows ?? [];
    expect(made).toMatchObject({
      number: 1,
      exportedBy: boss.user.id,
      books: [{ book: "precheck", code: "41", rosterId: roster.id, sha256, rows: rows.length }],
    });
    expect(await readFileBytes(scope, made?.books[0]?.fileId ?? 0)).toEqual(bytes);
    const manifest: RosterManifest = JSON.parse(
      (await readFileBytes(scope, made?.manifestFileId ?? 0)).toString(),
    );
    expect(manifest).toMatchObject({
      term: { schoolYear: 112, semester: 1 },
      version: 1,
      letter: { number: "臺教國署高字第1120113411號函", issuedOn: "2023-08-23" },
      books: [{ book: "precheck", code: "41", sha256, withoutCodes: null }],
    });
    expect(manifest.plans.length).toBeGreaterThan(0);
    const [sheet] = book.sheets;
    expect(manifest.books[0]?.sheets[0]?.rowHashes).toEqual(
      rows.map(({ cells }) =>
        createHash("sha256")
          .update(sheet ? rowContent(sheet, cells) : "")
          .digest("hex"),
      ),
    );
    expect((await listExportsOfFile(scope, sha256)).map(({ id }) => id)).toEqual([made?.id]);
    expect(await stage(scope, batchId, "export")).toMatchObject({ state: "done" });
    expect(await startBatchExport(scope, batchId)).toEqual({ kind: "refused", reason: "already-exported" });
    expect((await listAuditEntries(scope, { limit: 3 })).map(({ action }) => action)).toEqual([
      "batch:export",
      "batch:countersign",
      "batch:sign",
    ]);
    expect(await verifyAudit(scope)).toMatchObject({ ok: true });
  });

  test("a signature is void when a book changes afterwards, and both sign again", async () => {
    const { scope, boss, school, book, batchId } = await newChecked();
    await answerAll(scope, batchId);
    await signBoth(scope, boss, batchId);
    await startBatchExport(scope, batchId);
    await doJobs(scope);
    const shorter = withRows(book, (cells, index) => (index === 3 ? null : cells));
    await uploadAndCheck(scope, batchId, await bookBytes(shorter, school));
    const view = await standing(scope, batchId);
    expect(view.signatures.map(({ valid }) => valid)).toEqual([false, false]);
    expect(view.stages.find((one) => one.stage === "sign")?.missing).toEqual([
      { code: "signature-void", capacity: "officer" },
      { code: "signature-void", capacity: "director" },
    ]);
    expect(view.stages.find((one) => one.stage === "export")).toMatchObject({
      state: "blocked",
      missing: [{ code: "export-outdated" }],
    });
    expect(await startBatchExport(scope, batchId)).toEqual({ kind: "refused", reason: "not-signed" });
    await answerAll(scope, batchId);
    await signBoth(scope, boss, batchId);
    await startBatchExport(scope, batchId);
    await doJobs(scope);
    expect((await listBatchExports(scope, batchId)).map(({ number }) => number)).toEqual([2, 1]);
    expect(await listBatchSignatures(scope, batchId)).toHaveLength(4);
  });

  test("a signature is void when an answer changes afterwards", async () => {
    const { scope, boss, batchId } = await newChecked();
    await answerAll(scope, batchId);
    await signBoth(scope, boss, batchId);
    await answerAll(scope, batchId, "另一個說明", true);
    expect((await standing(scope, batchId)).signatures.map(({ valid }) => valid)).toEqual([false, false]);
  });

  test("an export that was asked for before a book changed is not made", async () => {
    const { scope, boss, school, book, batchId } = await newChecked();
    await answerAll(scope, batchId);
    await signBoth(scope, boss, batchId);
    const shorter = withRows(book, (cells, index) => (index === 3 ? null : cells));
    expect(await startBatchExport(scope, batchId)).toMatchObject({ kind: "started" });
    const later = await upload(scope, batchId, await bookBytes(shorter, school));
    await checkBook(
      scope,
      later,
      () => {},
      (work) => inTransaction(scope, work),
    );
    expect(await doJobs(scope)).toContainEqual({ kind: "refused", batchId, reason: "not-signed" });
    expect(await listBatchExports(scope, batchId)).toEqual([]);
  });

  type Made = Awaited<ReturnType<typeof newChecked>>;
  const refusals: {
    why: string;
    reason: string;
    capacity: "officer" | "director";
    prepare: (made: Made) => Promise<unknown>;
  }[] = [
    {
      why: "something is not answered",
      reason: "answers-missing",
      capacity: "officer",
      prepare: async () => {},
    },
    {
      why: "something must be mended",
      reason: "blocking-findings",
      capacity: "officer",
      prepare: async ({ scope, school, book, batchId }) => {
        const wrong = withRows(book, (cells) => cells.map((cell, at) => (at === 5 ? "T" : cell)));
        await uploadAndCheck(scope, batchId, await bookBytes(wrong, school));
        await answerAll(scope, batchId);
      },
    },
    {
      why: "the director comes first",
      reason: "officer-first",
      capacity: "director",
      prepare: ({ scope, batchId }) => answerAll(scope, batchId),
    },
    {
      why: "data was imported since the check",
      reason: "inputs-changed",
      capacity: "officer",
      prepare: async ({ scope, batchId }) => {
        await answerAll(scope, batchId);
        await importAgain(scope, await inventFor(scope, "none"));
      },
    },
    {
      why: "a file is being read",
      reason: "check-under-way",
      capacity: "officer",
      prepare: async ({ scope, batchId }) => {
        await answerAll(scope, batchId);
        await checkBatchAgain(scope, batchId);
      },
    },
    {
      why: "it is signed already",
      reason: "already-signed",
      capacity: "officer",
      prepare: async ({ scope, batchId }) => {
        await answerAll(scope, batchId);
        await sign(scope, batchId, "officer");
      },
    },
  ];
  test.each(refusals)("not signed: $why", async ({ reason, capacity, prepare }) => {
    const made = await newChecked();
    await prepare(made);
    const before = await listBatchSignatures(made.scope, made.batchId);
    const who = capacity === "officer" ? made.scope : made.boss;
    expect(await sign(who, made.batchId, capacity)).toEqual({ kind: "refused", reason });
    expect(await listBatchSignatures(made.scope, made.batchId)).toEqual(before);
    await doJobs(made.scope);
  });

  test("not signed: not all books are there", async () => {
    const { scope, batchId } = await newBatchSchool(database);
    expect(await sign(scope, batchId, "officer")).toEqual({ kind: "refused", reason: "books-missing" });
  });

  test("after data was imported, checking again lets it be signed", async () => {
    const { scope, batchId } = await newChecked();
    await importAgain(scope, await inventFor(scope, "none"));
    expect(await stage(scope, batchId, "check")).toMatchObject({ state: "current", action: "check-again" });
    expect(await checkBatchAgain(scope, batchId)).toMatchObject({ kind: "started" });
    expect(await checkBatchAgain(scope, batchId)).toEqual({ kind: "started", jobIds: [] });
    await doJobs(scope);
    await answerAll(scope, batchId);
    expect(await sign(scope, batchId, "officer")).toMatchObject({ kind: "signed" });
  });

  test("two people sign, also when one asks from two windows at once", async () => {
    const { scope, batchId } = await newChecked();
    await answerAll(scope, batchId);
    const { digest } = await standing(scope, batchId);
    const outcomes = await Promise.all(
      (["officer", "director"] as const).map((capacity) =>
        signBatch(scope, { batchId, capacity, seen: digest }),
      ),
    );
    expect(outcomes[0]).toMatchObject({ kind: "signed" });
    expect(outcomes[1]?.kind).toBe("refused");
    expect(await sign(scope, batchId, "director")).toEqual({ kind: "refused", reason: "same-person" });
    expect(await listBatchSignatures(scope, batchId)).toHaveLength(1);
  });

  test("of two officers at once one signs", async () => {
    const { scope, batchId } = await newChecked();
    await answerAll(scope, batchId);
    const other = await asNewUser(scope, ["academic-officer"]);
    const { digest: seen } = await standing(scope, batchId);
    const outcomes = await Promise.all(
      [scope, other].map((who) => signBatch(who, { batchId, capacity: "officer", seen })),
    );
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["refused", "signed"]);
    expect(await listBatchSignatures(scope, batchId)).toHaveLength(1);
  });

  test("nobody signs what is not what was shown", async () => {
    const { scope, batchId } = await newChecked();
    await answerAll(scope, batchId);
    const outcome = await signBatch(scope, { batchId, capacity: "officer", seen: "0".repeat(64) });
    expect(outcome).toMatchObject({ kind: "changed" });
    expect(await listBatchSignatures(scope, batchId)).toEqual([]);
  });

  test("what must be mended is not answered away; a note says something; of two who answer one is told", async () => {
    const { scope, school, book, batchId } = await newBatchSchool(database).then(async (made) => ({
      ...made,
      book: precheckBook(made.school),
    }));
    const wrong = withRows(book, (cells) => cells.map((cell, at) => (at === 5 ? "T" : cell)));
    await uploadAndCheck(scope, batchId, await bookBytes(wrong, school));
    const version = (await standing(scope, batchId)).books[0]?.version;
    const of = { rosterId: version?.roster.id ?? 0, checkId: version?.check.id ?? 0, seenAnswerId: null };
    expect(await answerRosterCause(scope, { ...of, causeNumber: 1, note: "已確認" })).toEqual({
      kind: "refused",
      reason: "not-a-query",
    });
    const asked = (await standing(scope, batchId)).books[0]?.asked[0];
    const causeNumber = asked?.cause.number ?? 0;
    expect(await answerRosterCause(scope, { ...of, causeNumber, note: "好" })).toEqual({
      kind: "refused",
      reason: "too-short",
    });
    const [first, second] = await Promise.all(
      ["重讀生，已確認", "復學生，已確認"].map((note) =>
        answerRosterCause(scope, { ...of, causeNumber, note }),
      ),
    );
    expect([first?.kind, second?.kind].sort()).toEqual(["answered", "conflict"]);
    const held = (await standing(scope, batchId)).books[0]?.asked[0]?.answer;
    const id = held?.id ?? 0;
    expect(await withdrawRosterCauseAnswer(scope, { ...of, causeNumber, seenAnswerId: id })).toEqual({
      kind: "withdrawn",
    });
    expect((await standing(scope, batchId)).books[0]?.asked[0]?.answer).toBeNull();
    const stale = { ...of, checkId: of.checkId + 1000, causeNumber, note: "已確認" };
    expect(await answerRosterCause(scope, stale)).toEqual({ kind: "refused", reason: "checked-again" });
  });

  test("an answer holds in the next version of the book, and is offered where another batch asks the same", async () => {
    const { scope, school, book, batchId } = await newChecked();
    await answerAll(scope, batchId, "重讀生，已確認");
    const shorter = withRows(book, (cells, index) => (index === 3 ? null : cells));
    await uploadAndCheck(scope, batchId, await bookBytes(shorter, school));
    const [standingBook] = (await standing(scope, batchId)).books;
    const kept = standingBook?.asked.filter(({ cause }) => cause.state === "stays") ?? [];
    expect(kept.length).toBeGreaterThan(0);
    expect(new Set(kept.map(({ answer }) => answer?.note))).toEqual(new Set(["重讀生，已確認"]));
    const [cause] = kept;
    const origin = cause?.cause.origin ?? "";
    const answers = await listRosterAnswersTo(scope, [origin]);
    expect(offeredAnswers(answers, batchId, origin)).toEqual([]);
    expect(offeredAnswers(answers, batchId + 1, origin)).toMatchObject([
      { note: "重讀生，已確認", term: "112-1", by: "王小明" },
    ]);
  });

  test("another school's batch is neither signed nor exported nor answered", async () => {
    const { scope, batchId, roster } = await newChecked();
    const stranger = await newBatchSchool(database);
    const { digest: seen } = await standing(scope, batchId);
    expect(await signBatch(stranger.scope, { batchId, capacity: "officer", seen })).toEqual({
      kind: "not-found",
    });
    expect(await startBatchExport(stranger.scope, batchId)).toEqual({ kind: "refused", reason: "not-found" });
    expect(await checkBatchAgain(stranger.scope, batchId)).toEqual({ kind: "not-found" });
    const answer = { rosterId: roster.id, checkId: 1, causeNumber: 1, seenAnswerId: null, note: "已確認" };
    expect(await answerRosterCause(stranger.scope, answer)).toEqual({ kind: "not-found" });
  });
});
