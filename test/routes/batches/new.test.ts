import { expect, test } from "vitest";
import { action as newAction, loader as newPage } from "#app/routes/batches/new.tsx";
import { saveLetter } from "#app/use-cases/rosters/save-letter.ts";
import { listBatches } from "#db/queries/batches.ts";
import { pageOf } from "../../support/batch-pages.ts";
import { precheckLetter, precheckOrder } from "../../support/batch-school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { newScope } from "../../support/scopes.ts";
import { contentOf, logInAs, send, useAsConsole, type Visitor, visit } from "../../support/visits.ts";

type Fields = Record<string, string | readonly string[]>;

function fieldsOf(fields: Fields): (readonly [string, string])[] {
  return Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const));
}

describeRoutes("making a batch", (database) => {
  useAsConsole(database);

  /** A school with a letter of two orders: the pre-check, and the submission of grade 3. */
  async function newOffice() {
    const officer = await logInAs(await newScope(database, ["academic-officer"]));
    const third = {
      ...precheckOrder,
      kind: "submission",
      books: ["officers", "students"],
      grades: ["3"],
      closesOn: "112/11/20",
    };
    const guidelines = { ...precheckOrder, kind: "guidelines", books: [], grades: [] };
    const typed = { ...precheckLetter, orders: [precheckOrder, third, guidelines] };
    const letter = await saveLetter(officer.scope, { typed, edited: null });
    return { officer, letterId: letter.kind === "saved" ? letter.id : 0 };
  }
  const asked = (as: Visitor, search = "") => ({ as, path: `/112-1/batches/new${search}` });
  const choosing = (letterId: number, order: number) => `?letter=${letterId}&order=${order}`;
  const allGrades = { division: "day", grades: ["1", "2", "3"], round: "none", books: ["precheck"] };

  test("begins with the term's orders that ask for books, and offers what the chosen one allows", async () => {
    const { officer, letterId } = await newOffice();
    const { body } = await visit(newPage, asked(officer));
    expect(body?.orders.map(({ kind }) => kind)).toEqual(["precheck", "submission"]);
    expect(body?.chosen).toBeNull();
    const { body: chosen } = await visit(newPage, asked(officer, choosing(letterId, 0)));
    // The school has no continuing-education division.
    expect(chosen?.chosen).toMatchObject({ divisions: ["day"], division: "day", books: ["precheck"] });
    for (const search of [choosing(letterId, 2), choosing(letterId, 9), choosing(9999, 0), "?letter=x"])
      expect((await visit(newPage, asked(officer, search))).body?.chosen).toBeNull();
  });

  test("leads to the batch, which says what it is and has the letter's window", async () => {
    const { officer, letterId } = await newOffice();
    const form = fieldsOf(allGrades);
    const made = await send(newAction, { ...asked(officer, choosing(letterId, 0)), form });
    const id = Number(/\/112-1\/batches\/(\d+)$/.exec(made.headers.get("Location") ?? "")?.[1]);
    const page = await pageOf(officer, id);
    expect(page.batch).toMatchObject({
      naming: { orderKind: "precheck", division: "day", grades: [1, 2, 3], round: null },
      letter: { id: letterId, number: precheckLetter.number },
      opensOn: "2023-09-11",
      closesOn: "2023-11-10",
    });
    const again = await send(newAction, { ...asked(officer, choosing(letterId, 0)), form });
    expect(again.status).toBe(409);
    expect(contentOf(again.body)).toMatchObject({ known: id });
  });

  test.each<{ why: string; order: number; over: Fields; field: string; code: string }>([
    { why: "no grade", order: 0, over: { grades: [] }, field: "grades", code: "grades-missing" },
    { why: "no book", order: 0, over: { books: [] }, field: "books", code: "books-missing" },
    {
      why: "a book that was not ordered",
      order: 0,
      over: { books: ["scores"] },
      field: "books",
      code: "book-not-ordered",
    },
    {
      why: "a book of another division",
      order: 0,
      over: { books: ["precheck-continuing"] },
      field: "books",
      code: "book-of-other-division",
    },
    {
      why: "a grade that was not ordered",
      order: 1,
      over: { grades: ["2", "3"], books: ["students"] },
      field: "grades",
      code: "grade-not-ordered",
    },
    {
      why: "grade 3 without a round, where it has two",
      order: 1,
      over: { grades: ["3"], books: ["officers"] },
      field: "round",
      code: "round-missing",
    },
    {
      why: "a round of all grades",
      order: 0,
      over: { round: "1" },
      field: "round",
      code: "round-not-of-third-year",
    },
  ])("is refused at its field, and nothing is kept: $why", async ({ order, over, field, code }) => {
    const { officer, letterId } = await newOffice();
    const form = fieldsOf({ ...allGrades, ...over });
    const { status, body } = await send(newAction, { ...asked(officer, choosing(letterId, order)), form });
    expect(status).toBe(422);
    expect(contentOf(body)).toMatchObject({ reply: { error: { [field]: [code] } } });
    expect(await listBatches(officer.scope)).toEqual([]);
  });

  test("under an order that is not there any more is told", async () => {
    const { officer, letterId } = await newOffice();
    const asks = { ...asked(officer, choosing(letterId, 5)), form: fieldsOf(allGrades) };
    const { status, body } = await send(newAction, asks);
    expect(status).toBe(409);
    expect(contentOf(body)).toMatchObject({ gone: true });
  });
});
