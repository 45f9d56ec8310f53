import { expect, test } from "vitest";
import { wordsIn } from "#app/i18n/words.ts";
import { loader as list } from "#app/routes/batches/list.tsx";
import { loader as listFile } from "#app/routes/batches/list.xlsx.ts";
import { loader as today } from "#app/routes/today/today.tsx";
import { saveLetter } from "#app/use-cases/rosters/save-letter.ts";
import { answeredWorkbook } from "../../support/answered-workbook.ts";
import { doOn, newBatchOffice, pageOf, uploadedBook } from "../../support/batch-pages.ts";
import { newBatchSchool, precheckLetter, precheckOrder } from "../../support/batch-school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { contentOf, logInAs, useAsConsole, type Visitor, visit } from "../../support/visits.ts";

describeRoutes("the page of a batch", (database) => {
  useAsConsole(database);

  test("the stages, the next step and what may be done are the reader's own", async () => {
    const office = await newBatchOffice(database);
    await uploadedBook(office);
    const { officer, director, principal, batchId } = office;
    expect((await pageOf(officer, batchId)).next?.action).toBe("compare");
    const looking = await pageOf(principal, batchId);
    expect(looking.next).toBeNull();
    expect(looking.may).toEqual({ upload: false, setCode: false, export: false, submit: false });
    // A pre-check has no check by the students.
    expect(looking.stages).toHaveLength(9);
    expect((await pageOf(director, batchId)).signing.own).toEqual([
      { capacity: "director", refusal: "answers-missing" },
    ]);
  });

  test("a 名冊別 that no source names is asked for, set, and refused at its field", async () => {
    const order = { ...precheckOrder, kind: "submission", books: ["students"] };
    const { scope, batchId } = await newBatchSchool(database, { books: ["students"], order });
    const officer = await logInAs(scope);
    expect((await pageOf(officer, batchId)).books[0]?.code).toBeNull();
    const set = (code: string) => doOn(officer, batchId, { intent: "set-code", book: "students", code });
    const wrong = await set("A1");
    expect(wrong.status).toBe(422);
    expect(contentOf(wrong.body)).toMatchObject({ about: "code", typed: "A1", fault: "code-malformed" });
    expect((await set("２１")).status).toBe(302);
    expect((await pageOf(officer, batchId)).books[0]?.code).toBe("21");
  });

  test("a letter that was changed since is said, and the batch keeps what it said", async () => {
    const { officer, letterId, batchId } = await newBatchOffice(database);
    expect((await pageOf(officer, batchId)).letterChanged).toBe(false);
    const orders = [{ ...precheckOrder, closesOn: "112/11/17" }];
    await saveLetter(officer.scope, {
      typed: { ...precheckLetter, orders },
      edited: { id: letterId, version: 1 },
    });
    const page = await pageOf(officer, batchId);
    expect([page.letterChanged, page.batch.closesOn]).toEqual([true, "2023-11-10"]);
  });

  test("the list as a file has a row for each batch of the term, as the list shows it", async () => {
    const { officer } = await newBatchOffice(database);
    const fileOf = async (term: string) =>
      (
        await answeredWorkbook(await visit(listFile, { as: officer, path: `/${term}/batches.xlsx` }))
      ).sheets.map(({ rows }) => rows.map((row) => row.map(([value]) => value)));
    const { columns } = wordsIn("zh-TW").batchPages;
    const header = [columns.name, columns.letter, columns.stage, columns.owner, columns.left, columns.books];
    const [rows] = await fileOf("112-1");
    expect(rows?.[0]).toEqual(header);
    expect(rows?.slice(1)).toEqual([
      [
        "開課預檢　日間部　一、二、三年級",
        precheckLetter.number,
        "代碼比對",
        "教學組",
        expect.stringContaining("天"),
        "0 / 1",
      ],
    ]);
    expect(await fileOf("111-2")).toEqual([[header]]);
  });

  test("the list and Today say where it stands; what was taken is no longer open", async () => {
    const office = await newBatchOffice(database);
    const { officer, principal, batchId } = office;
    const { body } = await visit(list, { as: officer, path: "/112-1/batches" });
    expect(body?.rows).toMatchObject([
      {
        id: batchId,
        handedIn: false,
        stage: { stage: "comparison" },
        books: { there: 0, all: 1 },
        view: { state: "over" },
      },
    ]);
    expect((await visit(list, { as: officer, path: "/111-2/batches" })).body?.rows).toEqual([]);
    const cardsOf = async (as: Visitor) =>
      (await visit(today, { as, path: "/112-1" })).body?.cards.filter(({ kind }) => kind === "batch-due");
    expect(await cardsOf(officer)).toMatchObject([{ batchId, stands: { stage: "comparison" } }]);
    expect(await cardsOf(principal)).toEqual([]);
  });
});
