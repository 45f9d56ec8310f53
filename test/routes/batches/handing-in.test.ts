import { expect, test } from "vitest";
import { now } from "#app/clock.server.ts";
import { loader as cover } from "#app/routes/batches/cover.pdf.ts";
import { loader as exportFile } from "#app/routes/batches/export-file.ts";
import { loader as manifest } from "#app/routes/batches/manifest.ts";
import { loader as rosterFile } from "#app/routes/batches/roster-file.ts";
import { loader as submission, action as submissionAction } from "#app/routes/batches/submission.tsx";
import { doOn, newBatchOffice, pageOf, uploadedBook } from "../../support/batch-pages.ts";
import {
  answerAll,
  bookBytes,
  doJobs,
  precheckBook,
  precheckLetter,
  withRows,
} from "../../support/batch-school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { contentOf, send, sendFile, useAsConsole, type Visitor, visit } from "../../support/visits.ts";

describeRoutes("a batch from the signatures to what comes back", (database) => {
  useAsConsole(database);

  const signing = (capacity: string, seen: string) => ({ intent: "sign", capacity, seen });
  const signatureOf = async (as: Visitor, batchId: number) => (await pageOf(as, batchId)).signing;

  async function signed() {
    const office = await newBatchOffice(database);
    await uploadedBook(office);
    const { officer, director, batchId } = office;
    await answerAll(officer.scope, batchId);
    const { digest } = await signatureOf(officer, batchId);
    for (const [as, capacity] of [
      [officer, "officer"],
      [director, "director"],
    ] as const)
      expect((await doOn(as, batchId, signing(capacity, digest))).status).toBe(200);
    return { ...office, digest };
  }

  test("nobody signs what must still be mended or answered; the page says why", async () => {
    const office = await newBatchOffice(database);
    const { officer, batchId, school } = office;
    const wrong = withRows(precheckBook(school), (cells, index) =>
      index === 0 ? ["A123456780", ...cells.slice(1)] : cells,
    );
    await uploadedBook(office, await bookBytes(wrong, school));
    const { own, digest } = await signatureOf(officer, batchId);
    expect(own).toEqual([{ capacity: "officer", refusal: "blocking-findings" }]);
    const answer = await doOn(officer, batchId, signing("officer", digest));
    expect(answer.status).toBe(409);
    expect(contentOf(answer.body)).toMatchObject({ signed: { reason: "blocking-findings" } });
    await uploadedBook(office);
    expect((await signatureOf(officer, batchId)).own[0]?.refusal).toBe("answers-missing");
  });

  test("what was not shown is not signed; a signature is void when the content changes", async () => {
    const { officer, director, batchId, digest } = await signed();
    expect(await signatureOf(officer, batchId)).toMatchObject({
      signatures: [
        { capacity: "officer", valid: true },
        { capacity: "director", valid: true },
      ],
    });
    await answerAll(officer.scope, batchId, "改過的說明", true);
    const now = await signatureOf(director, batchId);
    expect(now.signatures.map(({ valid }) => valid)).toEqual([false, false]);
    const stale = await doOn(officer, batchId, signing("officer", digest));
    expect(contentOf(stale.body)).toMatchObject({ signed: { kind: "changed" } });
    expect((await doOn(officer, batchId, signing("officer", "x"))).status).toBe(400);
  });

  test("exported once, as it was signed, with manifest and cover; handed in; what came back is tied", async () => {
    const { officer, principal, batchId, school } = await signed();
    const started = await doOn(officer, batchId, { intent: "export" });
    expect(contentOf(started.body)).toEqual({ about: "export", refusal: null });
    expect((await pageOf(officer, batchId)).jobs.exporting).not.toBeNull();
    await doJobs({ ...officer.scope, now: now() });
    const twice = await doOn(officer, batchId, { intent: "export" });
    expect([twice.status, contentOf(twice.body)]).toEqual([
      409,
      { about: "export", refusal: "already-exported" },
    ]);
    const [made] = (await pageOf(officer, batchId)).exporting.made;
    const params = { batch: String(batchId), export: String(made?.id), book: "precheck" };
    const asked = { as: officer, path: "/112-1/file", params };
    const bytesOf = async (body: Response | undefined) =>
      Buffer.from((await body?.arrayBuffer()) ?? new ArrayBuffer(0));
    const book = await bytesOf((await visit(exportFile, asked)).body);
    expect(
      book.equals(
        await bytesOf(
          (
            await visit(rosterFile, {
              ...asked,
              params: { ...params, roster: String(made?.books[0]?.rosterId) },
            })
          ).body,
        ),
      ),
    ).toBe(true);
    const facts = JSON.parse((await bytesOf((await visit(manifest, asked)).body)).toString("utf8"));
    expect(facts).toMatchObject({ version: 1, letter: { number: precheckLetter.number } });
    const paper = await visit(cover, { ...asked, as: principal });
    expect((await bytesOf(paper.body)).subarray(0, 5).toString()).toBe("%PDF-");

    const { today: day } = await pageOf(officer, batchId);
    const fields = {
      intent: "submit",
      exportId: String(made?.id),
      submittedOn: day,
      channel: "website",
      result: "pending",
    };
    const handed = await doOn(officer, batchId, fields);
    const to = /\/submissions\/(\d+)\?recorded$/.exec(handed.headers.get("Location") ?? "");
    const at = {
      as: officer,
      path: "/112-1/submission",
      params: { batch: String(batchId), submission: to?.[1] ?? "" },
    };
    const student = school.students.find(({ idNumber }) => idNumber !== "");
    const text = `${student?.idNumber}\t查無此學生\n沒有學生的一列`;
    const read = await sendFile(submissionAction, { ...at, fields: { text }, file: null });
    expect(contentOf(read.body)).toMatchObject({
      kind: "recorded",
      added: 1,
      equation: { rows: 2, accepted: 1, rejected: 1, blank: 0 },
    });
    const { body: page } = await visit(submission, at);
    expect(page).toMatchObject({ submission: { result: "partly-rejected" }, total: 1 });
    expect(JSON.stringify(page)).not.toContain(student?.idNumber);
    expect((await pageOf(officer, batchId)).stages.find(({ stage }) => stage === "submitted")).toMatchObject({
      missing: [{ code: "sent-back", rows: 1 }],
      action: "upload-book",
    });
    const over = [
      ["version", String(page?.submission.version)],
      ["result", "accepted"],
    ] as const;
    expect((await send(submissionAction, { ...at, form: over })).status).toBe(409);
  });

  test.each<{ why: string; over: Record<string, string>; field: string; code: string }>([
    { why: "no day", over: { submittedOn: "" }, field: "submittedOn", code: "required" },
    {
      why: "a day that is none",
      over: { submittedOn: "112/13/01" },
      field: "submittedOn",
      code: "not-a-date",
    },
    {
      why: "a day to come",
      over: { submittedOn: "2199-01-01" },
      field: "submittedOn",
      code: "date-in-future",
    },
    {
      why: "a day before the export",
      over: { submittedOn: "112/09/01" },
      field: "submittedOn",
      code: "before-export",
    },
    { why: "another way without a note", over: { channel: "other" }, field: "note", code: "note-missing" },
    { why: "a way that is none", over: { channel: "pigeon" }, field: "channel", code: "not-an-option" },
  ])("a submission is refused at its field, and nothing is kept: $why", async ({ over, field, code }) => {
    const { officer, batchId } = await signed();
    await doOn(officer, batchId, { intent: "export" });
    await doJobs({ ...officer.scope, now: now() });
    const [made] = (await pageOf(officer, batchId)).exporting.made;
    const { today: day } = await pageOf(officer, batchId);
    const fields = { submittedOn: day, channel: "website", result: "pending", note: "" };
    const answer = await doOn(officer, batchId, {
      intent: "submit",
      exportId: String(made?.id),
      ...fields,
      ...over,
    });
    expect(answer.status).toBe(422);
    expect(contentOf(answer.body)).toMatchObject({
      about: "submission",
      reply: { error: { [field]: [code] } },
    });
    expect((await pageOf(officer, batchId)).submissions).toEqual([]);
  });
});
