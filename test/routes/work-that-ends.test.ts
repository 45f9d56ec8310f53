import { expect, test } from "vitest";
import { loader as batch } from "#app/routes/batches/batch.tsx";
import { loader as runs } from "#app/routes/comparisons/list.tsx";
import { loader as oneImport } from "#app/routes/imports/detail.tsx";
import { loader as imports } from "#app/routes/imports/list.tsx";
import { loader as book } from "#app/routes/rosters/roster.tsx";
import { confirmImport } from "#app/use-cases/confirm-import.ts";
import { receiveFile } from "#app/use-cases/receive-file.ts";
import { startMaking } from "#app/use-cases/rosters/make-book.ts";
import { startComparison } from "#app/use-cases/start-comparison.ts";
import type { SchoolFile } from "#db/seed/files.ts";
import { cleanBook, newBatchOffice, uploadTo } from "../support/batch-pages.ts";
import { describeRoutes } from "../support/databases.ts";
import { readWhileWorkEnds } from "../support/ends-meanwhile.ts";
import { logInAs, useAsConsole, type Visitor, visit } from "../support/visits.ts";
import { preview, schoolWithFiles, term } from "../use-cases/importing/school-in-database.ts";

/** Whoever is told neither that work is under way nor what came of it waits for ever: the page does not ask again. */
describeRoutes("Work that ends while its page is read", (database) => {
  useAsConsole(database);

  async function importOffice() {
    const { scope, files } = await schoolWithFiles(database);
    const officer = await logInAs(scope);
    const pageOf = (id: number) => async () =>
      (await visit(oneImport, { as: officer, path: `/${term}/imports/${id}`, params: { id: String(id) } }))
        .body;
    return { scope, officer, file: files.classes, pageOf };
  }

  async function receive({ scope }: Visitor, file: SchoolFile): Promise<number> {
    const received = await receiveFile(scope, {
      term,
      file: { ...file, mediaType: "text/csv" },
      expected: null,
    });
    return received.importId;
  }

  test("a file that was being read is being read, or has its preview", async () => {
    const { officer, file, pageOf } = await importOffice();
    const id = await receive(officer, file);
    const page = await readWhileWorkEnds(database, officer, "imports", pageOf(id));
    expect(page?.underWay || page?.one.preview?.step === "ready").toBe(true);
    expect(await pageOf(id)()).toMatchObject({ underWay: false, one: { status: "previewed" } });
  });

  test("an import that was being stored is being stored, or is in force", async () => {
    const { scope, officer, file, pageOf } = await importOffice();
    const { id, version } = await preview(scope, file);
    await confirmImport(scope, { importId: id, version, term, acceptRemovals: false });
    const page = await readWhileWorkEnds(database, officer, "imports", pageOf(id));
    expect(page?.underWay || page?.one.status === "confirmed").toBe(true);
    expect(await pageOf(id)()).toMatchObject({
      underWay: false,
      one: { status: "confirmed" },
      inForce: true,
    });
  });

  test("in the list of imports too", async () => {
    const { officer, file } = await importOffice();
    await receive(officer, file);
    const list = async () => (await visit(imports, { as: officer, path: `/${term}/imports` })).body;
    const page = await readWhileWorkEnds(database, officer, "imports", list);
    expect(page?.open.map(({ atWork, status }) => atWork || status === "previewed")).toEqual([true]);
    expect((await list())?.open).toMatchObject([{ atWork: false, status: "previewed" }]);
  });

  test("a comparison is under way, or among the runs", async () => {
    const { officer } = await newBatchOffice(database);
    await startComparison(officer.scope, "112-1");
    const list = async () => (await visit(runs, { as: officer, path: "/112-1/comparisons" })).body;
    const page = await readWhileWorkEnds(database, officer, "comparison_runs", list);
    expect((page?.active ? 1 : 0) + (page?.runs.length ?? 0)).toBeGreaterThan(0);
    expect((await list())?.runs).toHaveLength(1);
  });

  test("a book that is uploaded is being checked, or is a version: on its batch's page and on its own", async () => {
    for (const of of ["batch", "book"] as const) {
      const { officer, batchId, school } = await newBatchOffice(database);
      await uploadTo(officer, batchId, "precheck", { name: "預檢.xlsx", bytes: await cleanBook(school) });
      const path = `/112-1/batches/${batchId}`;
      const params = { batch: String(batchId), book: "precheck" };
      const onBatch = async () => {
        const { body } = await visit(batch, { as: officer, path, params });
        return { underWay: (body?.jobs.checking.length ?? 0) > 0, version: body?.books[0]?.version?.number };
      };
      const onBook = async () => {
        const { body } = await visit(book, { as: officer, path: `${path}/books/precheck`, params });
        return { underWay: body?.underWay, version: body?.version?.number };
      };
      const read = of === "batch" ? onBatch : onBook;
      const page = await readWhileWorkEnds(database, officer, "rosters", read);
      expect(page.underWay || page.version === 1, of).toBe(true);
      expect(await read()).toEqual({ underWay: false, version: 1 });
    }
  });

  test("a book that the console makes is being made, or is a version", async () => {
    const { officer, batchId } = await newBatchOffice(database);
    await startMaking(officer.scope, { batchId, book: "precheck" });
    const read = async () => {
      const params = { batch: String(batchId) };
      const { body } = await visit(batch, { as: officer, path: `/112-1/batches/${batchId}`, params });
      const state = body?.makings[0]?.last?.state;
      const underWay = state === "queued" || state === "running" || (body?.jobs.checking.length ?? 0) > 0;
      return { underWay, version: body?.books[0]?.version?.number };
    };
    const page = await readWhileWorkEnds(database, officer, "rosters", read);
    expect(page.underWay || page.version === 1).toBe(true);
    expect(await read()).toEqual({ underWay: false, version: 1 });
  });
});
