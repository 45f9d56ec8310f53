import { expect, test } from "vitest";
import type { TypedLetter } from "#app/domain/rosters/letters/read-letter.ts";
import { createBatch } from "#app/use-cases/rosters/create-batch.ts";
import { saveLetter } from "#app/use-cases/rosters/save-letter.ts";
import { saveRosterCode } from "#app/use-cases/rosters/save-roster-code.ts";
import { listAuditEntries, verifyAudit } from "#db/queries/audit.ts";
import { findBatch, listBatches, listRosterCodes } from "#db/queries/batches.ts";
import { findLetter, listLetters } from "#db/queries/letters.ts";
import { findTerm } from "#db/queries/schools.ts";
import { precheckLetter, precheckOrder } from "../../support/batch-school.ts";
import { describeEachDatabase } from "../../support/databases.ts";
import { newScope } from "../../support/scopes.ts";

const submissionOrder = {
  ...precheckOrder,
  kind: "submission",
  term: "111-2",
  books: ["scores", "scores-continuing", "officers"],
  closesOn: "112/10/31",
  opensOn: "",
};
const letter: TypedLetter = {
  number: "臺教國署高字第1120106017號函",
  issuedOn: "112.8.15",
  subject: "111學年度第2學期資料提交",
  orders: [submissionOrder, precheckOrder],
};
const day = { division: "day", grades: [1, 2, 3], round: null } as const;

