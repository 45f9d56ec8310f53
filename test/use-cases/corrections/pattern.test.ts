import { expect, test } from "vitest";
import type { CaseMove, CaseState } from "#app/domain/grade-corrections/case-states.ts";
import type { ScoreRecord } from "#app/domain/scores/score-record.ts";
import { addEvidence } from "#app/use-cases/corrections/add-evidence.ts";
import { setCandidatesAside, takeCandidates } from "#app/use-cases/corrections/decide-candidates.ts";
import { removeRecord } from "#app/use-cases/corrections/edit-records.ts";
import { moveCase } from "#app/use-cases/corrections/move-case.ts";
import { openCase } from "#app/use-cases/corrections/open-case.ts";
import { saveCause } from "#app/use-cases/corrections/save-cause.ts";
import { searchPattern } from "#app/use-cases/corrections/search-pattern.ts";
import { listAuditEntries } from "#db/queries/audit.ts";
import { countOpenCandidates, listCandidates } from "#db/queries/correction-candidates.ts";
import { findCase } from "#db/queries/correction-cases.ts";
import { listCorrectionRecords } from "#db/queries/correction-records.ts";
import type { Scope } from "#db/scope.ts";
import { describeEachDatabase } from "../../support/databases.ts";
import { newGradedSchool, putGradesInForce } from "../../support/graded-school.ts";
import { asNewUser } from "../../support/scopes.ts";

const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF\n", "latin1");

/** Passed at a score of 0, as a program would write it that never looks at the score. */
const wronglyPassed = (record: ScoreRecord): ScoreRecord => ({
  ...record,
  score: "0",
  passed: "1",
  makeUpScore: null,
  makeUpPassed: null,
});

