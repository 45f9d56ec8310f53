import { beforeAll, expect, test } from "vitest";
import { loader as batchPage } from "#app/routes/batches/batch.tsx";
import { action as tick } from "#app/routes/grade-checks/homeroom.tsx";
import { action as answer } from "#app/routes/grade-checks/student.tsx";
import { loader as today } from "#app/routes/today/today.tsx";
import { newBatch, precheckOrder } from "../../support/batch-school.ts";
import { useCheckPages } from "../../support/check-pages.ts";
import { describeRoutes } from "../../support/databases.ts";
import { send, type Visitor, visit } from "../../support/visits.ts";

const submission = { ...precheckOrder, kind: "submission", books: ["scores"], division: "day" };

describeRoutes("grade checks on a batch and on Today", (database) => {
  const pages = useCheckPages(database);
  const { as, at } = pages;
  let batchId = 0;
  beforeAll(async () => {
    const { scope } = pages.there();
    ({ batchId } = await newBatch(scope, { books: ["scores"], order: submission, number: "第2號函" }));
  }, 60_000);

  const stageOf = async (id = batchId) => {
    const { body } = await visit(batchPage, {
      as: as("academic-officer"),
      path: `/112-1/batches/${id}`,
      params: { batch: String(id) },
    });
    return body?.stages.find(({ stage }) => stage === "student-check");
  };
  const cardsOf = async (visitor: Visitor) =>
    (await visit(today, { as: visitor, path: "/112-1" })).body?.cards.filter(
      ({ kind }) => kind === "check-round",
    );

  test("count down as results come in, until everybody has checked and nothing is doubted", async () => {
    const { round, classes } = pages.there();
    const officer = as("academic-officer");
    const all = classes.reduce((sum, { students }) => sum + students.length, 0);
    const before = await stageOf();
    expect(before).toMatchObject({ state: "current", owner: "students", action: "check-students" });
    expect(before?.missing).toMatchObject([{ code: "students-unchecked", roundId: round.id }]);
    expect(await cardsOf(officer)).toMatchObject([
      { roundId: round.id, missing: all, toCheck: all, ownClasses: false },
    ]);
    const [own] = classes;
    const teacher = as("homeroom-teacher");
    const ofClass = own?.students.length;
    expect(await cardsOf(teacher)).toMatchObject([{ missing: ofClass, toCheck: ofClass, ownClasses: true }]);
    expect(await cardsOf(as("principal"))).toEqual([]);

    const doubter = own?.students[0]?.number ?? "";
    const doubt = [
      ["seen", "0"],
      ["state", "doubt"],
      ["words[0]", "少 5 分"],
    ] as const;
    await send(answer, { as: officer, ...at("/student", { student: doubter }), form: doubt });
    for (const { homeroom } of classes) {
      const address = at("/class", { homeroom: homeroom.key });
      const { status } = await send(tick, { as: officer, ...address, form: [["seen", "1"]] });
      expect(status).toBe(200);
    }
    expect((await stageOf())?.missing).toEqual([{ code: "doubts-open", students: 1, roundId: round.id }]);
    expect(await cardsOf(officer)).toEqual([]);
    const right = [
      ["seen", "1"],
      ["state", "correct"],
    ] as const;
    await send(answer, { as: officer, ...at("/student", { student: doubter }), form: right });
    expect(await stageOf()).toMatchObject({ state: "done", missing: [], action: null });
  });

  test("a pre-check asks for none", async () => {
    const { scope } = pages.there();
    const made = await newBatch(scope, { books: ["precheck"], order: precheckOrder, number: "第3號函" });
    expect(await stageOf(made.batchId)).toBeUndefined();
  });
});
