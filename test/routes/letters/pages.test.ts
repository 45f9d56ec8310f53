import { beforeEach, describe, expect, test } from "vitest";
import { wordsIn } from "#app/i18n/words.ts";
import { loader as edit, action as editAction } from "#app/routes/letters/edit.tsx";
import { loader as letter } from "#app/routes/letters/letter.tsx";
import { loader as list } from "#app/routes/letters/list.tsx";
import { loader as listFile } from "#app/routes/letters/list.xlsx.ts";
import { action as newAction } from "#app/routes/letters/new.tsx";
import { listAuditEntries } from "#db/queries/audit.ts";
import { listLetters } from "#db/queries/letters.ts";
import { answeredWorkbook } from "../../support/answered-workbook.ts";
import { newBatch, precheckOrder } from "../../support/batch-school.ts";
import { describeRoutes } from "../../support/databases.ts";
import { newScope } from "../../support/scopes.ts";
import { contentOf, logInAs, send, useAsConsole, type Visitor, visit } from "../../support/visits.ts";

type Field = readonly [name: string, value: string];

/** A letter with one order as the form sends it; `over` replaces fields, and takes away those that are null. */
function typed(over: Record<string, string | readonly string[] | null> = {}): Field[] {
  const fields: Record<string, string | readonly string[] | null> = {
    number: "臺教國署高字第1120113411號函",
    issuedOn: "112/08/23",
    subject: "辦理預檢",
    "orders[0].kind": "precheck",
    "orders[0].term": "112-1",
    "orders[0].division": "",
    "orders[0].books": ["precheck"],
    "orders[0].grades": ["1", "2", "3"],
    "orders[0].opensOn": "112/09/11",
    "orders[0].closesOn": "112/11/10",
    "orders[0].notes": "",
    ...over,
  };
  return Object.entries(fields).flatMap(([name, value]) =>
    value === null ? [] : [value].flat().map((one): Field => [name, one]),
  );
}

