import { beforeAll, expect, test } from "vitest";
import { action, loader as cause } from "#app/routes/rosters/cause.tsx";
import { loader as roster } from "#app/routes/rosters/roster.tsx";
import { createBatch } from "#app/use-cases/rosters/create-batch.ts";
import { saveLetter } from "#app/use-cases/rosters/save-letter.ts";
import { insertTerm } from "#db/queries/schools.ts";
import { bookBytes, precheckLetter, precheckOrder, uploadAndCheck } from "../../support/batch-school.ts";
import { useBookSchool } from "../../support/book-school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { keepSchool } from "../../support/keep-school.ts";
import { contentOf, send, visit } from "../../support/visits.ts";

describeRoutes("answering causes of a book", (database) => {
  const its = useBookSchool(database);
  const officer = () => its.as("academic-officer");
  const director = () => its.as("academic-director");
  const numbers = { quality: "", blocking: "" };

  beforeAll(async () => {
    const { body } = await visit(roster, its.at(officer()));
    const of = (grade: string) => body?.version?.list.rows.find((row) => row.grade === grade)?.number;
    Object.assign(numbers, { quality: String(of("quality")), blocking: String(of("validity")) });
  });

  const open = async (number: string, rest = "") => {
    const { body } = await visit(cause, its.at(officer(), rest, { cause: number }));
    if (!body) throw new Error("There is no such cause");
    return body;
  };
  const answer = async (number: string, fields: Record<string, string>, as = officer(), rest = "") => {
    const { version } = await open(number, rest);
    const form = Object.entries({ intent: "answer", check: String(version.checkId), ...fields });
    const { status, body } = await send(action, { ...its.at(as, rest, { cause: number }), form });
    return { status, content: contentOf(body) };
  };

  test("a note is kept, shown, and counted; it can be changed and taken back", async () => {
    const number = numbers.quality;
    expect((await open(number)).answers).toMatchObject({ asks: true, current: null, seen: null });
    const first = await answer(number, { note: "依課發會決議跨年級選課" });
    expect(first).toMatchObject({ status: 200, content: { kind: "answered" } });
    const { answers } = await open(number);
    expect(answers.current).toMatchObject({ note: "依課發會決議跨年級選課", by: "王小明" });
    const { body } = await visit(roster, its.at(officer(), "?answer=answered"));
    expect(body?.version?.list.rows.map((row) => String(row.number))).toEqual([number]);
    expect(body?.version?.grades.find(({ grade }) => grade === "quality")?.answered?.answered).toBe(1);
    const seen = String(answers.seen);
    expect((await answer(number, { note: "改寫", seen })).status).toBe(200);
    const now = await open(number);
    expect(now.answers.current?.note).toBe("改寫");
    expect(now.answers.history.map(({ note }) => note)).toEqual(["依課發會決議跨年級選課"]);
    const taken = await answer(number, { intent: "withdraw", seen: String(now.answers.seen) });
    expect(taken).toMatchObject({ status: 200, content: { kind: "withdrawn" } });
    expect((await open(number)).answers).toMatchObject({ current: null, seen: null });
  });

  test("two who answer at once: the second is told what the first wrote, and keeps the own words", async () => {
    const number = numbers.quality;
    expect((await answer(number, { note: "第一位的說明" })).status).toBe(200);
    const second = await answer(number, { note: "第二位的說明" }, director());
    expect(second).toMatchObject({
      status: 409,
      content: { kind: "conflict", current: { note: "第一位的說明" }, note: "第二位的說明" },
    });
  });

  test("what must be mended cannot be answered, and says so", async () => {
    expect((await open(numbers.blocking)).answers.asks).toBe(false);
    const refused = await answer(numbers.blocking, { note: "沒關係" });
    expect(refused).toMatchObject({ status: 409, content: { kind: "refused", reason: "not-a-query" } });
  });

  test.each([
    { why: "no note", note: "", reason: "required" },
    { why: "a dash", note: "-", reason: "too-short" },
    { why: "too long a note", note: "長".repeat(1001), reason: "too-long" },
  ])("refused: $why", async ({ note, reason }) => {
    const seen = (await open(numbers.quality)).answers.seen;
    const refused = await answer(numbers.quality, { note, ...(seen && { seen: String(seen) }) });
    expect(refused).toMatchObject({ status: 409, content: { kind: "refused", reason } });
  });

  test("no form, no answer: a text that no browser sends is refused", async () => {
    expect((await answer(numbers.quality, { intent: "delete" })).status).toBe(422);
    expect((await answer(numbers.quality, { note: "長".repeat(20_001) })).status).toBe(422);
  });

  test("of an older version, and of a check that is gone, nothing is answered", async () => {
    const older = await answer(numbers.quality, { note: "舊版的說明" }, officer(), "?version=1");
    expect(older).toMatchObject({ status: 409, content: { reason: "not-the-current-version" } });
    const gone = await answer(numbers.quality, { note: "說明", check: "999999" });
    expect(gone).toMatchObject({ status: 409, content: { reason: "checked-again" } });
  });

  test("next term the note is offered again for the same cause, and not taken over by itself", async () => {
    const { scope, school, faulty } = its;
    const before = await open(numbers.quality);
    const note = before.answers.current?.note ?? "";
    expect(note).not.toBe("");
    await insertTerm(scope, { term: "112-2", opensOn: null, closesOn: null });
    await keepSchool(scope, { ...school, plans: [], term: { schoolYear: 112, semester: 2 } });
    const order = { ...precheckOrder, term: "112-2", opensOn: "", closesOn: "113/04/30" };
    const letter = await saveLetter(scope, {
      typed: { ...precheckLetter, number: "第二學期函", orders: [order] },
      edited: null,
    });
    if (letter.kind !== "saved") throw new Error(JSON.stringify(letter));
    const batch = await createBatch(scope, {
      letterId: letter.id,
      order: 0,
      division: "day",
      grades: [1, 2, 3],
      round: null,
      books: ["precheck"],
    });
    if (batch.kind !== "created") throw new Error(JSON.stringify(batch));
    const { cover } = faulty.book;
    const book = { ...faulty.book, cover: cover && { ...cover, semester: "2" } };
    await uploadAndCheck(scope, batch.id, await bookBytes(book, school));
    const at = (params: Record<string, string> = {}) => ({
      as: officer(),
      path: `/112-2/batches/${batch.id}/books/precheck?grade=quality`,
      params: { batch: String(batch.id), book: "precheck", ...params },
    });
    const { body: page } = await visit(roster, at());
    const same = page?.version?.list.rows.filter(
      ({ rule, value }) => rule === before.cause.rule && value === before.cause.value,
    );
    const offered: string[] = [];
    for (const row of same ?? []) {
      const { body } = await visit(cause, at({ cause: String(row.number) }));
      expect(body?.answers.current).toBeNull();
      offered.push(...(body?.answers.offered ?? []).map((one) => `${one.term} ${one.note}`));
    }
    expect(offered).toEqual([`112-1 ${note}`]);
  });
});
