import { describe, expect, test } from "vitest";
import type { CaseMove } from "#app/domain/grade-corrections/case-states.ts";
import { keyOfCourse } from "#app/domain/scores/key-of-course.ts";
import type { ScoreRecord } from "#app/domain/scores/score-record.ts";
import { addEvidence } from "#app/use-cases/corrections/add-evidence.ts";
import { removeRecord, setAfterValue, takePresentValue } from "#app/use-cases/corrections/edit-records.ts";
import { moveCase } from "#app/use-cases/corrections/move-case.ts";
import { type OpenCaseInput, openCase } from "#app/use-cases/corrections/open-case.ts";
import { savePeriod, saveSettings } from "#app/use-cases/corrections/save-settings.ts";
import { readTermRecords } from "#app/use-cases/corrections/term-records.ts";
import { recordSubmission } from "#app/use-cases/rosters/record-submission.ts";
import { listAuditEntries, verifyAudit } from "#db/queries/audit.ts";
import { findCase } from "#db/queries/correction-cases.ts";
import { listEvidence } from "#db/queries/correction-evidence.ts";
import { listCorrectionRecords } from "#db/queries/correction-records.ts";
import { listSteps } from "#db/queries/correction-steps.ts";
import { findCurrentDataset } from "#db/queries/current-datasets.ts";
import { readFileBytes } from "#db/queries/files.ts";
import type { Scope } from "#db/scope.ts";
import {
  bookBytes,
  exportNow,
  newBatch,
  precheckBook,
  precheckOrder,
  uploadAndCheck,
} from "../../support/batch-school.ts";
import { addRecords } from "../../support/correction-school.ts";
import { describeEachDatabase } from "../../support/databases.ts";
import { newGradedSchool, putGradesInForce } from "../../support/graded-school.ts";
import { asNewUser } from "../../support/scopes.ts";

const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF\n", "latin1");

type School = Awaited<ReturnType<typeof newGradedSchool>>;

/** One student's course with a score, and what a case about it says. */
function caseOf({ grades, term }: School, index = 0): OpenCaseInput & { record: ScoreRecord } {
  const record = grades.filter(({ score }) => score !== null)[index];
  if (!record) throw new Error("Nobody has a score");
  return {
    record,
    term,
    source: "student",
    inReceiptWindow: false,
    reason: "calculation",
    words: "試卷總分加錯",
    studentNumber: record.studentNumber,
    course: record.course,
    field: "score",
    seenBefore: record.score,
    after: "88",
  };
}

async function open(scope: Scope, input: OpenCaseInput): Promise<number> {
  const outcome = await openCase(scope, input);
  if (outcome.kind !== "opened") throw new Error(JSON.stringify(outcome));
  return outcome.id;
}

async function go(
  scope: Scope,
  caseId: number,
  move: CaseMove,
  more: { note?: string; outsideReason?: string } = {},
) {
  const one = await findCase(scope, caseId);
  return moveCase(scope, {
    caseId,
    version: one?.version ?? 0,
    move,
    note: more.note ?? "說明",
    outsideReason: more.outsideReason ?? "",
  });
}

/** The same grades with one score mended. */
const mended = (grades: readonly ScoreRecord[], record: ScoreRecord, score: string) =>
  grades.map((one) => (one === record ? { ...one, score } : one));

