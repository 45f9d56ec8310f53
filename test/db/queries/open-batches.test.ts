import { expect, test } from "vitest";
import { openItems } from "#app/routes/shell/open-items.server.ts";
import { recordResult, recordSubmission } from "#app/use-cases/rosters/record-submission.ts";
import { countOpenBatches, listOpenBatches } from "#db/queries/open-batches.ts";
import type { Scope } from "#db/scope.ts";
import {
  bookBytes,
  exportNow,
  newBatch,
  newBatchSchool,
  precheckBook,
  precheckOrder,
  uploadAndCheck,
} from "../../support/batch-school.ts";
import { describeEachDatabase } from "../../support/databases.ts";
import { asNewUser, newScope } from "../../support/scopes.ts";

describeEachDatabase("open batches", (database) => {
  async function handIn(scope: Scope, exportId: number): Promise<number> {
    const input = {
      exportId,
      submittedOn: "2026-09-01",
      channel: "website",
      note: "",
      result: "pending",
    } as const;
    const outcome = await recordSubmission(scope, input);
    if (outcome.kind !== "recorded") throw new Error(JSON.stringify(outcome));
    return outcome.id;
  }

  test("a batch is open until it is handed in and taken, and again when a part comes back", async () => {
    const { scope, boss, school, batchId } = await newBatchSchool(database);
    const open = () => countOpenBatches(scope, "112-1");
    expect(await open()).toBe(1);
    await uploadAndCheck(scope, batchId, await bookBytes(precheckBook(school), school));
    const id = await handIn(scope, await exportNow(scope, boss, batchId));
    expect(await open()).toBe(1);
    await recordResult(scope, { id, version: 1, result: "accepted" });
    expect(await open()).toBe(0);
    expect(await listOpenBatches(scope, "112-1")).toEqual([]);
    await recordResult(scope, { id, version: 2, result: "partly-rejected" });
    expect(await listOpenBatches(scope, "112-1")).toEqual([
      { id: batchId, opensOn: "2023-09-11", closesOn: "2023-11-10" },
    ]);
  });

  test("the one that ends first comes first; of another term or school none is counted", async () => {
    const { scope, batchId } = await newBatchSchool(database);
    const order = { ...precheckOrder, kind: "submission", books: ["students"], closesOn: "112/10/31" };
    const sooner = await newBatch(scope, { books: ["students"], order, number: "第2號" });
    expect((await listOpenBatches(scope, "112-1")).map(({ id }) => id)).toEqual([sooner.batchId, batchId]);
    expect(await countOpenBatches(scope, "111-2")).toBe(0);
    expect(await countOpenBatches(await newScope(database), "112-1")).toBe(0);
    const term = { schoolYear: 112, semester: 1 } as const;
    expect((await openItems(scope, term)).batches).toBe(2);
    expect((await openItems(await asNewUser(scope, ["principal"]), term)).batches).toBe(0);
  });
});
