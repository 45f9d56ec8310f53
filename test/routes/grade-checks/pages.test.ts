import { writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { loader as classesFile } from "#app/routes/grade-checks/classes.xlsx.ts";
import { action as remove } from "#app/routes/grade-checks/delete.ts";
import { loader as edit, action as editAction } from "#app/routes/grade-checks/edit.tsx";
import { loader as homeroom, action as tick } from "#app/routes/grade-checks/homeroom.tsx";
import { loader as list } from "#app/routes/grade-checks/list.tsx";
import { action as make } from "#app/routes/grade-checks/new.tsx";
import { loader as roundPage } from "#app/routes/grade-checks/round.tsx";
import { action as answer, loader as student } from "#app/routes/grade-checks/student.tsx";
import { loader as students } from "#app/routes/grade-checks/students.tsx";
import { loader as studentsFile } from "#app/routes/grade-checks/students.xlsx.ts";
import { findRound, listRounds } from "#db/queries/grade-check-rounds.ts";
import { reread } from "../../reports/xlsx-tools.ts";
import { useCheckPages } from "../../support/check-pages.ts";
import { describeRoutes } from "../../support/databases.ts";
import { newRound } from "../../support/grade-check-school.ts";
import { contentOf, send, visit } from "../../support/visits.ts";

type Fields = readonly (readonly [string, string])[];
const typed: Fields = [
  ["opensOn", "112/12/11"],
  ["closesOn", "112/12/15"],
  ["decision", "教務會議"],
  ["grades[0]", "1"],
  ["shown[0]", "score"],
  ["shown[1]", "passed"],
];
const always = { opensOn: "112/09/01", closesOn: "289/01/01" };

describeRoutes("the pages of grade checks", (database) => {
  const pages = useCheckPages(database);
  const officer = () => pages.as("academic-officer");
  const { at } = pages;
  const ofClass = (place: number, round: number) => {
    const one = pages.there().classes[place];
    if (!one) throw new Error("there is no such class");
    return { ...one, address: at("/class", { homeroom: one.homeroom.key }, round) };
  };

  describe("a round", () => {
    const path = "/112-1/grade-checks/new";
    test("is made by its form, which leads to its page", async () => {
      const { status, headers } = await send(make, { as: officer(), path, form: typed });
      expect(status).toBe(302);
      const made = (await listRounds(pages.there().scope, "112-1")).at(-1);
      expect(headers.get("Location")).toBe(`/112-1/grade-checks/${made?.id}?saved`);
      expect(made).toMatchObject({ opensOn: "2023-12-11", grades: [1], shown: ["score", "passed"] });
    });

    test("that is typed wrong is said at its fields, and what was typed comes back", async () => {
      const form = [...typed.filter(([name]) => name !== "closesOn"), ["closesOn", "112/12/10"]] as const;
      const { status, body } = await send(make, { as: officer(), path, form });
      expect(status).toBe(422);
      expect(contentOf(body)).toMatchObject({
        reply: { error: { closesOn: ["dates-reversed"] }, initialValue: { decision: "教務會議" } },
      });
    });

    test("that somebody changed meanwhile is shown as it is now", async () => {
      const round = await newRound(pages.there().scope);
      const form: Fields = [...typed, ["version", String(round.version)]];
      expect((await send(editAction, { as: officer(), ...at("", {}, round.id), form })).status).toBe(302);
      const second = await send(editAction, { as: officer(), ...at("", {}, round.id), form });
      expect(second.status).toBe(409);
      expect(contentOf(second.body)).toMatchObject({ conflict: { closesOn: "2023-12-15", version: 2 } });
      const { body } = await visit(edit, { as: officer(), ...at("", {}, round.id) });
      expect(body).toMatchObject({ version: 2, hasResults: false, round: { closesOn: "112/12/15" } });
    });

    test("without results is deleted; with results the page says that it is not", async () => {
      const [gone, stays] = [
        await newRound(pages.there().scope),
        await newRound(pages.there().scope, always),
      ];
      const form: Fields = [["version", "1"]];
      const deleted = await send(remove, { as: officer(), ...at("", {}, gone.id), form });
      expect(deleted.headers.get("Location")).toBe("/112-1/grade-checks?deleted");
      expect(await findRound(pages.there().scope, gone.id)).toBeUndefined();
      await send(tick, { as: officer(), ...ofClass(0, stays.id).address, form: [["seen", "0"]] });
      const refused = await send(remove, { as: officer(), ...at("", {}, stays.id), form });
      expect(refused.headers.get("Location")).toBe(`/112-1/grade-checks/${stays.id}?refused=has-results`);
    });
  });

  describe("results", () => {
    test("of a class, except seats, are counted by class, in the whole round and in the list", async () => {
      const round = await newRound(pages.there().scope, always);
      const { students: own, address, homeroom: one } = ofClass(0, round.id);
      const [first, second] = own;
      const form: Fields = [
        ["seen", "0"],
        ["except", `${first?.seat},${second?.seat}`],
      ];
      const ticked = await send(tick, { as: officer(), ...address, form });
      expect(contentOf(ticked.body)).toMatchObject({ outcome: { kind: "ticked", ticked: own.length - 2 } });
      const doubt: Fields = [
        ["seen", "0"],
        ["state", "doubt"],
        ["words[0]", "學分應為 3"],
      ];
      const who = at("/student", { student: first?.number ?? "" }, round.id);
      expect((await send(answer, { as: officer(), ...who, form: doubt })).status).toBe(302);

      const expected = { toCheck: own.length, checked: own.length - 1, doubt: 1, missing: 1 };
      const { body } = await visit(roundPage, { as: officer(), ...at("", {}, round.id) });
      const all = pages.there().classes.reduce((sum, { students: some }) => sum + some.length, 0);
      expect(body?.classes.find(({ key }) => key === one.key)).toMatchObject(expected);
      expect(body?.sum).toMatchObject({
        toCheck: all,
        checked: own.length - 1,
        missing: all - own.length + 1,
      });
      const rounds = await visit(list, { as: officer(), path: "/112-1/grade-checks" });
      expect(rounds.body?.rounds.find(({ id }) => id === round.id)?.sum).toEqual(body?.sum);
      const teacher = await visit(roundPage, { as: pages.as("homeroom-teacher"), ...at("", {}, round.id) });
      expect(teacher.body).toMatchObject({ ownOnly: true, sum: expected, total: 1 });

      const missing = await visit(students, {
        as: officer(),
        path: `/112-1/grade-checks/${round.id}/students?standing=missing&class=${encodeURIComponent(one.key)}`,
        params: { round: String(round.id) },
      });
      expect(missing.body?.rows.map(({ number }) => number)).toEqual([second?.number]);
      const page = await visit(student, { as: officer(), ...who });
      expect(page.body).toMatchObject({ standing: "doubt", seen: own.length - 1 });
      expect(page.body?.results[0]?.doubts).toEqual([{ course: null, words: "學分應為 3" }]);
    });

    test.each<{ why: string; form: Fields; status: number; outcome: object }>([
      {
        why: "a seat where nobody sits",
        form: [["except", "99"]],
        status: 422,
        outcome: { kind: "bad-seats", fault: { code: "unknown-seats", seats: [99] } },
      },
      {
        why: "what is no seat",
        form: [["except", "三"]],
        status: 422,
        outcome: { kind: "bad-seats", fault: { code: "not-a-seat", part: "三" } },
      },
    ])("are refused, and what was typed stays: $why", async ({ form, status, outcome }) => {
      const round = await newRound(pages.there().scope, always);
      const sent = await send(tick, {
        as: officer(),
        ...ofClass(0, round.id).address,
        form: [["seen", "0"], ...form],
      });
      expect(sent.status).toBe(status);
      expect(contentOf(sent.body)).toMatchObject({ outcome, typed: { except: form[0]?.[1] } });
    });

    test("that two people enter at once are told to the second, with what was typed", async () => {
      const round = await newRound(pages.there().scope, always);
      const { students: own, address } = ofClass(0, round.id);
      const who = at("/student", { student: own[0]?.number ?? "" }, round.id);
      const form: Fields = [
        ["seen", "0"],
        ["state", "doubt"],
        ["words[0]", "我的疑義"],
      ];
      await send(answer, {
        as: pages.as("homeroom-teacher"),
        ...who,
        form: [...form.slice(0, 1), ["state", "correct"]],
      });
      const second = await send(answer, { as: officer(), ...who, form });
      expect(second.status).toBe(409);
      expect(contentOf(second.body)).toMatchObject({
        outcome: { kind: "conflict", current: { state: "correct" } },
        typed: { doubts: [{ words: "我的疑義" }] },
      });
      const ticked = await send(tick, { as: officer(), ...address, form: [["seen", "0"]] });
      expect(ticked.status).toBe(409);
      const page = await visit(homeroom, { as: officer(), ...address });
      expect(page.body).toMatchObject({ seen: 1, completion: { checked: 1 } });
    });
  });

  describe("lists as files", () => {
    test("hold what is seen: the same filter and order", async () => {
      const round = await newRound(pages.there().scope, always);
      await send(tick, { as: officer(), ...ofClass(1, round.id).address, form: [["seen", "0"]] });
      const ask = { as: officer(), params: { round: String(round.id) } };
      const path = `/112-1/grade-checks/${round.id}`;
      const names = pages.there().classes.map(({ homeroom: one }) => one.name);
      const complete = names[1];
      const classes = await visit(classesFile, { ...ask, path: `${path}/classes.xlsx?show=complete` });
      expect(await columnOf(classes.body, 0)).toEqual([complete]);
      const rest = await visit(classesFile, {
        ...ask,
        path: `${path}/classes.xlsx?sort=class&direction=desc&show=missing`,
      });
      expect(await columnOf(rest.body, 0)).toEqual(names.filter((name) => name !== complete).reverse());
      const correct = await visit(studentsFile, { ...ask, path: `${path}/students.xlsx?standing=correct` });
      expect(await columnOf(correct.body, 2)).toEqual(
        ofClass(1, round.id).students.map(({ number }) => number),
      );
    });
  });
});

/** The cells of a column of the first sheet, without its title. */
async function columnOf(response: Response | undefined, column: number): Promise<unknown[]> {
  const bytes = Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0));
  const { sheets } = await reread((to) => writeFile(to, bytes));
  return sheets[0]?.rows.slice(1).map((row) => row[column]?.[0]) ?? [];
}
