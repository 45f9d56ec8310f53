import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, describe, expect, test } from "vitest";
import { type Role, roles } from "#app/domain/people/roles.ts";
import { loader as batch, action as batchAction } from "#app/routes/batches/batch.tsx";
import { loader as cover } from "#app/routes/batches/cover.pdf.ts";
import { loader as exportFile } from "#app/routes/batches/export-file.ts";
import { loader as batches } from "#app/routes/batches/list.tsx";
import { loader as batchesFile } from "#app/routes/batches/list.xlsx.ts";
import { loader as manifest } from "#app/routes/batches/manifest.ts";
import { action as newBatchAction, loader as newBatchPage } from "#app/routes/batches/new.tsx";
import { loader as rosterFile } from "#app/routes/batches/roster-file.ts";
import { loader as submission, action as submissionAction } from "#app/routes/batches/submission.tsx";
import { loader as editLetter, action as editLetterAction } from "#app/routes/letters/edit.tsx";
import { loader as letter } from "#app/routes/letters/letter.tsx";
import { loader as letters } from "#app/routes/letters/list.tsx";
import { loader as lettersFile } from "#app/routes/letters/list.xlsx.ts";
import { loader as newLetter, action as newLetterAction } from "#app/routes/letters/new.tsx";
import { recordSubmission } from "#app/use-cases/rosters/record-submission.ts";
import { listBatches } from "#db/queries/batches.ts";
import { listCurrentRosters } from "#db/queries/rosters.ts";
import {
  bookBytes,
  exportNow,
  newBatchSchool,
  precheckBook,
  uploadAndCheck,
} from "../../support/batch-school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { newScope } from "../../support/scopes.ts";
import { newVisitor, send, sendFile, useAsConsole, type Visitor, visit } from "../../support/visits.ts";

const office: readonly Role[] = ["academic-officer", "academic-director"];
const exporters: readonly Role[] = [...office, "principal"];
const readers: readonly Role[] = [...office, "principal", "guidance"];

