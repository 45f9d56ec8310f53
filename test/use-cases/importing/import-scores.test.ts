import { expect, test } from "vitest";
import { type ScoreKind, scoreKinds } from "#app/domain/scores/score-record.ts";
import { undoImport } from "#app/use-cases/undo-import.ts";
import { listCurrentDatasets } from "#db/queries/current-datasets.ts";
import { listRejections } from "#db/queries/import-rejections.ts";
import { listScores } from "#db/queries/scores.ts";
import type { Scope } from "#db/scope.ts";
import type { SchoolFile } from "#db/seed/files.ts";
import { scoreFiles } from "#db/seed/score-files.ts";
import { inventScores } from "#db/seed/scores.ts";
import { describeEachDatabase, type TestDatabase } from "../../support/databases.ts";
import {
  edited,
  found,
  importAll,
  preview,
  schoolWithFiles,
  store,
  term,
  withRow,
} from "./school-in-database.ts";

/** A school with everything in force but scores, and their files. */
async function schoolWithScores(database: TestDatabase) {
  const { scope, generated, files } = await schoolWithFiles(database, 160);
  await importAll(scope, files);
  const scores = inventScores(generated);
  return { scope, generated, files, scores, scoreLists: scoreFiles(generated, scores) };
}

async function importOne(scope: Scope, file: SchoolFile | undefined) {
  if (!file) throw new Error("There is no such file");
  const one = await preview(scope, file);
  await store(scope, one);
  return found(scope, one.id);
}

async function idInForce(scope: Scope, kind: ScoreKind): Promise<number> {
  return (await listCurrentDatasets(scope, term)).find(({ slot }) => slot === kind)?.importId ?? 0;
}

const byKey = (a: { studentNumber: string; course: string }, b: { studentNumber: string; course: string }) =>
  `${a.studentNumber} ${a.course}` < `${b.studentNumber} ${b.course}` ? -1 : 1;

