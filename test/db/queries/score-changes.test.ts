import { beforeAll, expect, test } from "vitest";
import { blankScore, type ScoreRecord } from "#app/domain/scores/score-record.ts";
import { insertImport } from "#db/queries/imports.ts";
import { insertTerm } from "#db/queries/schools.ts";
import { listStudentsOfChangedScores } from "#db/queries/score-changes.ts";
import { insertScores } from "#db/queries/scores.ts";
import type { Scope } from "#db/scope.ts";
import { describeEachDatabase } from "../../support/databases.ts";
import { newScope } from "../../support/scopes.ts";

const row: ScoreRecord = {
  ...blankScore,
  studentNumber: "1",
  course: "國語文",
  score: "58",
  passed: "0",
  remark: "認真",
};

describeEachDatabase("students whose scores changed between two lists", (database) => {
  let scope: Scope;
  beforeAll(async () => {
    scope = await newScope(database);
    await insertTerm(scope, { term: "112-1", opensOn: null, closesOn: null });
  });
  const keep = async (rows: readonly ScoreRecord[]): Promise<number> => {
    const file = { fileId: null, fileName: "學期成績.csv", sha256: "0".repeat(64) };
    const id = await insertImport(scope, { kind: "grades", term: "112-1", mode: "complete", ...file });
    await insertScores(scope, id, rows);
    return id;
  };

  test.each<{ why: string; before: ScoreRecord[]; after: ScoreRecord[]; found: string[] }>([
    { why: "the same", before: [row], after: [row], found: [] },
    { why: "another score", before: [row], after: [{ ...row, score: "63" }], found: ["1"] },
    { why: "a score where there was none", before: [{ ...row, score: null }], after: [row], found: ["1"] },
    { why: "no score where there was one", before: [row], after: [{ ...row, score: null }], found: ["1"] },
    { why: "another code", before: [row], after: [{ ...row, code: "A" }], found: ["1"] },
    { why: "other words", before: [row], after: [{ ...row, remark: "用心" }], found: ["1"] },
    { why: "words where there were none", before: [{ ...row, remark: null }], after: [row], found: ["1"] },
    { why: "a row more", before: [row], after: [row, { ...row, course: "數學" }], found: ["1"] },
    { why: "a row less", before: [row, { ...row, studentNumber: "2" }], after: [row], found: ["2"] },
    { why: "nothing before", before: [], after: [row], found: ["1"] },
    {
      why: "each once, and nobody else",
      before: [row, { ...row, course: "數學" }, { ...row, studentNumber: "2" }],
      after: [
        { ...row, score: "1" },
        { ...row, course: "數學", passed: "1", remark: "用心" },
        { ...row, studentNumber: "2" },
      ],
      found: ["1"],
    },
  ])("$why", async ({ before, after, found }) => {
    const [first, second] = [await keep(before), await keep(after)];
    expect(await listStudentsOfChangedScores(scope, first, second)).toEqual(found);
  });

  test("finds every value that a row may have", async () => {
    const values: Partial<ScoreRecord>[] = [
      { passed: "1" },
      { makeUpScore: "1" },
      { makeUpPassed: "1" },
      { wholeScore: "1" },
      { wholePassed: "1" },
      { firstMakeUp: "1" },
      { firstMakeUpPassed: "1" },
      { secondMakeUp: "1" },
      { secondMakeUpPassed: "1" },
      { counted: "1" },
    ];
    const numbered = values.map((_, at) => ({ ...row, studentNumber: `s${at}` }));
    const first = await keep(numbered);
    const second = await keep(numbered.map((one, at) => ({ ...one, ...values[at] })));
    const found = await listStudentsOfChangedScores(scope, first, second);
    expect(found.sort()).toEqual(numbered.map(({ studentNumber }) => studentNumber).sort());
  });
});