describeRoutes("who may do what with letters and batches", (database) => {
  useAsConsole(database);
  const visitors = new Map<Role, Visitor>();
  const ids = { letter: "", batch: "", roster: "", export: "", submission: "", book: "precheck" };
  let stranger: Visitor;

  beforeAll(async () => {
    const { scope, boss, school, letterId, batchId } = await newBatchSchool(database);
    await uploadAndCheck(scope, batchId, await bookBytes(precheckBook(school), school));
    const exportId = await exportNow(scope, boss, batchId);
    const [roster] = await listCurrentRosters(scope, batchId);
    const recorded = await recordSubmission(scope, {
      exportId,
      submittedOn: "2026-09-01",
      channel: "website",
      note: "",
      result: "pending",
    });
    if (recorded.kind !== "recorded") throw new Error(JSON.stringify(recorded));
    Object.assign(ids, {
      letter: String(letterId),
      batch: String(batchId),
      roster: String(roster?.id),
      export: String(exportId),
      submission: String(recorded.id),
    });
    for (const role of roles) visitors.set(role, await newVisitor(scope, [role]));
    stranger = await newVisitor(await newScope(database), ["academic-officer"]);
  }, 120_000);

  const as = (role: Role): Visitor => {
    const visitor = visitors.get(role);
    if (!visitor) throw new Error(`nobody is ${role}`);
    return visitor;
  };
  const asked = (visitor: Visitor, search = "") => ({
    as: visitor,
    path: `/112-1/page${search}`,
    params: { ...ids },
  });

  // Written a second time, page by page: who is let in.
  const pages = [
    { name: "letters", loader: letters, in: readers },
    { name: "letters as a file", loader: lettersFile, in: exporters },
    { name: "a letter", loader: letter, in: readers },
    { name: "a new letter", loader: newLetter, in: office },
    { name: "changing a letter", loader: editLetter, in: office },
    { name: "batches", loader: batches, in: readers },
    { name: "batches as a file", loader: batchesFile, in: exporters },
    { name: "a batch", loader: batch, in: readers },
    { name: "a new batch", loader: newBatchPage, in: office },
    { name: "the school's own file of a book", loader: rosterFile, in: office },
    { name: "a book of an export", loader: exportFile, in: office },
    { name: "the manifest of an export", loader: manifest, in: office },
    { name: "the cover of an export", loader: cover, in: readers },
    { name: "a submission", loader: submission, in: readers },
  ] as const satisfies readonly { name: string; loader: unknown; in: readonly Role[] }[];

  describe.each(pages)("$name", ({ loader, in: allowed }) => {
    test.each(roles)("%s", async (role) => {
      const { status } = await visit<unknown>(loader, asked(as(role)));
      expect(status).toBe(allowed.includes(role) ? 200 : 403);
    });

    test("nobody: to the log-in page", async () => {
      const nobody = { ...as("academic-officer"), cookie: "" };
      const { status, headers } = await visit<unknown>(loader, asked(nobody));
      expect(status).toBe(302);
      expect(headers.get("Location")).toMatch(/^\/log-in\?to=/);
    });
  });

  type Do = (args: ActionFunctionArgs) => Promise<unknown>;
  const form =
    (action: Do, fields: Record<string, string> = {}, search = "") =>
    (visitor: Visitor) =>
      send<unknown>(action, { ...asked(visitor, search), form: Object.entries(fields) });
  const file =
    (action: Do, fields: Record<string, string> = {}) =>
    (visitor: Visitor) =>
      sendFile<unknown>(action, { ...asked(visitor), fields, file: null });
  const seen = "0".repeat(64);

  /** What is sent is nothing that could be kept: who is let in is told so, everybody else is not let in. */
  const doings = [
    { name: "entering a letter", act: form(newLetterAction), in: office },
    { name: "changing a letter", act: form(editLetterAction), in: office },
    { name: "making a batch", act: form(newBatchAction), in: office },
    { name: "uploading a book", act: file(batchAction, { book: "precheck" }), in: office },
    {
      name: "setting a 名冊別 that is known",
      act: form(batchAction, { intent: "set-code", book: "precheck", code: "99" }),
      in: office,
    },
    {
      name: "signing as officer",
      act: form(batchAction, { intent: "sign", capacity: "officer", seen }),
      in: ["academic-officer"],
    },
    {
      name: "countersigning",
      act: form(batchAction, { intent: "sign", capacity: "director", seen }),
      in: ["academic-director"],
    },
    { name: "exporting what was exported", act: form(batchAction, { intent: "export" }), in: office },
    { name: "recording a submission", act: form(batchAction, { intent: "submit" }), in: office },
    {
      name: "recording a result of another version",
      act: form(submissionAction, { version: "99", result: "accepted" }),
      in: office,
    },
    { name: "reading rejected rows", act: file(submissionAction), in: office },
    { name: "something that no form does", act: form(batchAction, { intent: "moon" }), in: readers },
  ] as const satisfies readonly { name: string; in: readonly Role[]; act: unknown }[];

  describe.each(doings)("$name", ({ act, in: allowed }) => {
    test.each(roles)("%s", async (role) => {
      const { status } = await act(as(role));
      if (allowed.some((one) => one === role)) expect([400, 409, 422]).toContain(status);
      else expect(status).toBe(403);
    });

    test("another school's officer: changes nothing", async () => {
      const { status } = await act(stranger);
      expect([400, 403, 404, 409, 422]).toContain(status);
    });
  });

  test("checking again is for the office", async () => {
    for (const role of roles) {
      const { status } = await form(batchAction, { intent: "check-again" })(as(role));
      expect(status).toBe(office.includes(role) ? 200 : 403);
    }
  });

  const ofThisSchool = pages.filter(
    ({ name }) => !/^(letters|batches)( as a file)?$|^a new (letter|batch)$/.test(name),
  );
  test.each(ofThisSchool)("another school's: $name is no page", async ({ loader }) => {
    expect((await visit<unknown>(loader, asked(stranger))).status).toBe(404);
  });

  test("lists of another school have nothing of this one", async () => {
    expect((await visit(letters, asked(stranger))).body?.rows).toEqual([]);
    expect((await visit(batches, asked(stranger))).body?.rows).toEqual([]);
    const { body } = await visit(newBatchPage, asked(stranger, `?letter=${ids.letter}&order=0`));
    expect(body).toMatchObject({ orders: [], chosen: null });
  });

  test.each<{ why: string; over: Record<string, string> }>([
    { why: "a batch that is not there", over: { batch: "99999" } },
    { why: "no number", over: { batch: "abc" } },
    { why: "another term's address", over: { term: "111-2" } },
  ])("no page: $why", async ({ over }) => {
    const params: Record<string, string> = { ...ids, ...over };
    for (const { loader } of pages
      .slice(6)
      .filter(({ name }) => !/^a new batch$|^batches as a file$/.test(name))) {
      const { status } = await visit<unknown>(loader, { ...asked(as("academic-officer")), params });
      expect(status).toBe(404);
    }
  });

  test.each([
    { why: "an export that is not there", loader: manifest, over: { export: "99999" } },
    { why: "a book that the export does not have", loader: exportFile, over: { book: "scores" } },
    { why: "a book that is none", loader: exportFile, over: { book: "moon" } },
    { why: "a submission that is not there", loader: submission, over: { submission: "99999" } },
    { why: "a file that is not there", loader: rosterFile, over: { roster: "99999" } },
    { why: "a letter that is not there", loader: letter, over: { letter: "99999" } },
  ])("no page: $why", async ({ loader, over }) => {
    const params: Record<string, string> = { ...ids, ...over };
    const ask: (args: LoaderFunctionArgs) => Promise<unknown> = loader;
    const { status } = await visit(ask, { ...asked(as("academic-officer")), params });
    expect(status).toBe(404);
  });

  test.each([
    { name: "entering a letter", action: newLetterAction },
    { name: "changing a letter", action: editLetterAction },
    { name: "making a batch", action: newBatchAction },
    { name: "the page of a batch", action: batchAction },
    { name: "the page of a submission", action: submissionAction },
  ])("a form on another site does nothing: $name", async ({ action }) => {
    const ask: Do = action;
    const officer = as("academic-officer");
    for (const body of [new URLSearchParams({ intent: "check-again" }), new FormData()]) {
      const headers = { Cookie: officer.cookie, Origin: "http://elsewhere.test" };
      const request = new Request("http://console.test/112-1/page", { method: "POST", headers, body });
      const answer = ask({ request, params: { term: "112-1", ...ids }, context: {} });
      await expect(answer).rejects.toMatchObject({ status: 403 });
    }
  });

  test("nothing of all that has made a batch", async () => {
    expect(await listBatches(as("academic-officer").scope)).toHaveLength(1);
  });
});