describeEachDatabase("A correction case", (database) => {
  test("goes from a doubt to the end, by four people, with every step, value and file kept", async () => {
    const school = await newGradedSchool(database);
    const { scope, secondOfficer, director, principal, grades } = school;
    const { record, ...input } = caseOf(school);
    const caseId = await open(scope, input);
    expect(await go(scope, caseId, "investigate")).toEqual({ kind: "moved", state: "investigating" });
    expect(await go(scope, caseId, "ask-approval")).toEqual({ kind: "refused", reason: "evidence-missing" });
    expect(await addEvidence(scope, { caseId, name: "試卷.pdf", bytes: pdf })).toEqual({
      kind: "added",
      number: 1,
    });
    await go(scope, caseId, "ask-approval");
    expect(await go(scope, caseId, "approve")).toEqual({ kind: "refused", reason: "own-case" });
    expect(await go(director, caseId, "approve")).toEqual({ kind: "refused", reason: "not-your-turn" });
    expect(await go(secondOfficer, caseId, "approve")).toEqual({ kind: "moved", state: "to-approve" });
    expect(await go(director, caseId, "approve")).toEqual({ kind: "moved", state: "to-approve" });
    expect(await go(principal, caseId, "approve")).toEqual({ kind: "moved", state: "approved" });
    expect(await go(scope, caseId, "confirm-correction")).toEqual({ kind: "refused", reason: "not-arrived" });
    await putGradesInForce(scope, school.school, mended(grades, record, "88"));
    expect(await go(scope, caseId, "confirm-correction")).toEqual({ kind: "moved", state: "corrected" });
    expect(await go(scope, caseId, "link-submission")).toEqual({
      kind: "refused",
      reason: "nothing-submitted",
    });
    expect(await go(scope, caseId, "close")).toEqual({ kind: "moved", state: "closed" });

    const steps = await listSteps(scope, [caseId]);
    expect(steps.map(({ move, capacity }) => [move, capacity])).toEqual([
      ["open", null],
      ["investigate", null],
      ["ask-approval", null],
      ["approve", "officer"],
      ["approve", "director"],
      ["approve", "principal"],
      ["confirm-correction", null],
      ["close", null],
    ]);
    expect(await listCorrectionRecords(scope, caseId)).toMatchObject([{ before: record.score, after: "88" }]);
    const [evidence] = await listEvidence(scope, caseId);
    expect(await readFileBytes(scope, evidence?.fileId ?? 0)).toEqual(pdf);
    const actions = (await listAuditEntries(scope, { subject: `correction:${caseId}`, limit: 50 })).map(
      ({ action }) => action,
    );
    expect(actions).toHaveLength(steps.length + 1);
    expect(await verifyAudit(scope)).toMatchObject({ ok: true });
  });

  test("what people write is sealed where it is kept", async () => {
    const school = await newGradedSchool(database);
    const caseId = await open(school.scope, { ...caseOf(school), words: "王大明的試卷總分加錯" });
    await go(school.scope, caseId, "investigate", { note: "王大明本人來問" });
    const row = await database.db
      .selectFrom("correction_cases")
      .select("words")
      .where("id", "=", caseId)
      .executeTakeFirstOrThrow();
    expect(row.words).not.toContain("王大明");
    const steps = await database.db
      .selectFrom("correction_steps")
      .select("note")
      .where("case_id", "=", caseId)
      .execute();
    expect(JSON.stringify(steps)).not.toContain("王大明");
    expect((await findCase(school.scope, caseId))?.words).toBe("王大明的試卷總分加錯");
  });

  test("numbers count on within a term, also when two are opened at once", async () => {
    const school = await newGradedSchool(database);
    await Promise.all([0, 1, 2].map((index) => open(school.scope, caseOf(school, index))));
    const numbers = await database.db
      .selectFrom("correction_cases")
      .select("case_no")
      .where("school_id", "=", school.scope.schoolId)
      .orderBy("case_no")
      .execute();
    expect(numbers.map(({ case_no }) => case_no)).toEqual([1, 2, 3]);
  });

  test("outside of the period a reason is needed, and the director where the chain has none", async () => {
    const school = await newGradedSchool(database);
    const { scope, director, principal, secondOfficer } = school;
    const chain = ["officer", "principal"];
    expect(
      await saveSettings(scope, { seen: 0, chain, doubtDays: 3, decimals: null, passMarks: "" }),
    ).toEqual({ kind: "saved" });
    const period = { opensOn: "2026-08-01", closesOn: "2026-08-31", basis: "行事曆" };
    await savePeriod(scope, { term: school.term, seen: 0, period });
    const caseId = await open(scope, caseOf(school));
    await go(scope, caseId, "investigate");
    await addEvidence(scope, { caseId, name: "試卷.pdf", bytes: pdf });
    expect(await go(scope, caseId, "ask-approval")).toEqual({ kind: "refused", reason: "outside-period" });
    await go(scope, caseId, "ask-approval", { outsideReason: "學生住院" });
    for (const person of [secondOfficer, director, principal])
      expect(await go(person, caseId, "approve")).toMatchObject({ kind: "moved" });
    expect(await findCase(scope, caseId)).toMatchObject({
      state: "approved",
      outsideReason: "學生住院",
      chain: ["officer", "director", "principal"],
    });
  });

  test("what was handed in wrong is handed in again and received before the case is closed", async () => {
    const school = await newGradedSchool(database);
    const { scope, secondOfficer, director, principal } = school;
    const { batchId } = await newBatch(scope, { books: ["precheck"], order: precheckOrder });
    await uploadAndCheck(scope, batchId, await bookBytes(precheckBook(school.school), school.school));
    const exportId = await exportNow(scope, director, batchId);
    const sent = {
      exportId,
      submittedOn: "2026-09-01",
      channel: "website",
      note: "",
      result: "accepted",
    } as const;
    await recordSubmission(scope, sent);

    const { record, ...input } = caseOf(school);
    const { byKey } = await readTermRecords(scope, school.term, [record.studentNumber]);
    const code = byKey.get(keyOfCourse(record))?.code ?? "";
    const right = `${code.slice(0, -1)}${code.endsWith("9") ? "8" : "9"}`;
    const caseId = await open(scope, { ...input, field: "code", seenBefore: code, after: right });
    await addEvidence(scope, { caseId, name: "課程計畫.pdf", bytes: pdf });
    for (const move of ["investigate", "ask-approval"] as const) await go(scope, caseId, move);
    for (const person of [secondOfficer, director, principal]) await go(person, caseId, "approve");
    const corrected = school.grades.map((one) => (one === record ? { ...one, code: right } : one));
    await putGradesInForce(scope, school.school, corrected);
    expect(await go(scope, caseId, "confirm-correction")).toEqual({ kind: "moved", state: "corrected" });
    expect(await go(scope, caseId, "close")).toEqual({ kind: "refused", reason: "must-be-resubmitted" });
    expect(await go(scope, caseId, "link-submission")).toEqual({
      kind: "refused",
      reason: "not-resubmitted",
    });
    const again = await recordSubmission({ ...scope, now: "2026-09-01 05:00:00" }, sent);
    expect(await go(scope, caseId, "link-submission")).toEqual({ kind: "moved", state: "resubmitted" });
    expect((await findCase(scope, caseId))?.submissionId).toBe("id" in again ? again.id : null);
    expect(await go(scope, caseId, "confirm-receipt", { note: " " })).toEqual({
      kind: "refused",
      reason: "note-missing",
    });
    await go(scope, caseId, "confirm-receipt", { note: "收訖明細已是新代碼" });
    expect(await go(scope, caseId, "close")).toEqual({ kind: "moved", state: "closed" });
  });
});

