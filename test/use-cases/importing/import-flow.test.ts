import { describe, expect, test } from "vitest";
import { confirmImport } from "#app/use-cases/confirm-import.ts";
import { discardImport } from "#app/use-cases/discard-import.ts";
import { undoImport } from "#app/use-cases/undo-import.ts";
import { listAuditEntries, verifyAudit } from "#db/queries/audit.ts";
import { findCurrentDataset, listCurrentDatasets } from "#db/queries/current-datasets.ts";
import { listEnrolments } from "#db/queries/enrolments.ts";
import { readFileBytes } from "#db/queries/files.ts";
import { listHomerooms } from "#db/queries/homerooms.ts";
import { listRejections } from "#db/queries/import-rejections.ts";
import { listOfferings } from "#db/queries/offerings.ts";
import { listPlans, readPlanVersions } from "#db/queries/plans.ts";
import { listStudentRecords } from "#db/queries/students.ts";
import { describeEachDatabase } from "../../support/databases.ts";
import { asNewUser } from "../../support/scopes.ts";
import {
  edited,
  found,
  importAll,
  preview,
  readAgain,
  schoolWithFiles,
  store,
  storeConfirmed,
  term,
} from "./school-in-database.ts";

describeEachDatabase("Importing a school's files", (database) => {
  test("stores what the files say, each row accounted for", async () => {
    const { scope, generated, files } = await schoolWithFiles(database);
    const imports = await importAll(scope, files);
    expect(imports.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      "homerooms confirmed",
      ...files.plan.map(() => "course-plan confirmed"),
      "students confirmed",
      "offerings confirmed",
      "enrolments confirmed",
    ]);
    for (const { counts } of imports) {
      if (!counts) throw new Error("An import has no counts");
      const { rows, created, updated, unchanged, rejected, blank } = counts;
      expect(created + updated + unchanged + rejected + blank).toBe(rows);
      expect(rejected).toBe(0);
    }
    const inForce = await listCurrentDatasets(scope, term);
    const importOf = (slot: string) => inForce.find((dataset) => dataset.slot === slot)?.importId ?? 0;
    const byText = (a: string, b: string) => (a < b ? -1 : 1);
    expect((await listHomerooms(scope, importOf("homerooms"))).map(({ name }) => name).sort(byText)).toEqual(
      generated.homerooms.map(({ name }) => name).sort(byText),
    );
    const students = await listStudentRecords(scope, importOf("students"));
    const classOf = ({ classKey }: { classKey: string }) => classKey.split("|").at(-1);
    expect(students.map((student) => ({ ...student, classKey: classOf(student) }))).toEqual(
      [...generated.students].sort((a, b) => byText(a.number, b.number)),
    );
    expect(await listOfferings(scope, importOf("offerings"))).toHaveLength(generated.offerings.length);
    expect(await listEnrolments(scope, importOf("enrolments"))).toHaveLength(generated.enrolments.length);
    const plans = await readPlanVersions(
      scope,
      (await listPlans(scope)).map(({ id }) => id),
    );
    expect(plans.map(({ courses }) => courses.length)).toEqual(
      generated.plans.map(({ courses }) => courses.length),
    );
    expect(await verifyAudit(scope)).toMatchObject({ ok: true });
  });

  test("the same content again changes nothing and makes no new dataset", async () => {
    const { scope, files } = await schoolWithFiles(database);
    await importAll(scope, files);
    const before = await listCurrentDatasets(scope, term);
    const plans = await listPlans(scope);
    for (const file of [files.classes, files.students, files.offerings, files.enrolments]) {
      const again = await preview(scope, file);
      expect(again).toMatchObject({ status: "unchanged", counts: { created: 0, updated: 0, removed: 0 } });
      expect(again.counts?.unchanged).toBe(again.counts?.rows);
    }
    const newest = files.plan.at(-1);
    if (!newest) throw new Error("No plan");
    expect(await preview(scope, newest)).toMatchObject({ status: "unchanged" });
    expect(await listCurrentDatasets(scope, term)).toEqual(before);
    expect(await listPlans(scope)).toEqual(plans);
  });

  test("the file's bytes are kept as they came, and sealed", async () => {
    const { scope, files } = await schoolWithFiles(database);
    const one = await preview(scope, files.students);
    expect((await readFileBytes(scope, one.fileId ?? 0)).equals(files.students.bytes)).toBe(true);
    const chunks = await database.db
      .selectFrom("stored_file_chunks")
      .select("bytes")
      .where("file_id", "=", one.fileId ?? 0)
      .execute();
    expect(
      Buffer.concat(chunks.map(({ bytes }) => bytes)).includes(files.students.bytes.subarray(0, 64)),
    ).toBe(false);
  });

  test("a file that depends on others waits, and is read again when they are there", async () => {
    const { scope, files } = await schoolWithFiles(database);
    const students = await preview(scope, files.students);
    expect(students).toMatchObject({ status: "read", preview: { step: "waiting", missing: ["homerooms"] } });
    await store(scope, await preview(scope, files.classes));
    const waiting = await database.db
      .selectFrom("jobs")
      .select("input")
      .where("school_id", "=", scope.schoolId)
      .where("state", "=", "queued")
      .execute();
    expect(waiting.map(({ input }) => JSON.parse(input))).toContainEqual({ importId: students.id, term });
    expect(await readAgain(scope, students.id)).toMatchObject({ status: "previewed" });
  });

  test("rows that are not accepted are listed with place, value and reason; the others can be imported", async () => {
    const { scope, files } = await schoolWithFiles(database);
    await store(scope, await preview(scope, files.classes));
    const wrong = edited(files.students, (line, index) => {
      const cells = line.split(",");
      if (index === 1) return cells.with(2, "95/13/40").join(",");
      if (index === 2) return cells.with(4, "沒有這班").join(",");
      if (index === 3) return ",,,,,,";
      return line;
    });
    const one = await preview(scope, wrong);
    expect(one.counts).toMatchObject({ rejected: 2, blank: 1 });
    const rejections = await listRejections(scope, one.id, { limit: 10, offset: 0 });
    expect(rejections.map(({ row, column, reason, value }) => [row, column, reason, value])).toEqual([
      [2, "出生日期", "not-a-date", "**/**/**"],
      [3, "班級", "unknown-class", "沒有這班"],
    ]);
    expect(await store(scope, one)).toMatchObject({ kind: "stored" });
  });

  test("nothing personal is kept in clear beside the sealed columns", async () => {
    const { scope, generated, files } = await schoolWithFiles(database);
    await store(scope, await preview(scope, files.classes));
    const one = await preview(scope, files.students);
    const kept = JSON.stringify(await found(scope, one.id));
    for (const { idNumber } of generated.students) expect(kept).not.toContain(idNumber);
    const [student] = generated.students;
    expect(kept).not.toContain(student?.birthDate);
  });

  describe("a complete file", () => {
    test("removes what it does not have; a fifth and more only when it is said twice", async () => {
      const { scope, files } = await schoolWithFiles(database);
      await importAll(scope, files);
      const half = edited(files.enrolments, (line, index) => (index % 2 === 1 ? null : line));
      const one = await preview(scope, half);
      expect(one.mode).toBe("complete");
      expect(one.counts?.removed).toBeGreaterThan(0);
      expect(await store(scope, one)).toEqual({ kind: "refused", reason: "removes-much" });
      expect(await store(scope, one, true)).toMatchObject({ kind: "stored" });
    });

    test("leaves what others still refer to, and says who does", async () => {
      const { scope, files } = await schoolWithFiles(database);
      await importAll(scope, files);
      const fewer = edited(files.offerings, (line, index) => (index === 1 ? null : line));
      const one = await preview(scope, fewer);
      expect(one).toMatchObject({ status: "unchanged", counts: { removed: 0, kept: 1, held: 1 } });
      if (one.preview?.step !== "ready") throw new Error("Not ready");
      expect(one.preview.held).toHaveLength(1);
      expect(one.preview.held[0]?.by.enrolments).toBeGreaterThan(0);
    });
  });

  test("a partial file keeps what it does not have", async () => {
    const { scope, files } = await schoolWithFiles(database);
    await importAll(scope, files);
    const some = edited(files.students, (line, index) =>
      index === 0 ? line : index === 1 ? line.split(",").with(3, "改名").join(",") : null,
    );
    const one = await preview(scope, some);
    expect(one).toMatchObject({ mode: "partial", counts: { updated: 1, removed: 0 } });
    await store(scope, one);
    const pointer = await findCurrentDataset(scope, term, "students");
    expect(await listStudentRecords(scope, pointer?.importId ?? 0)).toHaveLength(90);
  });

  describe("two people at once", () => {
    test("the second is told who came first; nothing of theirs is stored and the preview is made anew", async () => {
      const { scope, files } = await schoolWithFiles(database);
      const other = await asNewUser(scope, ["academic-officer"]);
      const mine = await preview(scope, files.classes);
      const theirs = await preview(
        other,
        edited(files.classes, (line, index) => (index === 1 ? null : line)),
      );
      expect(await store(other, theirs)).toMatchObject({ kind: "stored" });
      expect(await store(scope, mine)).toMatchObject({
        kind: "refused",
        reason: "superseded",
        slot: "homerooms",
        by: other.user.displayName,
      });
      expect(await readAgain(scope, mine.id)).toMatchObject({
        status: "previewed",
        counts: { created: 1 },
      });
      expect((await findCurrentDataset(scope, term, "homerooms"))?.importId).toBe(theirs.id);
    });

    test("of two who confirm one preview one stores it", async () => {
      const { scope, files } = await schoolWithFiles(database);
      const one = await preview(scope, files.classes);
      const input = { importId: one.id, version: one.version, term, acceptRemovals: false };
      const outcomes = await Promise.all([confirmImport(scope, input), confirmImport(scope, input)]);
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["conflict", "storing"]);
    });

    test("of two that are stored in the same moment one gives way", async () => {
      const { scope, files } = await schoolWithFiles(database);
      const first = await preview(scope, files.classes);
      const second = await preview(
        scope,
        edited(files.classes, (line, index) => (index === 1 ? null : line)),
      );
      const results = await Promise.all(
        [first, second].map(({ id }) => storeConfirmed(scope, id).catch((error: Error) => error.name)),
      );
      const kinds = results.map((result) => (typeof result === "string" ? result : result.kind)).sort();
      expect(["CameBetween,stored", "stored,superseded"]).toContain(kinds.join());
      const pointer = await findCurrentDataset(scope, term, "homerooms");
      expect(pointer?.version).toBe(1);
    });
  });

  describe("undo", () => {
    test("brings back what was in force before, the later one first", async () => {
      const { scope, files } = await schoolWithFiles(database);
      const first = await preview(scope, files.classes);
      await store(scope, first);
      const second = await preview(
        scope,
        edited(files.classes, (line, index) =>
          index === 1 ? line.split(",").with(4, "新導師").join(",") : line,
        ),
      );
      await store(scope, second);
      const undo = async (id: number) =>
        undoImport(scope, { importId: id, version: (await found(scope, id)).version, term });
      expect(await undo(first.id)).toEqual({ kind: "refused", reason: "later-import" });
      expect(await undo(second.id)).toEqual({ kind: "undone", restored: first.id });
      expect((await findCurrentDataset(scope, term, "homerooms"))?.importId).toBe(first.id);
      expect(await undo(first.id)).toEqual({ kind: "undone", restored: null });
      expect(await findCurrentDataset(scope, term, "homerooms")).toBeUndefined();
      expect((await listAuditEntries(scope, { limit: 1 }))[0]).toMatchObject({ action: "import:undo" });
    });

    test("is refused while other data refer to what it would take away", async () => {
      const { scope, files } = await schoolWithFiles(database);
      const [homerooms] = await importAll(scope, files);
      if (!homerooms) throw new Error("No import");
      const outcome = await undoImport(scope, { importId: homerooms.id, version: homerooms.version, term });
      expect(outcome).toMatchObject({ kind: "refused", reason: "still-in-use", by: { students: 90 } });
    });

    test("leaves a plan version out of what is compared", async () => {
      const { scope, files } = await schoolWithFiles(database);
      const all = await importAll(scope, files);
      const plan = all.filter(({ kind }) => kind === "course-plan").at(-1);
      if (!plan) throw new Error("No plan");
      const before = (await listPlans(scope)).length;
      await undoImport(scope, { importId: plan.id, version: plan.version, term });
      expect(await listPlans(scope)).toHaveLength(before - 1);
    });
  });

  test("what is discarded can no longer be confirmed", async () => {
    const { scope, files } = await schoolWithFiles(database);
    const one = await preview(scope, files.classes);
    expect(await discardImport(scope, { importId: one.id, version: one.version })).toEqual({
      kind: "discarded",
    });
    expect(await store(scope, await found(scope, one.id))).toEqual({
      kind: "conflict",
      current: "discarded",
    });
  });

  test("a file of another kind than expected is refused and named", async () => {
    const { scope, files } = await schoolWithFiles(database);
    const one = await preview(scope, files.classes, "enrolments");
    await store(scope, await preview(scope, files.classes));
    expect(one.preview?.step === "waiting" || one.status === "refused").toBe(true);
    const students = await preview(scope, files.students, "homerooms");
    expect(students).toMatchObject({
      status: "refused",
      refusal: { source: "table", code: "wrong-kind", params: { looksLike: "students" } },
    });
  });

  test("a workbook that is none is refused with its reason", async () => {
    const { scope } = await schoolWithFiles(database);
    const one = await preview(scope, { name: "班級.xlsx", bytes: Buffer.from("%PDF-1.7 nothing") });
    expect(one).toMatchObject({ status: "refused", refusal: { source: "file", code: "pdf" } });
  });
});