describeEachDatabase("Letters and batches", (database) => {
  const newLetter = async (typed = letter) => {
    const scope = await newScope(database, ["academic-officer"]);
    const saved = await saveLetter(scope, { typed, edited: null });
    if (saved.kind !== "saved") throw new Error(JSON.stringify(saved));
    return { scope, letterId: saved.id };
  };

  test("a letter comes back as it was entered, and is entered once", async () => {
    const { scope, letterId } = await newLetter();
    expect(await findLetter(scope, letterId)).toMatchObject({
      number: letter.number,
      issuedOn: "2023-08-15",
      version: 1,
      orders: [
        {
          kind: "submission",
          term: "111-2",
          division: null,
          books: ["scores", "scores-continuing", "officers"],
          grades: [1, 2, 3],
          opensOn: null,
          closesOn: "2023-10-31",
        },
        { kind: "precheck", term: "112-1", opensOn: "2023-09-11", closesOn: "2023-11-10" },
      ],
    });
    expect(await saveLetter(scope, { typed: letter, edited: null })).toEqual({
      kind: "known-already",
      id: letterId,
    });
    const others = { ...precheckLetter, number: "另一號函" };
    await saveLetter(scope, { typed: others, edited: null });
    expect((await listLetters(scope)).map(({ number }) => number)).toEqual(["另一號函", letter.number]);
    expect(await verifyAudit(scope)).toMatchObject({ ok: true });
  });

  test("faults are named, and nothing is kept", async () => {
    const { scope } = await newLetter();
    const typed = { ...letter, number: " ", orders: [{ ...precheckOrder, closesOn: "112/09/01" }] };
    expect(await saveLetter(scope, { typed, edited: null })).toEqual({
      kind: "refused",
      faults: [
        { order: null, field: "number", code: "missing" },
        { order: 0, field: "closesOn", code: "dates-reversed" },
      ],
    });
    expect(await listLetters(scope)).toHaveLength(1);
  });

  test("a changed letter leaves batches as they were made; who comes second is told", async () => {
    const { scope, letterId } = await newLetter();
    const made = await createBatch(scope, { letterId, order: 0, ...day, books: ["scores", "officers"] });
    const batchId = "id" in made ? made.id : 0;
    const later = { ...letter, orders: [{ ...submissionOrder, closesOn: "112/11/30" }] };
    const edited = { id: letterId, version: 1 };
    expect(await saveLetter(scope, { typed: later, edited })).toEqual({ kind: "saved", id: letterId });
    expect(await saveLetter(scope, { typed: letter, edited })).toMatchObject({
      kind: "conflict",
      current: { version: 2 },
    });
    expect((await findLetter(scope, letterId))?.orders).toMatchObject([{ closesOn: "2023-11-30" }]);
    expect(await findBatch(scope, batchId)).toMatchObject({
      term: "111-2",
      closesOn: "2023-10-31",
      letter: { number: letter.number, issuedOn: "2023-08-15" },
      ruleSet: expect.stringMatching(/^\d{4}-\d\d\/\d+$/),
    });
    const [entry] = await listAuditEntries(scope, { limit: 1 });
    expect(entry).toMatchObject({ action: "letter:edit", subject: `letter:${letterId}` });
    expect(entry?.changes.map(({ field }) => field)).toEqual(["order 1", "order 2"]);
  });

  test("a batch begins its term, and knows the 名冊別 that is laid down", async () => {
    const { scope, letterId } = await newLetter();
    const input = { letterId, order: 0, ...day, books: ["officers", "scores"] as const };
    const made = await createBatch(scope, input);
    const batchId = "id" in made ? made.id : 0;
    expect(await findTerm(scope, "111-2")).toMatchObject({ opensOn: null });
    expect((await findBatch(scope, batchId))?.books).toEqual([
      { book: "scores", code: null },
      { book: "officers", code: "24" },
    ]);
    expect(await createBatch(scope, { ...input, books: ["scores"] })).toEqual({
      kind: "known-already",
      id: batchId,
    });
    expect(
      await createBatch(scope, { ...input, division: "continuing", books: ["scores-continuing"] }),
    ).toMatchObject({ kind: "created" });
    expect(await listBatches(scope, { term: "111-2" })).toHaveLength(2);
    expect(await listBatches(scope, { letterId: letterId + 1 })).toEqual([]);
  });

  test("two who make the same batch at once make one", async () => {
    const { scope, letterId } = await newLetter();
    const input = { letterId, order: 0, ...day, books: ["scores"] as const };
    const outcomes = await Promise.all([createBatch(scope, input), createBatch(scope, input)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["created", "known-already"]);
  });

  test("a 名冊別 that the school sets is given to the batches that wait for it, and to no others", async () => {
    const { scope, letterId } = await newLetter();
    const input = { letterId, order: 0, ...day, books: ["scores"] as const };
    const first = await createBatch(scope, { ...input, grades: [1] });
    const set = (code: string) => saveRosterCode(scope, { book: "scores", variant: "usual", code });
    expect(await set("４３")).toEqual({ kind: "saved" });
    expect(await set("44")).toEqual({ kind: "saved" });
    const second = await createBatch(scope, { ...input, grades: [2] });
    const codeIn = async (made: typeof first) =>
      (await findBatch(scope, "id" in made ? made.id : 0))?.books[0]?.code;
    expect([await codeIn(first), await codeIn(second)]).toEqual(["43", "44"]);
    expect(await listRosterCodes(scope)).toEqual([{ book: "scores", variant: "usual", code: "44" }]);
    expect(await set("4")).toEqual({ kind: "refused", reason: "code-malformed" });
    expect(await saveRosterCode(scope, { book: "officers", variant: "usual", code: "25" })).toEqual({
      kind: "refused",
      reason: "code-is-known",
    });
  });

  test("another school's letter is not found", async () => {
    const { letterId } = await newLetter();
    const stranger = await newScope(database, ["academic-officer"]);
    expect(await findLetter(stranger, letterId)).toBeUndefined();
    expect(await createBatch(stranger, { letterId, order: 0, ...day, books: ["scores"] })).toEqual({
      kind: "not-found",
    });
    const edited = { id: letterId, version: 1 };
    expect(await saveLetter(stranger, { typed: precheckLetter, edited })).toEqual({ kind: "not-found" });
    expect(await listLetters(stranger)).toEqual([]);
  });
});
