import { beforeAll, describe, expect, test } from "vitest";
import { recordAnswer } from "#app/use-cases/grade-checks/record-answer.ts";
import { deleteCheckRound, saveCheckRound } from "#app/use-cases/grade-checks/save-check-round.ts";
import { saveLetter } from "#app/use-cases/rosters/save-letter.ts";
import { listAuditEntries } from "#db/queries/audit.ts";
import { findRound, listRounds, type StoredRound } from "#db/queries/grade-check-rounds.ts";
import type { Scope } from "#db/scope.ts";
import { precheckLetter } from "../../support/batch-school.ts";
import { describeEachDatabase } from "../../support/databases.ts";
import { classesOf, newCheckSchool, newRound, openRound } from "../../support/grade-check-school.ts";
import { asNewUser, newScope } from "../../support/scopes.ts";

const term = "112-1";

describeEachDatabase("check rounds", (database) => {
  let scope: Scope;
  let round: StoredRound;

  beforeAll(async () => {
    ({ scope, round } = await newCheckSchool(database));
  }, 60_000);

  const edit = (one: StoredRound, typed: Partial<typeof openRound>, as = scope) =>
    saveCheckRound(as, {
      term,
      typed: { ...openRound, ...typed },
      edited: { id: one.id, version: one.version },
    });

  test("are numbered in the term, and each is written down with what it says", async () => {
    const second = await newRound(scope, { grades: ["3"], shown: ["score"] });
    expect((await listRounds(scope, term)).map(({ number }) => number)).toEqual([1, 2]);
    expect(second).toMatchObject({
      number: 2,
      opensOn: "2026-08-25",
      closesOn: "2026-09-05",
      basis: { kind: "decision", words: "行政會議決議" },
      grades: [3],
      shown: ["score"],
    });
    const [entry] = await listAuditEntries(scope, { limit: 1 });
    expect(entry).toMatchObject({
      action: "grade-check:create-round",
      subject: `check-round:${second.id}`,
    });
    expect(entry?.changes).toContainEqual({ field: "windowClosesOn", from: null, to: "2026-09-05" });
  });

  test("may rest on a letter that is entered", async () => {
    const letter = await saveLetter(scope, { typed: precheckLetter, edited: null });
    if (letter.kind !== "saved") throw new Error(letter.kind);
    const own = await newRound(scope, { letter: String(letter.id), decision: "" });
    expect(own.basis).toEqual({ kind: "letter", letterId: letter.id, number: precheckLetter.number });
  });

  test("of two editors the second is shown what the first has saved, and nothing is lost", async () => {
    const own = await newRound(scope);
    expect(await edit(own, { closesOn: "115/09/08" })).toMatchObject({ kind: "saved" });
    const second = await edit(own, { closesOn: "115/09/30" }, await asNewUser(scope, ["academic-director"]));
    expect(second).toMatchObject({ kind: "conflict", current: { closesOn: "2026-09-08", version: 2 } });
    expect((await findRound(scope, own.id))?.closesOn).toBe("2026-09-08");
  });

  describe("with a result", () => {
    let own: StoredRound;
    beforeAll(async () => {
      own = await newRound(scope);
      const [first] = await classesOf(scope, own);
      const studentNumber = first?.students[0]?.number ?? "";
      const asked = { roundId: own.id, studentNumber, doubts: [], seen: 0, reason: "" };
      expect(await recordAnswer(scope, { ...asked, state: "correct" })).toEqual({ kind: "recorded" });
    });

    test("is not deleted", async () => {
      const outcome = await deleteCheckRound(scope, { term, id: own.id, version: own.version });
      expect(outcome).toEqual({ kind: "has-results" });
      expect(await findRound(scope, own.id)).toBeDefined();
    });

    test("has other days for a reason only, which is written down", async () => {
      expect(await edit(own, { closesOn: "115/09/10" })).toEqual({
        kind: "refused",
        faults: [{ field: "reason", code: "missing" }],
      });
      expect(await edit(own, { closesOn: "115/09/10", reason: "颱風停課" })).toMatchObject({ kind: "saved" });
      const [entry] = await listAuditEntries(scope, { limit: 1 });
      expect(entry?.changes).toEqual([
        { field: "windowClosesOn", from: "2026-09-05", to: "2026-09-10" },
        { field: "reason", from: null, to: "颱風停課" },
      ]);
    });

    test("keeps its classes", async () => {
      const now = await findRound(scope, own.id);
      expect(now && (await edit(now, { grades: ["1"], closesOn: "115/09/10" }))).toEqual({
        kind: "refused",
        faults: [{ field: "grades", code: "fixed-by-results" }],
      });
    });
  });

  test("without results is deleted by who has seen it as it is", async () => {
    const own = await newRound(scope);
    expect(await deleteCheckRound(scope, { term, id: own.id, version: 9 })).toMatchObject({
      kind: "conflict",
    });
    expect(await deleteCheckRound(scope, { term, id: own.id, version: own.version })).toEqual({
      kind: "deleted",
    });
    expect(await findRound(scope, own.id)).toBeUndefined();
    const [entry] = await listAuditEntries(scope, { limit: 1 });
    expect(entry?.action).toBe("grade-check:delete-round");
  });

  test("of another school are not there", async () => {
    const stranger = await newScope(database, ["academic-officer"]);
    expect(await listRounds(stranger, term)).toEqual([]);
    expect(await edit(round, {}, stranger)).toEqual({ kind: "not-found" });
    expect(await deleteCheckRound(stranger, { term, id: round.id, version: 1 })).toEqual({
      kind: "not-found",
    });
  });
});
