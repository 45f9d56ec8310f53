import { beforeAll, expect, test } from "vitest";
import { bookData, importOrder } from "#app/domain/datasets/kinds.ts";
import { action } from "#app/routes/batches/batch.tsx";
import { loader } from "#app/routes/imports/list.tsx";
import { saveRosterCode } from "#app/use-cases/rosters/save-roster-code.ts";
import type { Scope } from "#db/scope.ts";
import { inventScores } from "#db/seed/scores.ts";
import { newBatchSchool, precheckOrder } from "../../support/batch-school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { keepScores } from "../../support/keep-school.ts";
import { newVisitor, send, useAsConsole, type Visitor, visit } from "../../support/visits.ts";

describeRoutes("Data that only books need which the console makes", (database) => {
  useAsConsole(database);
  let scope: Scope;
  let officer: Visitor;
  let batchId = 0;
  let scores: ReturnType<typeof inventScores>;
  beforeAll(async () => {
    const books = ["scores", "retakes"] as const;
    const order = { ...precheckOrder, kind: "submission", books };
    const made = await newBatchSchool(database, { books, order });
    ({ scope, batchId } = made);
    scores = inventScores(made.school);
    for (const book of books) await saveRosterCode(scope, { book, variant: "usual", code: "99" });
    officer = await newVisitor(scope, ["academic-officer"]);
  });

  const list = async () => (await visit(loader, { as: officer, path: "/112-1/imports" })).body;
  const make = (book: string) =>
    send<unknown>(action, {
      as: officer,
      path: `/112-1/batches/${batchId}`,
      params: { batch: String(batchId) },
      form: [
        ["intent", "make"],
        ["book", book],
      ],
    });

  test("stands apart from what the comparison needs, and keeps nothing from being complete", async () => {
    const before = await list();
    expect(before?.steps.map(({ kind }) => kind)).toEqual([...importOrder]);
    expect(before?.steps.every(({ importId }) => importId !== null)).toBe(true);
    expect(before?.forBooks.map(({ kind, importId }) => [kind, importId])).toEqual(
      bookData.map((kind) => [kind, null]),
    );
    await keepScores(scope, "grades", scores.grades);
    const grades = (await list())?.forBooks.find(({ kind }) => kind === "grades");
    expect(grades).toMatchObject({ fileName: "grades.xlsx", missing: [] });
  });

  test("a book is refused with what has to be imported first, and made when it is there", async () => {
    expect(await make("retakes")).toMatchObject({
      status: 409,
      body: {
        data: {
          about: "making",
          refusal: { reason: "data-missing", missing: [], oneOf: ["retakes", "repeats"] },
        },
      },
    });
    await keepScores(scope, "retakes", scores.retakes);
    expect((await make("retakes")).status).toBe(200);
  });
});
