import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isAttending } from "#app/domain/course-codes/missing.ts";
import type { CheckState } from "#app/domain/grade-checks/check-results.ts";
import type { RoundClass } from "#app/domain/grade-checks/round-classes.ts";
import { listCoursesOf, recordAnswer } from "#app/use-cases/grade-checks/record-answer.ts";
import { tickClass } from "#app/use-cases/grade-checks/tick-class.ts";
import { listAuditEntries } from "#db/queries/audit.ts";
import {
  lastResultNumber,
  listDoubts,
  listNewestInTerm,
  listNewestResults,
  listResultsOf,
} from "#db/queries/grade-check-results.ts";
import type { StoredRound } from "#db/queries/grade-check-rounds.ts";
import type { ListedStudent } from "#db/queries/students.ts";
import type { Scope } from "#db/scope.ts";
import type { GeneratedSchool } from "#db/seed/school.ts";
import { describeEachDatabase } from "../../support/databases.ts";
import { classesOf, newCheckSchool, newRound, newTeacher } from "../../support/grade-check-school.ts";
import { asNewUser } from "../../support/scopes.ts";

const later = "2026-10-01 01:00:00";

describeEachDatabase("results of a check round", (database) => {
  let scope: Scope;
  let school: GeneratedSchool;
  let round: StoredRound;
  let own: RoundClass<ListedStudent>;
  let other: RoundClass<ListedStudent>;

  beforeAll(async () => {
    ({ scope, school } = await newCheckSchool(database));
  }, 60_000);
  beforeEach(async () => {
    round = await newRound(scope);
    const [first, second] = await classesOf(scope, round);
    if (!first || !second) throw new Error("two classes are needed");
    own = first;
    other = second;
  });

  const tick = (edit: Partial<Parameters<typeof tickClass>[1]> = {}, as = scope) =>
    tickClass(as, {
      ...{ roundId: round.id, classKey: own.homeroom.key, except: "", seen: 0, reason: "" },
      ...edit,
    });
  const answer = (
    student: ListedStudent | undefined,
    state: CheckState,
    edit: Partial<Parameters<typeof recordAnswer>[1]> = {},
    as = scope,
  ) =>
    recordAnswer(as, {
      ...{ roundId: round.id, studentNumber: student?.number ?? "", state, doubts: [], seen: 0, reason: "" },
      ...edit,
    });
  const doubts = [{ course: "", words: "平時成績沒有算進去" }];
  const historyOf = (student: ListedStudent | undefined) =>
    listResultsOf(scope, round.id, student?.number ?? "");

  describe("a whole class", () => {
    test("is ticked except the listed seats", async () => {
      const [first, second] = own.students;
      const all = own.students.length;
      expect(await tick({ except: `${first?.seat}、${second?.seat}` })).toEqual({
        kind: "ticked",
        ...{ toCheck: all, ticked: all - 2, kept: 0, excepted: 2 },
      });
      const newest = await listNewestResults(scope, round.id);
      expect(newest.size).toBe(all - 2);
      expect(newest.has(first?.number ?? "")).toBe(false);
      const [entry] = await listAuditEntries(scope, { limit: 1 });
      expect(entry).toMatchObject({ action: "grade-check:tick-class", subject: `check-round:${round.id}` });
      expect(entry?.changes).toContainEqual({
        field: "exceptedSeats",
        from: null,
        to: [first?.seat, second?.seat],
      });
    });

    test("keeps what is there: a doubt is not ticked away, and a second time nothing happens", async () => {
      await answer(own.students[0], "doubt", { doubts });
      const all = own.students.length;
      expect(await tick({ seen: 1 })).toMatchObject({ ticked: all - 1, kept: 1 });
      expect(await tick({ seen: all })).toMatchObject({ ticked: 0, kept: all });
      expect((await historyOf(own.students[0])).map(({ state }) => state)).toEqual(["doubt"]);
      expect(await lastResultNumber(scope, round.id)).toBe(all);
    });

    test("is refused for a seat where nobody sits, and for what is no seat; nothing is entered", async () => {
      expect(await tick({ except: "1-3, 88" })).toEqual({
        kind: "bad-seats",
        fault: { code: "unknown-seats", seats: [88] },
      });
      expect(await tick({ except: "三號" })).toMatchObject({ kind: "bad-seats", fault: { part: "三" } });
      expect(await lastResultNumber(scope, round.id)).toBe(0);
    });

    test("that somebody else entered of meanwhile is not overwritten: who is said", async () => {
      await answer(own.students[2], "doubt", { doubts });
      expect(await tick({ seen: 0 })).toEqual({ kind: "conflict", students: [own.students[2]?.name] });
      expect(await lastResultNumber(scope, round.id)).toBe(1);
      // What happens in another class is no matter.
      await tick({ classKey: other.homeroom.key, seen: 1 });
      expect(await tick({ seen: 1 })).toMatchObject({ kind: "ticked", kept: 1 });
    });

    test("that is not in the round is not found", async () => {
      round = await newRound(scope, { grades: [String(own.homeroom.grade)], classKeys: [own.homeroom.key] });
      expect(await tick({ classKey: other.homeroom.key })).toEqual({ kind: "not-found" });
    });
  });

  describe("a homeroom teacher", () => {
    test("enters of the own class, and of no other", async () => {
      const teacher = await newTeacher(scope, school, own.homeroom.key);
      expect(await tick({}, teacher)).toMatchObject({ kind: "ticked" });
      expect(await tick({ classKey: other.homeroom.key, seen: 99 }, teacher)).toEqual({
        kind: "not-own-class",
      });
      expect(await answer(other.students[0], "correct", {}, teacher)).toEqual({ kind: "not-own-class" });
    });

    test("enters nothing after the end; the office does, with a reason that stays", async () => {
      const teacher = { ...(await newTeacher(scope, school, own.homeroom.key)), now: later };
      expect(await tick({ reason: "補交" }, teacher)).toEqual({ kind: "refused", reason: "round-closed" });
      const office = { ...scope, now: later };
      expect(await tick({}, office)).toEqual({ kind: "refused", reason: "reason-missing" });
      expect(await answer(own.students[0], "correct", { reason: "住院" }, office)).toEqual({
        kind: "recorded",
      });
      expect((await historyOf(own.students[0]))[0]).toMatchObject({ state: "correct", lateReason: "住院" });
    });
  });

  test("nothing is entered before the round begins", async () => {
    round = await newRound(scope, { opensOn: "115/09/03", closesOn: "115/09/05" });
    expect(await tick()).toEqual({ kind: "refused", reason: "round-not-open" });
  });

  describe("one student", () => {
    test("doubts in words, which are sealed; every answer stays in the history", async () => {
      const [student] = own.students;
      const [course = ""] = await listCoursesOf(scope, "112-1", student?.number ?? "");
      const said = [{ course, words: "補考成績沒有登錄" }, ...doubts];
      expect(await answer(student, "doubt", { doubts: said })).toEqual({ kind: "recorded" });
      expect(await answer(student, "correct", { seen: 1 })).toEqual({ kind: "recorded" });
      expect(await answer(student, "withdrawn", { seen: 2 })).toEqual({ kind: "recorded" });
      expect((await historyOf(student)).map(({ state, doubts }) => [state, doubts])).toEqual([
        ["withdrawn", []],
        ["correct", []],
        [
          "doubt",
          [
            { course, words: "補考成績沒有登錄" },
            { course: null, words: "平時成績沒有算進去" },
          ],
        ],
      ]);
      const kept = await scope.db
        .selectFrom("grade_check_doubts")
        .select("words")
        .where("round_id", "=", round.id)
        .execute();
      expect(kept.map(({ words }) => /補考|平時/.test(words))).toEqual([false, false]);
      const entries = await listAuditEntries(scope, { limit: 3 });
      expect(JSON.stringify(entries)).not.toMatch(/補考成績|平時成績/);
    });

    test.each([
      {
        why: "a doubt without words",
        state: "doubt",
        typed: [{ course: "", words: " " }],
        reason: "words-missing",
      },
      {
        why: "a course that the student does not take",
        state: "doubt",
        typed: [{ course: "潛水", words: "?" }],
        reason: "course-unknown",
      },
      { why: "nothing to take back", state: "withdrawn", typed: [], reason: "nothing-to-withdraw" },
    ] as const)("is refused: $why", async ({ state, typed, reason }) => {
      expect(await answer(own.students[0], state, { doubts: typed })).toEqual({ kind: "refused", reason });
      expect(await lastResultNumber(scope, round.id)).toBe(0);
    });

    test("whom two people enter at once is told to the second, with what holds", async () => {
      const [student] = own.students;
      const second = await asNewUser(scope, ["academic-director"]);
      await answer(student, "doubt", { doubts });
      const conflict = await answer(student, "correct", { seen: 0 }, second);
      expect(conflict).toMatchObject({
        kind: "conflict",
        current: { number: 1, state: "doubt", by: scope.user.id },
      });
      expect(await historyOf(student)).toHaveLength(1);
    });

    test("who has left or is unknown does not check", async () => {
      const left = school.students.find(({ status }) => !isAttending(status));
      expect(left).toBeDefined();
      for (const studentNumber of [left?.number ?? "", "999999"])
        expect(await answer(undefined, "correct", { studentNumber })).toEqual({ kind: "not-found" });
    });
  });

  test("open doubts are those of the newest results, with their words, of one round or of all", async () => {
    const [first, second, third] = own.students;
    await answer(first, "doubt", { doubts });
    await answer(second, "doubt", { doubts });
    await answer(second, "correct", { seen: 2 });
    const two = [...doubts, { course: "", words: "學分數有誤" }];
    await answer(third, "doubt", { doubts: two });
    const open = await listDoubts(scope, { roundId: round.id });
    expect(open.map(({ studentNumber, words, doubtNumber }) => [studentNumber, words, doubtNumber])).toEqual([
      [first?.number, "平時成績沒有算進去", 1],
      [third?.number, "平時成績沒有算進去", 1],
      [third?.number, "學分數有誤", 2],
    ]);
    expect(open[0]).toMatchObject({ roundId: round.id, course: null, by: scope.user.id, at: scope.now });
    const everywhere = await listDoubts(scope);
    expect(everywhere.filter(({ roundId }) => roundId === round.id)).toEqual(open);
  });

  test("of a term what a later round says replaces an earlier one, unless it was taken back", async () => {
    const [first, second] = other.students;
    await answer(first, "doubt", { doubts });
    await answer(second, "correct");
    const earlier = round;
    round = await newRound(scope);
    await answer(first, "correct", {}, { ...scope, now: "2026-09-01 02:00:00" });
    await answer(second, "doubt", { doubts }, { ...scope, now: "2026-09-01 02:00:00" });
    await answer(second, "withdrawn", { seen: 2 }, { ...scope, now: "2026-09-01 03:00:00" });
    const newest = await listNewestInTerm(scope, "112-1");
    expect(newest.get(first?.number ?? "")).toMatchObject({ roundId: round.id, state: "correct" });
    expect(newest.get(second?.number ?? "")).toMatchObject({ roundId: earlier.id, state: "correct" });
  });
});