describeEachDatabase("When somebody was faster", (database) => {
  test("a case is not opened about a value that is no longer there, and nothing is written", async () => {
    const school = await newGradedSchool(database);
    const input = caseOf(school);
    await putGradesInForce(school.scope, school.school, mended(school.grades, input.record, "61"));
    const { record: _, ...asked } = input;
    expect(await openCase(school.scope, asked)).toEqual({
      kind: "refused",
      refusal: { code: "before-changed", present: "61" },
    });
    const cases = await database.db
      .selectFrom("correction_cases")
      .select("id")
      .where("school_id", "=", school.scope.schoolId)
      .execute();
    expect(cases).toEqual([]);
  });

  test("approval is refused when the value changed meanwhile, and the case takes the present value when asked", async () => {
    const school = await newGradedSchool(database);
    const { scope, secondOfficer } = school;
    const { record, ...input } = caseOf(school);
    const caseId = await open(scope, input);
    await go(scope, caseId, "investigate");
    await addEvidence(scope, { caseId, name: "試卷.pdf", bytes: pdf });
    await go(scope, caseId, "ask-approval");
    await putGradesInForce(scope, school.school, mended(school.grades, record, "61"));
    expect(await go(secondOfficer, caseId, "approve")).toEqual({ kind: "refused", reason: "before-changed" });
    await go(secondOfficer, caseId, "send-back", { note: "現值已變" });
    const one = await findCase(scope, caseId);
    const seen = { caseId, version: one?.version ?? 0, record: 1 };
    expect(await takePresentValue(scope, seen)).toEqual({ kind: "edited" });
    expect(await listCorrectionRecords(scope, caseId)).toMatchObject([{ before: "61", after: "88" }]);
    const [entry] = await listAuditEntries(scope, { subject: `correction:${caseId}/record:1`, limit: 1 });
    expect(entry?.changes).toEqual([{ field: "before", from: record.score, to: "61" }]);
  });

  test("of two approvals at once one counts", async () => {
    const school = await newGradedSchool(database);
    const { scope } = school;
    const officers = await Promise.all([1, 2].map(() => asNewUser(scope, ["academic-officer"])));
    const caseId = await open(scope, caseOf(school));
    await go(scope, caseId, "investigate");
    await addEvidence(scope, { caseId, name: "試卷.pdf", bytes: pdf });
    await go(scope, caseId, "ask-approval");
    const { version = 0 } = (await findCase(scope, caseId)) ?? {};
    const approve = { caseId, version, move: "approve" as const, note: "", outsideReason: "" };
    const outcomes = await Promise.all(officers.map((officer) => moveCase(officer, approve)));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["conflict", "moved"]);
    const approvals = (await listSteps(scope, [caseId])).filter(({ move }) => move === "approve");
    expect(approvals).toHaveLength(1);
  });

  test("a record that is taken out of a case is still named in the audit log", async () => {
    const school = await newGradedSchool(database);
    const { scope } = school;
    const caseId = await open(scope, caseOf(school));
    await addRecords(scope, caseId, 1);
    const { version = 0 } = (await findCase(scope, caseId)) ?? {};
    expect(await removeRecord(scope, { caseId, version, record: 2 })).toEqual({ kind: "edited" });
    expect(await listCorrectionRecords(scope, caseId)).toHaveLength(1);
    const [entry] = await listAuditEntries(scope, { subject: `correction:${caseId}/record:2`, limit: 1 });
    expect(entry?.changes).toEqual([
      { field: "studentNumber", from: "900000", to: null },
      { field: "course", from: "國語文", to: null },
      { field: "correctionField", from: "score", to: null },
      { field: "value", from: "58", to: null },
    ]);
  });

  test("what was typed into a case that changed meanwhile is not saved", async () => {
    const school = await newGradedSchool(database);
    const caseId = await open(school.scope, caseOf(school));
    const seen = { caseId, version: 1, record: 1 };
    expect(await setAfterValue(school.scope, seen, "70")).toEqual({ kind: "edited" });
    expect(await setAfterValue(school.scope, seen, "90")).toMatchObject({ kind: "conflict" });
    expect(await listCorrectionRecords(school.scope, caseId)).toMatchObject([{ after: "70" }]);
  });
});

