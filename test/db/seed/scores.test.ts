import { expect, test } from "vitest";
import { scoreKey, scoreKinds } from "#app/domain/scores/score-record.ts";
import { parseScores } from "#app/imports/parse-scores.ts";
import { generateSchool } from "#db/seed/school.ts";
import { scoreFiles } from "#db/seed/score-files.ts";
import { inventScores } from "#db/seed/scores.ts";
import { readable } from "../../fixtures/raw-file.ts";

const school = generateSchool({ seed: 20_260_922, students: 240, term: { schoolYear: 112, semester: 2 } });
const scores = inventScores(school);

test("the same school has the same scores", () => {
  expect(inventScores(generateSchool({ seed: 20_260_922, students: 240, term: school.term }))).toEqual(
    scores,
  );
});

test("every enrolment has one score, and some students have a record of each other list", () => {
  expect(scores.grades).toHaveLength(school.enrolments.length);
  for (const kind of scoreKinds) {
    expect(scores[kind].length, kind).toBeGreaterThan(0);
    expect(new Set(scores[kind].map((one) => scoreKey(kind, one))).size).toBe(scores[kind].length);
  }
});

test("some are failed, all of those are made up for or of the year, and no passed one is", () => {
  const failed = scores.grades.filter(({ passed }) => passed === "0");
  expect(failed.length).toBeGreaterThan(scores.grades.length * 0.04);
  expect(failed.length).toBeLessThan(scores.grades.length * 0.12);
  for (const { makeUpScore, firstMakeUp } of failed) expect(makeUpScore ?? firstMakeUp).not.toBeNull();
  for (const one of scores.grades.filter(({ passed }) => passed !== "0"))
    expect([one.makeUpScore, one.firstMakeUp]).toEqual([null, null]);
});

test("the files are read back row by row as they were invented", async () => {
  const { term, students, offerings } = school;
  for (const [kind, { name, bytes }] of scoreFiles(school, scores)) {
    const outcome = parseScores(kind, await readable(name, bytes), { term, students, offerings });
    if (!outcome.ok) throw new Error(`${name}: ${outcome.refusal}`);
    expect(outcome.errors).toEqual([]);
    expect(outcome.rows.map(({ value }) => value)).toEqual(scores[kind]);
  }
});