describeEachDatabase("A pattern", (database) => {
  /** A school in which `count` students passed at 0, and a case about the first of them. */
  async function newPatternSchool(count: number) {
    const made = await newGradedSchool(database);
    const scored = made.grades.filter(({ score, wholeScore }) => score !== null && wholeScore === null);
    const wrong = new Set(scored.filter((_, index) => index % 7 === 0).slice(0, count));
    const planted = made.grades.map((record) => (wrong.has(record) ? wronglyPassed(record) : record));
    await putGradesInForce(made.scope, made.school, planted);
    const [first] = wrong;
    if (!first) throw new Error("Nobody has a score");
    const opened = await openCase(made.scope, {
      term: made.term,
      source: "check",
      inReceiptWindow: false,
      reason: "calculation",
      words: "0 分卻及格",
      studentNumber: first.studentNumber,
      course: first.course,
      field: "passed",
      seenBefore: "1",
      after: "0",
    });
    if (opened.kind !== "opened") throw new Error(JSON.stringify(opened));
    return { ...made, planted, wrong: [...wrong], caseId: opened.id };
  }
  const versionOf = async (scope: Scope, caseId: number) => (await findCase(scope, caseId))?.version ?? 0;
  const go = async (scope: Scope, caseId: number, move: CaseMove) =>
    moveCase(scope, {
      caseId,
      version: await versionOf(scope, caseId),
      move,
      note: "說明",
      outsideReason: "",
    });

  test("is every record with the error of the case: found, taken in, approved as a whole, and closed when none is left", async () => {
    const made = await newPatternSchool(12);
    const { scope, caseId, wrong, planted, secondOfficer, director, principal } = made;
    const version = await versionOf(scope, caseId);
    expect(await searchPattern(scope, { caseId, version })).toEqual({
      kind: "searched",
      added: 11,
      candidates: 11,
    });
    // A second search finds the same and adds nothing.
    expect(await searchPattern(scope, { caseId, version: await versionOf(scope, caseId) })).toMatchObject({
      added: 0,
    });
    const candidates = await listCandidates(scope, caseId);
    const [last] = candidates.slice(-1);
    if (!last) throw new Error("There are no candidates");
    const chosen = async (numbers: number[] | null) => ({
      caseId,
      version: await versionOf(scope, caseId),
      numbers,
    });
    expect(await setCandidatesAside(scope, await chosen([last.number]), " ")).toEqual({
      kind: "refused",
      reason: "aside-missing",
    });
    expect(await setCandidatesAside(scope, await chosen([last.number]), "這一位另有原因")).toEqual({
      kind: "set-aside",
      count: 1,
    });
    expect(await takeCandidates(scope, await chosen(null))).toEqual({
      kind: "taken",
      count: 10,
      elsewhere: 0,
    });
    const records = await listCorrectionRecords(scope, caseId);
    expect(records).toHaveLength(11);
    for (const record of records) expect(record).toMatchObject({ field: "passed", before: "1", after: "0" });

    await go(scope, caseId, "investigate");
    await addEvidence(scope, { caseId, name: "設定.pdf", bytes: pdf });
    expect(await go(scope, caseId, "ask-approval")).toEqual({ kind: "refused", reason: "cause-missing" });
    await saveCause(scope, {
      caseId,
      version: await versionOf(scope, caseId),
      cause: "program",
      mended: "及格判定改看分數",
    });
    await go(scope, caseId, "ask-approval");
    for (const person of [secondOfficer, director, principal]) await go(person, caseId, "approve");

    // One of them is not corrected, and an eleventh error has come in with the file.
    const taken = new Set(records.map(({ studentNumber, course }) => `${studentNumber} ${course}`));
    const mended = planted.map((record) =>
      taken.has(`${record.studentNumber} ${record.course}`) ? { ...record, passed: "0" as const } : record,
    );
    const fresh = mended.findIndex(
      ({ score, wholeScore }) => score !== null && score !== "0" && wholeScore === null,
    );
    const withFresh = mended.map((record, index) => (index === fresh ? wronglyPassed(record) : record));
    await putGradesInForce(scope, made.school, withFresh);
    expect(await go(scope, caseId, "confirm-correction")).toEqual({ kind: "moved", state: "corrected" });
    expect(await go(scope, caseId, "close")).toEqual({ kind: "refused", reason: "open-candidates" });
    expect(await countOpenCandidates(scope, caseId)).toBe(1);
    // What is approved stays as it is.
    expect(await takeCandidates(scope, await chosen(null))).toEqual({
      kind: "refused",
      reason: "not-editable",
    });
    await putGradesInForce(scope, made.school, mended);
    expect(await go(scope, caseId, "close")).toEqual({ kind: "moved", state: "closed" });
    expect(wrong).toHaveLength(12);
  });

  test("leaves alone what another open case is about", async () => {
    const { scope, caseId, wrong, term } = await newPatternSchool(5);
    const [, second] = wrong;
    if (!second) throw new Error("Nobody else has the error");
    await openCase(scope, {
      term,
      source: "teacher",
      inReceiptWindow: false,
      reason: "calculation",
      words: "另一案",
      studentNumber: second.studentNumber,
      course: second.course,
      field: "passed",
      seenBefore: "1",
      after: "0",
    });
    await searchPattern(scope, { caseId, version: await versionOf(scope, caseId) });
    const all = { caseId, version: await versionOf(scope, caseId), numbers: null };
    expect(await takeCandidates(scope, all)).toEqual({ kind: "taken", count: 3, elsewhere: 1 });
    expect(await countOpenCandidates(scope, caseId)).toBe(1);
  });

  test("is not searched by who may not close it, or before it can be closed", async () => {
    const { scope, school, caseId, planted } = await newPatternSchool(4);
    await searchPattern(scope, { caseId, version: await versionOf(scope, caseId) });
    const fresh = planted.findIndex(
      ({ score, wholeScore }) => score !== null && score !== "0" && wholeScore === null,
    );
    await putGradesInForce(
      scope,
      school,
      planted.map((record, index) => (index === fresh ? wronglyPassed(record) : record)),
    );
    const teacher = await asNewUser(scope, ["subject-teacher"]);
    expect(await go(scope, caseId, "close")).toEqual({ kind: "refused", reason: "not-from-here" });
    await moveByHand(scope, caseId, "corrected");
    expect(await go(teacher, caseId, "close")).toEqual({ kind: "refused", reason: "not-permitted" });
    expect(await listCandidates(scope, caseId)).toHaveLength(3);
    const [entry] = await listAuditEntries(scope, { subject: `correction:${caseId}`, limit: 1 });
    expect(entry?.userId).toBe(scope.user.id);
    expect(await go(scope, caseId, "close")).toEqual({ kind: "refused", reason: "open-candidates" });
    expect(await listCandidates(scope, caseId)).toHaveLength(4);
  });

  test("finds again a record that was taken in and out of the case", async () => {
    const { scope, caseId } = await newPatternSchool(4);
    const search = async () => searchPattern(scope, { caseId, version: await versionOf(scope, caseId) });
    await search();
    const [candidate] = await listCandidates(scope, caseId);
    if (!candidate) throw new Error("There are no candidates");
    const numbers = [candidate.number];
    await takeCandidates(scope, { caseId, version: await versionOf(scope, caseId), numbers });
    const seen = { caseId, version: await versionOf(scope, caseId), record: 2 };
    expect(await removeRecord(scope, seen)).toEqual({ kind: "edited" });
    expect(await search()).toMatchObject({ kind: "searched", added: 1 });
    expect(await countOpenCandidates(scope, caseId)).toBe(3);
    expect(await search()).toMatchObject({ kind: "searched", added: 0 });
  });

  test("finds again what was corrected and is wrong once more", async () => {
    const { scope, school, caseId, planted, wrong } = await newPatternSchool(4);
    const search = async () => searchPattern(scope, { caseId, version: await versionOf(scope, caseId) });
    await search();
    const [, second] = wrong;
    const mended = planted.map((record) =>
      record.studentNumber === second?.studentNumber && record.course === second.course
        ? { ...record, passed: "0" as const }
        : record,
    );
    await putGradesInForce(scope, school, mended);
    await search();
    expect(await countOpenCandidates(scope, caseId)).toBe(2);
    await putGradesInForce(scope, school, planted);
    expect(await search()).toMatchObject({ kind: "searched", added: 1 });
    expect(await countOpenCandidates(scope, caseId)).toBe(3);
  });

  test("does not say of a record that it was taken in when the data have it no more", async () => {
    const { scope, school, caseId, planted, wrong } = await newPatternSchool(3);
    const [first] = wrong;
    if (!first) throw new Error("Nobody has the error");
    // In no list but 學期成績: with the row the course is gone.
    const stray = wronglyPassed({ ...first, course: "停開的課" });
    await putGradesInForce(scope, school, [...planted, stray]);
    await searchPattern(scope, { caseId, version: await versionOf(scope, caseId) });
    expect(await countOpenCandidates(scope, caseId)).toBe(3);
    await putGradesInForce(scope, school, planted);
    const all = { caseId, version: await versionOf(scope, caseId), numbers: null };
    expect(await takeCandidates(scope, all)).toEqual({ kind: "taken", count: 2, elsewhere: 0 });
    expect(await listCorrectionRecords(scope, caseId)).toHaveLength(3);
    const [gone] = (await listCandidates(scope, caseId)).filter(({ course }) => course === "停開的課");
    expect(gone).toMatchObject({ state: "corrected" });
  });

  test("is not searched by what somebody saw before another changed the case", async () => {
    const { scope, caseId } = await newPatternSchool(3);
    const version = await versionOf(scope, caseId);
    await go(scope, caseId, "investigate");
    expect(await searchPattern(scope, { caseId, version })).toMatchObject({ kind: "conflict" });
    expect(await listCandidates(scope, caseId)).toEqual([]);
  });
});

/** Whatever the moves to it ask for. */
async function moveByHand({ db, schoolId }: Scope, id: number, state: CaseState): Promise<void> {
  await db
    .updateTable("correction_cases")
    .set({ state })
    .where("school_id", "=", schoolId)
    .where("id", "=", id)
    .execute();
}