describeEachDatabase("Importing scores", (database) => {
  test("every list is recognised, stored as it was written, and the same file again changes nothing", async () => {
    const { scope, scores, scoreLists } = await schoolWithScores(database);
    expect([...scoreLists.keys()]).toEqual([...scoreKinds]);
    for (const [kind, file] of scoreLists) {
      const one = await importOne(scope, file);
      expect(one).toMatchObject({ kind, status: "confirmed" });
      expect(one.counts).toMatchObject({
        rows: scores[kind].length,
        created: scores[kind].length,
        rejected: 0,
      });
      const stored = await listScores(scope, await idInForce(scope, kind));
      expect([...stored].sort(byKey)).toEqual([...scores[kind]].sort(byKey));
      expect(await preview(scope, file)).toMatchObject({
        status: "unchanged",
        counts: { created: 0, updated: 0, removed: 0, unchanged: scores[kind].length },
      });
    }
  });

  test("a corrected score is an update that says from what to what; a file of one class takes nothing away", async () => {
    const { scope, scores, scoreLists } = await schoolWithScores(database);
    const file = scoreLists.get("grades");
    await importOne(scope, file);
    if (!file) throw new Error("There are no scores");
    const [one] = scores.grades;
    const part = edited(file, (line, index) => {
      if (index > 20) return null;
      return index === 1 ? line.replace(`,${one?.score},`, ",77.70,") : line;
    });
    const seen = await preview(scope, part);
    expect(seen.counts).toMatchObject({ rows: 20, created: 0, updated: 1, unchanged: 19, removed: 0 });
    expect(seen.preview).toMatchObject({
      updates: [{ fields: [{ header: "學期學業成績", from: one?.score, to: "77.70" }] }],
    });
    await store(scope, seen);
    const after = await listScores(scope, await idInForce(scope, "grades"));
    expect(after).toHaveLength(scores.grades.length);
    expect(after.filter(({ score }) => score === "77.70")).toHaveLength(1);
  });

  test("a score of another code or term takes the place of the wrong one, whatever the list", async () => {
    const { scope, scores, scoreLists } = await schoolWithScores(database);
    const file = scoreLists.get("retakes");
    if (!file) throw new Error("There are no retakes");
    await importOne(scope, file);
    const code = scores.retakes[0]?.code ?? "";
    const other = `${code.slice(0, -1)}${code.endsWith("1") ? "2" : "1"}`;
    const one = await preview(
      scope,
      edited(file, (line, row) => (row === 1 ? line.replace(code, other) : line)),
    );
    expect(one).toMatchObject({ mode: "complete", counts: { created: 1, updated: 0, removed: 1, kept: 0 } });
    await store(scope, one, true);
    const after = await listScores(scope, await idInForce(scope, "retakes"));
    expect(after).toHaveLength(scores.retakes.length);
    expect(after.filter((score) => score.code === other)).toHaveLength(1);
  });

  test("a list with 學分 and 節數 keeps both, and sends back a row that has neither", async () => {
    const { scope, scores, scoreLists } = await schoolWithScores(database);
    const file = scoreLists.get("transfers");
    if (!file) throw new Error("Nobody came from another school");
    const both = withRow(file, { 科目名稱: "數學甲", 修課學分: "3", 修課節數: "4" });
    const one = await preview(scope, withRow(both, { 科目名稱: "數學乙", 修課學分: "", 修課節數: "" }));
    const known = scores.transfers.length;
    expect(one.counts).toMatchObject({ rows: known + 2, created: known + 1, rejected: 1 });
    expect(await listRejections(scope, one.id, { limit: 10, offset: 0 })).toMatchObject([
      { reason: "credits-missing", column: "修課學分" },
    ]);
    await store(scope, one);
    const stored = await listScores(scope, await idInForce(scope, "transfers"), { course: "數學甲" });
    expect(stored).toMatchObject([{ amount: 3, periods: 4 }]);
  });

  test("what is said in words is neither in the preview nor among the rejections", async () => {
    const { scope, scoreLists } = await schoolWithScores(database);
    const file = scoreLists.get("grades");
    if (!file) throw new Error("There are no scores");
    const secret = "家中突逢變故";
    const withWords = edited(file, (line, index) => {
      const at = line.split(",").length;
      if (index === 0 || index > 2) return line;
      const cells = line.split(",");
      const remark = edited(file, (head, row) => (row === 0 ? head : null))
        .bytes.toString()
        .split(",");
      const place = remark.findIndex((title) => title.trim() === "質性文字描述");
      expect(at).toBe(remark.length);
      return cells.with(place, index === 1 ? secret : secret.repeat(6000)).join(",");
    });
    const one = await preview(scope, withWords);
    expect(one.counts).toMatchObject({ rejected: 1 });
    const rejections = await listRejections(scope, one.id, { limit: 10, offset: 0 });
    expect(JSON.stringify([one.preview, rejections])).not.toContain(secret);
    expect(rejections).toMatchObject([{ reason: "too-long", column: "質性文字描述", value: "***" }]);
    // Nor where no header tells what the file is.
    const nameless = edited(withWords, (line, row) => (row === 0 ? line.replace("學號", "編") : line));
    const asked = await preview(scope, nameless);
    expect(asked.preview?.step).toBe("kind");
    expect(JSON.stringify(asked)).not.toContain(secret);
  });

  test("students and courses that have scores are not taken away, and the import of scores can be undone", async () => {
    const { scope, generated, files, scores, scoreLists } = await schoolWithScores(database);
    const grades = await importOne(scope, scoreLists.get("grades"));
    const [one] = scores.grades;
    const without = edited(files.offerings, (line) => (line.includes(`,${one?.course},`) ? null : line));
    const held = await preview(scope, without);
    const using = scores.grades.filter(({ course }) => course === one?.course).length;
    expect(held.preview).toMatchObject({ held: [{ label: one?.course, by: { grades: using } }] });
    const students = (await listCurrentDatasets(scope, term)).find(({ slot }) => slot === "students");
    const { id: importId, version } = await found(scope, students?.importId ?? 0);
    const undo = { term, importId, version };
    expect(await undoImport(scope, undo)).toMatchObject({
      kind: "refused",
      reason: "still-in-use",
      by: { grades: scores.grades.length, enrolments: generated.enrolments.length },
    });
    expect(await undoImport(scope, { term, importId: grades.id, version: grades.version })).toEqual({
      kind: "undone",
      restored: null,
    });
    expect(await idInForce(scope, "grades")).toBe(0);
  });
});
