import { expect, test } from "vitest";
import { loader as batchPage } from "#app/routes/batches/batch.tsx";
import { loader as today } from "#app/routes/today/today.tsx";
import { createBatch } from "#app/use-cases/rosters/create-batch.ts";
import { saveLetter } from "#app/use-cases/rosters/save-letter.ts";
import { insertTerm } from "#db/queries/schools.ts";
import { precheckLetter, precheckOrder } from "../../support/batch-school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { asNewUser, newScope } from "../../support/scopes.ts";
import { logInAs, useAsConsole, type Visitor, visit } from "../../support/visits.ts";

// Terms that are far ahead: the pages read the clock.
const term = "180-2";
const submission = {
  ...precheckOrder,
  kind: "submission",
  term,
  books: ["scores", "students"],
  grades: ["3"],
  opensOn: "",
  closesOn: "181/06/30",
};
const suggested = {
  ...precheckOrder,
  kind: "final-semester",
  term,
  books: [],
  grades: ["3"],
  opensOn: "181/05/12",
  closesOn: "181/05/14",
  notes: "依附件格式",
};

describeRoutes("The second semester of 三年級", (database) => {
  useAsConsole(database);

  async function newOffice() {
    const officer = await logInAs(await newScope(database, ["academic-officer"]));
    await insertTerm(officer.scope, { term, opensOn: null, closesOn: null });
    return officer;
  }
  async function enter({ scope }: Visitor, number: string, order: typeof submission | typeof suggested) {
    const letter = await saveLetter(scope, {
      typed: { ...precheckLetter, number, orders: [order] },
      edited: null,
    });
    if (letter.kind !== "saved") throw new Error(JSON.stringify(letter));
    return letter.id;
  }
  const cardsOf = async (as: Visitor) =>
    (await visit(today, { as, path: `/${term}` })).body?.cards.filter(({ kind }) =>
      kind.startsWith("final-semester"),
    );

  test("has its dates and the form of 修課紀錄 on Today and on its batch, from the letter that says them", async () => {
    const officer = await newOffice();
    const letterId = await enter(officer, "第1號函", submission);
    const batch = await createBatch(officer.scope, {
      ...{ letterId, order: 0, division: "day", grades: [3], round: 1 },
      books: ["scores", "students"],
    });
    if (batch.kind !== "created") throw new Error(JSON.stringify(batch));
    const params = { batch: String(batch.id) };
    const read = async () =>
      (await visit(batchPage, { as: officer, path: `/${term}/batches/${batch.id}`, params })).body
        ?.finalSemester;
    expect(await read()).toEqual([{ kind: "final-semester-unknown", schedule: null }]);
    expect(await cardsOf(officer)).toEqual([]);

    const id = await enter(officer, "第2號函", suggested);
    const duty = {
      kind: "final-semester",
      letter: { id, number: "第2號函" },
      opensOn: "2092-05-12",
      closesOn: "2092-05-14",
      form: "依附件格式",
    };
    expect(await read()).toEqual([expect.objectContaining(duty)]);
    expect(await cardsOf(officer)).toEqual([expect.objectContaining(duty)]);
    const teacher = await logInAs(await asNewUser(officer.scope, ["homeroom-teacher"]));
    expect(await cardsOf(teacher)).toEqual([]);
  });
});