describeRoutes("pages of letters", (database) => {
  useAsConsole(database);
  let officer: Visitor;
  beforeEach(async () => {
    officer = await logInAs(await newScope(database, ["academic-officer"]));
  });

  const at = (path = "", id = 0) => ({
    as: officer,
    path: `/112-1/letters${path}`,
    params: { letter: String(id) },
  });
  const enter = async (over?: Parameters<typeof typed>[0]): Promise<number> => {
    const { headers } = await send(newAction, { ...at("/new"), form: typed(over) });
    return Number(/\/letters\/(\d+)\?saved$/.exec(headers.get("Location") ?? "")?.[1]);
  };
  const replyOf = (body: unknown) => {
    const content = contentOf(body);
    return typeof content === "object" && content !== null && "reply" in content ? content.reply : undefined;
  };

  describe("a new letter", () => {
    test("is kept as it was typed, with each of its orders", async () => {
      const id = await enter({
        "orders[1].kind": "guidelines",
        "orders[1].opensOn": "108.8.1",
        "orders[1].notes": "要點",
      });
      expect(await listLetters(officer.scope)).toMatchObject([
        {
          id,
          number: "臺教國署高字第1120113411號函",
          issuedOn: "2023-08-23",
          orders: [
            { kind: "precheck", term: "112-1", division: null, grades: [1, 2, 3], closesOn: "2023-11-10" },
            { kind: "guidelines", term: null, opensOn: "2019-08-01", notes: "要點" },
          ],
        },
      ]);
      expect(await listAuditEntries(officer.scope, { limit: 1 })).toMatchObject([
        { action: "letter:create", subject: `letter:${id}` },
      ]);
    });

    test.each<{ why: string; over: Parameters<typeof typed>[0]; field: string; code: string }>([
      { why: "no number", over: { number: " " }, field: "number", code: "missing" },
      {
        why: "a number that is too long",
        over: { number: "第".repeat(101) },
        field: "number",
        code: "too-long",
      },
      { why: "no date", over: { issuedOn: "" }, field: "issuedOn", code: "missing" },
      {
        why: "a date that is none",
        over: { issuedOn: "112/02/30" },
        field: "issuedOn",
        code: "date-malformed",
      },
      { why: "no subject", over: { subject: null }, field: "subject", code: "missing" },
      { why: "no kind", over: { "orders[0].kind": "" }, field: "orders[0].kind", code: "kind-unknown" },
      { why: "no term", over: { "orders[0].term": "" }, field: "orders[0].term", code: "missing" },
      {
        why: "a term that is none",
        over: { "orders[0].term": "112" },
        field: "orders[0].term",
        code: "term-malformed",
      },
      {
        why: "dates reversed",
        over: { "orders[0].closesOn": "112/09/10" },
        field: "orders[0].closesOn",
        code: "dates-reversed",
      },
      { why: "no end", over: { "orders[0].closesOn": "" }, field: "orders[0].closesOn", code: "missing" },
      { why: "no book", over: { "orders[0].books": null }, field: "orders[0].books", code: "missing" },
      {
        why: "a book of another order",
        over: { "orders[0].books": ["precheck", "scores"] },
        field: "orders[0].books",
        code: "book-of-other-order",
      },
      {
        why: "a book of another division",
        over: { "orders[0].division": "continuing" },
        field: "orders[0].books",
        code: "book-of-other-division",
      },
      { why: "no grade", over: { "orders[0].grades": null }, field: "orders[0].grades", code: "missing" },
      {
        why: "grade 6",
        over: { "orders[0].grades": ["6"] },
        field: "orders[0].grades",
        code: "grade-unknown",
      },
      {
        why: "notes that are too long",
        over: { "orders[0].notes": "長".repeat(1001) },
        field: "orders[0].notes",
        code: "too-long",
      },
      {
        why: "no opening day of guidelines in the second order",
        over: { "orders[1].kind": "guidelines" },
        field: "orders[1].opensOn",
        code: "missing",
      },
    ])("is refused at its field, and nothing is kept: $why", async ({ over, field, code }) => {
      const { status, body } = await send(newAction, { ...at("/new"), form: typed(over) });
      expect(status).toBe(422);
      expect(replyOf(body)).toMatchObject({ error: { [field]: [code] } });
      expect(await listLetters(officer.scope)).toEqual([]);
    });

    test("without an order is refused at the list of orders", async () => {
      const form = typed().filter(([name]) => !name.startsWith("orders"));
      const { status, body } = await send(newAction, { ...at("/new"), form });
      expect(status).toBe(422);
      expect(replyOf(body)).toMatchObject({ error: { orders: ["missing"] } });
    });

    test("gets or loses an order by a button of the form, and what was typed stays", async () => {
      const press = (type: string, payload: object): Field => [
        "__intent__",
        JSON.stringify({ type, payload: { name: "orders", ...payload } }),
      ];
      const more = await send(newAction, {
        ...at("/new"),
        form: [...typed(), press("insert", { defaultValue: { kind: "", term: "112-1" } })],
      });
      expect(replyOf(more.body)).toMatchObject({
        initialValue: { subject: "辦理預檢", orders: [{ kind: "precheck" }, { term: "112-1" }] },
      });
      const less = await send(newAction, {
        ...at("/new"),
        form: [...typed(), press("remove", { index: 0 })],
      });
      expect(replyOf(less.body)).toMatchObject({ initialValue: { subject: "辦理預檢" } });
      expect(JSON.stringify(replyOf(less.body))).not.toContain('"precheck"');
      expect(await listLetters(officer.scope)).toEqual([]);
    });

    test("with an order at a place that no form has is no form of the console", async () => {
      const form = [...typed(), ["orders[4000000000].kind", "precheck"] as const];
      expect((await send(newAction, { ...at("/new"), form })).status).toBe(400);
    });

    test("whose number is there already leads to that letter", async () => {
      const id = await enter();
      const { status, body } = await send(newAction, { ...at("/new"), form: typed({ subject: "又一次" }) });
      expect(status).toBe(422);
      expect(contentOf(body)).toMatchObject({
        known: id,
        reply: { error: { number: ["known-already"] }, initialValue: { subject: "又一次" } },
      });
      expect(await listLetters(officer.scope)).toHaveLength(1);
    });
  });

  describe("changing a letter", () => {
    test("begins with what it says, and keeps what was changed", async () => {
      const id = await enter();
      const { body } = await visit(edit, at(`/${id}/edit`, id));
      expect(body).toMatchObject({
        version: 1,
        letter: { issuedOn: "112/08/23", orders: [{ grades: ["1", "2", "3"], closesOn: "112/11/10" }] },
      });
      const form = [...typed({ "orders[0].closesOn": "112/11/17" }), ["version", "1"] as const];
      const saved = await send(editAction, { ...at(`/${id}/edit`, id), form });
      expect(saved.headers.get("Location")).toBe(`/112-1/letters/${id}?saved`);
      expect((await listLetters(officer.scope))[0]?.orders[0]?.closesOn).toBe("2023-11-17");
    });

    test("that somebody else has changed meanwhile is told what it says now, and overwrites nothing", async () => {
      const id = await enter();
      const change = (subject: string, version: number) =>
        send(editAction, {
          ...at(`/${id}/edit`, id),
          form: [...typed({ subject }), ["version", String(version)] as const],
        });
      expect((await change("先改的", 1)).status).toBe(302);
      const second = await change("後改的", 1);
      expect(second.status).toBe(409);
      expect(contentOf(second.body)).toMatchObject({
        conflict: { subject: "先改的", version: 2 },
        reply: { initialValue: { subject: "後改的" } },
      });
      expect((await listLetters(officer.scope))[0]?.subject).toBe("先改的");
      expect((await change("後改的", 2)).status).toBe(302);
    });

    test("is refused at its field and leaves it as it was", async () => {
      const id = await enter();
      const form = [...typed({ subject: "" }), ["version", "1"] as const];
      const { status, body } = await send(editAction, { ...at(`/${id}/edit`, id), form });
      expect(status).toBe(422);
      expect(replyOf(body)).toMatchObject({ error: { subject: ["missing"] } });
      expect((await listLetters(officer.scope))[0]?.version).toBe(1);
    });
  });

  test("the list has every letter, the newest first, or those of the term, with their days", async () => {
    await enter();
    await enter({ number: "第2號", issuedOn: "112/08/24", "orders[0].term": "111-2" });
    const { body: all } = await visit(list, at());
    expect(all?.rows.map(({ number }) => number)).toEqual(["第2號", "臺教國署高字第1120113411號函"]);
    expect(all).toMatchObject({ counts: { all: 2, term: 1 }, may: { edit: true } });
    expect(all?.rows[0]?.orders[0]?.view.state).toBe("over");
    const { body: ofTerm } = await visit(list, at("?of=term&sort=number&direction=asc"));
    expect(ofTerm?.rows.map(({ number }) => number)).toEqual(["臺教國署高字第1120113411號函"]);
    const { body: odd } = await visit(list, at("?of=x&sort=moon&page=0"));
    expect(odd?.rows).toHaveLength(2);
  });

  test.each(["", "?of=term", "?sort=number&direction=asc", "?of=term&sort=issuedOn&direction=desc"])(
    "the file has the letters of the list in its order, and says what each orders: %s",
    async (search) => {
      await enter({ "orders[1].kind": "guidelines", "orders[1].opensOn": "108.8.1" });
      await enter({ number: "第2號", issuedOn: "112/08/24", "orders[0].term": "111-2" });
      await enter({ number: "第1號", issuedOn: "112/08/25" });
      const { body: page } = await visit(list, at(search));
      const { sheets } = await answeredWorkbook(await visit(listFile, at(search)));
      const { columns } = wordsIn("zh-TW").letters;
      const [header, ...rows] = sheets[0]?.rows.map((row) => row.map(([value]) => value)) ?? [];
      expect(header).toEqual([
        columns.number,
        columns.issuedOn,
        columns.subject,
        columns.orders,
        columns.window,
        columns.left,
        columns.batches,
      ]);
      expect(rows.map((row) => row[0])).toEqual(page?.rows.map(({ number }) => number));
      expect(rows.map((row) => String(row[1]).slice(0, 10))).toEqual(
        page?.rows.map(({ issuedOn }) => issuedOn),
      );
      expect(rows.find((row) => row[0] === "臺教國署高字第1120113411號函")?.slice(2, 5)).toEqual([
        "辦理預檢",
        "開課預檢 112-1、作業要點",
        "112/09/11（一） 至 112/11/10（五）、108/08/01（四） 起",
      ]);
      expect((await listAuditEntries(officer.scope, { limit: 1 }))[0]).toMatchObject({
        action: "export:create",
      });
    },
  );

  test("a letter's page has its orders, the batches made under it and what happened to it", async () => {
    const { letterId, batchId } = await newBatch(officer.scope, {
      books: ["precheck"],
      order: precheckOrder,
    });
    const { body } = await visit(letter, at(`/${letterId}`, letterId));
    expect(body).toMatchObject({
      orders: [{ kind: "precheck", place: 0, forBatches: true }],
      batches: [{ id: batchId, term: "112-1", naming: { division: "day", grades: [1, 2, 3] } }],
      entries: [{ action: "letter:create" }],
      may: { edit: true, makeBatch: true },
    });
  });

  test("another school's letter is no page", async () => {
    const id = await enter();
    const stranger = await logInAs(await newScope(database, ["academic-officer"]));
    const theirs = { ...at(`/${id}`, id), as: stranger };
    expect((await visit(letter, theirs)).status).toBe(404);
    expect((await visit(edit, theirs)).status).toBe(404);
    const form = [...typed({ subject: "別校" }), ["version", "1"] as const];
    expect((await send(editAction, { ...theirs, form })).status).toBe(404);
    expect((await listLetters(officer.scope))[0]?.subject).toBe("辦理預檢");
    expect((await visit(list, { ...at(), as: stranger })).body?.rows).toEqual([]);
  });
});