describeEachDatabase("A case is not opened", (database) => {
  describe.each<[string, Partial<OpenCaseInput>, object]>([
    ["without words", { words: " " }, { code: "words-missing" }],
    ["with a word as score", { after: "缺" }, { code: "value", fault: { code: "not-a-score" } }],
    ["with more than 100", { after: "100.5" }, { code: "value", fault: { code: "not-a-score" } }],
    ["about a course that nobody has", { course: "沒有這門課" }, { code: "no-such-course" }],
    ["about a student who is not there", { studentNumber: "999" }, { code: "no-such-course" }],
  ])("%s", (_, change, refusal) => {
    test("and says why", async () => {
      const school = await newGradedSchool(database);
      const { record: _record, ...input } = caseOf(school);
      expect(await openCase(school.scope, { ...input, ...change })).toEqual({ kind: "refused", refusal });
    });
  });

  test("but it is about a student who left, and about a course without a code", async () => {
    const school = await newGradedSchool(database);
    const { record, ...input } = caseOf(school);
    const gone = await findCurrentDataset(school.scope, school.term, "students");
    await database.db
      .updateTable("students")
      .set({ status: "轉出" })
      .where("school_id", "=", school.scope.schoolId)
      .where("import_id", "=", gone?.importId ?? 0)
      .where("student_number", "=", record.studentNumber)
      .execute();
    await database.db
      .updateTable("offerings")
      .set({ code: null })
      .where("school_id", "=", school.scope.schoolId)
      .where("course", "=", record.course)
      .execute();
    await database.db
      .updateTable("enrolments")
      .set({ code: null })
      .where("school_id", "=", school.scope.schoolId)
      .where("course", "=", record.course)
      .execute();
    const code = "112070406H11101A1010101";
    const caseId = await open(school.scope, { ...input, field: "code", seenBefore: null, after: code });
    expect(await listCorrectionRecords(school.scope, caseId)).toMatchObject([{ before: null, after: code }]);
  });

  test("twice about one value, and by a teacher about somebody else's student", async () => {
    const school = await newGradedSchool(database);
    const { record, ...input } = caseOf(school);
    expect(await openCase(school.scope, { ...input, after: record.score ?? "" })).toMatchObject({
      refusal: { code: "nothing-to-correct" },
    });
    const caseId = await open(school.scope, input);
    expect(await openCase(school.scope, input)).toEqual({
      kind: "refused",
      refusal: { code: "open-already", caseId },
    });
    const teacher: Scope = { ...(await asNewUser(school.scope, ["subject-teacher"])), reach: "own-classes" };
    const { record: _record, ...another } = caseOf(school, 1);
    expect(await openCase(teacher, another)).toEqual({ kind: "refused", refusal: { code: "not-own" } });
  });
});
