import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Enrolment, Homeroom, Offering } from "#app/domain/course-codes/model.ts";
import type { StudentRecord } from "#app/domain/people/student.ts";
import type { ScoreRecord } from "#app/domain/scores/score-record.ts";
import {
  insertSubjectEntries,
  insertTableEntries,
  listSubjectEntries,
  listTableEntries,
} from "#db/queries/code-tables.ts";
import { findColumnMapping, replaceColumnMapping } from "#db/queries/column-mappings.ts";
import {
  deleteCurrentDataset,
  findCurrentDataset,
  listCurrentDatasets,
  moveCurrentDataset,
} from "#db/queries/current-datasets.ts";
import { insertEnrolments, listEnrolments } from "#db/queries/enrolments.ts";
import { insertHomerooms, listHomerooms } from "#db/queries/homerooms.ts";
import { countRejections, insertRejections, listRejections } from "#db/queries/import-rejections.ts";
import { findImport, listImports, updateImport } from "#db/queries/imports.ts";
import { findOffering, insertOfferings, listOfferings } from "#db/queries/offerings.ts";
import { insertTerm } from "#db/queries/schools.ts";
import { insertScores, listScores } from "#db/queries/scores.ts";
import {
  findStudent,
  findStudentRecord,
  insertStudents,
  listStudentRecords,
  listStudents,
  listStudentsByIdNumber,
} from "#db/queries/students.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { describeEachDatabase } from "../../support/databases.ts";
import { newImport } from "../../support/imports.ts";
import { newScope } from "../../support/scopes.ts";

const homeroom = (key: string): Homeroom => ({
  key,
  name: key,
  grade: 1,
  division: null,
  programme: "112070406V324080",
  teacher: null,
});
const student = (number: string, classKey = "餐管一甲"): StudentRecord => ({
  number,
  name: "黃𤧟",
  classKey,
  seat: 1,
  admissionYear: 112,
  programme: null,
  grade: null,
  status: null,
  idNumber: `A1${number.padStart(8, "0")}`,
  birthDate: "2007-03-02",
  gender: "女",
});
const offering = (course: string): Offering => ({
  course,
  subject: "國語文",
  reportedName: null,
  level: "I",
  requiredBy: "部定",
  requirement: "必修",
  category: null,
  credits: 3.5,
  periods: null,
  code: "112070406V3240801010101",
  mode: "0",
  classKeys: ["餐管一甲", "餐管一乙"],
  teacher: null,
});

describeEachDatabase("datasets", (database) => {
  let scope: Scope;
  let importId: number;
  const inTerm = { term: "112-1" };

  beforeAll(async () => {
    scope = await newScope(database, ["academic-officer"]);
    await insertTerm(scope, { term: "112-1", opensOn: "2023-08-30", closesOn: null });
  });
  beforeEach(async () => {
    importId = await newImport(scope, inTerm);
  });

  test("homerooms come back as they were", async () => {
    const homerooms = ["餐管一甲", "餐管一乙"].map(homeroom);
    await insertHomerooms(scope, importId, homerooms);
    expect((await listHomerooms(scope, importId)).sort((a, b) => (a.key > b.key ? -1 : 1))).toEqual(
      [...homerooms].sort((a, b) => (a.key > b.key ? -1 : 1)),
    );
  });

  test("offerings come back as they were, also half credits and their classes", async () => {
    const offerings = ["乙國語文", "甲國語文"].map(offering);
    await insertOfferings(scope, importId, offerings);
    expect(await findOffering(scope, importId, "甲國語文")).toEqual(offering("甲國語文"));
    expect(await findOffering(scope, importId, "丙國語文")).toBeUndefined();
    expect(await listOfferings(scope, importId)).toHaveLength(2);
  });

  describe("scores", () => {
    const score = (course: string, some: Partial<ScoreRecord> = {}): ScoreRecord => ({
      studentNumber: "110001",
      course,
      code: null,
      courseYear: null,
      courseSemester: null,
      courseGrade: null,
      amount: 2.5,
      periods: 3.5,
      score: "59.99999999999999999",
      passed: "0",
      makeUpScore: "60.0",
      makeUpPassed: "1",
      wholeScore: null,
      wholePassed: null,
      firstMakeUp: "0",
      firstMakeUpPassed: "0",
      secondMakeUp: null,
      secondMakeUpPassed: null,
      counted: "1",
      manner: "3",
      remark: null,
      ...some,
    });

    test("come back as they were written, also one name of two terms", async () => {
      const records = [
        score("數學", { courseYear: 111, courseSemester: 1, remark: "與𤧟同學合作" }),
        score("數學", { courseYear: 111, courseSemester: 2, remark: "第二段" }),
        score("英語文", { score: null, passed: null }),
      ];
      await insertScores(scope, importId, records);
      expect(await listScores(scope, importId)).toEqual(records);
      expect(await listScores(scope, importId, { course: "英語文" })).toEqual(records.slice(2));
      expect(await listScores(scope, importId, { studentNumber: "110002" })).toEqual([]);
    });

    test("what is said in words lies sealed, each at its own place", async () => {
      await insertScores(scope, importId, [
        score("數學", { remark: "家中有事" }),
        score("國文", { remark: "好" }),
      ]);
      const rows = await database.db
        .selectFrom("score_records")
        .selectAll()
        .where("import_id", "=", importId)
        .orderBy("course")
        .execute();
      expect(JSON.stringify(rows)).not.toMatch(/家中|好/);
      await database.db
        .updateTable("score_records")
        .set({ remark: rows.find(({ course }) => course === "數學")?.remark ?? "" })
        .where("import_id", "=", importId)
        .where("course", "=", "國文")
        .execute();
      await expect(listScores(scope, importId)).rejects.toThrow();
    });
  });

  describe("students", () => {
    test("come back as they were, and their personal data lies sealed", async () => {
      const students = [student("110001"), student("110002", "餐管一乙")];
      await insertStudents(scope, importId, students);
      expect(await listStudentRecords(scope, importId)).toEqual(students);
      expect(await findStudentRecord(scope, importId, "110002")).toEqual(students[1]);
      const rows = await database.db
        .selectFrom("students")
        .selectAll()
        .where("import_id", "=", importId)
        .execute();
      const stored = JSON.stringify(rows);
      for (const secret of ["A100110001", "2007-03-02", "2007", "A1001"])
        expect(stored).not.toContain(secret);
    });

    test("are listed without personal data", async () => {
      await insertStudents(scope, importId, [student("110001"), student("110002", "餐管一乙")]);
      const { idNumber: _id, birthDate: _birth, ...listed } = student("110002", "餐管一乙");
      expect(await findStudent(scope, importId, "110002")).toEqual(listed);
      expect(await listStudents(scope, importId, "餐管一乙")).toEqual([listed]);
      expect(await listStudents(scope, importId)).toHaveLength(2);
    });

    test("are found by ID number within the school only", async () => {
      await insertStudents(scope, importId, [student("110001"), student("110002")]);
      const found = await listStudentsByIdNumber(scope, importId, student("110002").idNumber);
      expect(found.map(({ number }) => number)).toEqual(["110002"]);
      expect(await listStudentsByIdNumber(scope, importId, "A123456789")).toEqual([]);
    });

    test("do not open when a row was exchanged for another's", async () => {
      await insertStudents(scope, importId, [student("110001"), student("110002")]);
      const other = await database.db
        .selectFrom("students")
        .select("id_number")
        .where("import_id", "=", importId)
        .where("student_number", "=", "110001")
        .executeTakeFirstOrThrow();
      await database.db
        .updateTable("students")
        .set({ id_number: other.id_number })
        .where("import_id", "=", importId)
        .where("student_number", "=", "110002")
        .execute();
      await expect(findStudentRecord(scope, importId, "110002")).rejects.toThrow();
    });
  });

  describe("enrolments", () => {
    const enrolment = (studentNumber: string, course: string, code: string | null = null): Enrolment => ({
      studentNumber,
      course,
      code,
    });

    test("keep every row of a student who has a course twice", async () => {
      const rows = [
        enrolment("1", "甲", "x"),
        enrolment("1", "甲", "y"),
        enrolment("1", "乙"),
        enrolment("2", "甲"),
      ];
      await insertEnrolments(scope, importId, rows);
      const listed = await listEnrolments(scope, importId, { studentNumber: "1", course: "甲" });
      expect(listed.map(({ code }) => code)).toEqual(["x", "y"]);
      expect(await listEnrolments(scope, importId, { course: "甲" })).toHaveLength(3);
      expect(await listEnrolments(scope, importId)).toHaveLength(4);
    });

    test("48,000 of them are stored and read back, with progress, and other work goes on meanwhile", async () => {
      const rows = Array.from({ length: 48_000 }, (_, i) =>
        enrolment(
          String(110_000 + Math.floor(i / 16)),
          `課程名稱（選修）${i % 16}`,
          `112070406V32408010101${String(i % 100).padStart(2, "0")}`,
        ),
      );
      const done: number[] = [];
      let ticks = 0;
      const ticking = setInterval(() => ticks++, 1);
      await inTransaction(scope, (trx) => insertEnrolments(trx, importId, rows, (n) => done.push(n)));
      clearInterval(ticking);
      expect(done.at(-1)).toBe(48_000);
      expect(done.length).toBeGreaterThan(40);
      expect(ticks).toBeGreaterThan(20);
      const listed = await listEnrolments(scope, importId);
      expect(listed).toHaveLength(48_000);
      expect(listed[17]).toEqual(rows[17]);
    });
  });

  test("code tables come back in the order of the file", async () => {
    const entries = [
      { code: "11", label: "動力機械", types: ["V"] },
      { code: "02", label: "甲", types: null },
    ];
    await insertTableEntries(scope, importId, "GRP", entries);
    expect(await listTableEntries(scope, importId)).toEqual(entries);
    const subjects = [
      {
        category: "部定必修",
        attribute: "一般科目",
        field: "語文",
        code: "01",
        label: "國語文",
        types: ["V", "H"],
      },
    ];
    const subjectImport = await newImport(scope, inTerm);
    await insertSubjectEntries(scope, subjectImport, subjects);
    expect(await listSubjectEntries(scope, subjectImport)).toEqual(subjects);
    expect(await listTableEntries(scope, subjectImport)).toEqual([]);
  });

  describe("the dataset in force", () => {
    const term = "112-1";
    test("is the import that was moved to last, and what it was before can be put back", async () => {
      const [first, second] = [importId, await newImport(scope, inTerm)];
      expect(await findCurrentDataset(scope, term, "homerooms")).toBeUndefined();
      expect(
        await moveCurrentDataset(scope, { term, slot: "homerooms", importId: first, version: null }),
      ).toBe(true);
      expect(await moveCurrentDataset(scope, { term, slot: "homerooms", importId: second, version: 1 })).toBe(
        true,
      );
      expect(await findCurrentDataset(scope, term, "homerooms")).toMatchObject({
        importId: second,
        version: 2,
      });
      expect(await moveCurrentDataset(scope, { term, slot: "homerooms", importId: first, version: 2 })).toBe(
        true,
      );
      expect(await deleteCurrentDataset(scope, { term, slot: "homerooms", version: 2 })).toBe(false);
      expect(await deleteCurrentDataset(scope, { term, slot: "homerooms", version: 3 })).toBe(true);
    });

    test("of two people who confirm at once, one is told", async () => {
      const second = await newImport(scope, inTerm);
      const move = { term, slot: "offerings", version: null } as const;
      const first = await Promise.all(
        [importId, second].map((id) => moveCurrentDataset(scope, { ...move, importId: id })),
      );
      expect(first.sort()).toEqual([false, true]);
      const again = await Promise.all(
        [importId, second].map((id) => moveCurrentDataset(scope, { ...move, importId: id, version: 1 })),
      );
      expect(again.sort()).toEqual([false, true]);
    });

    test("of a term includes what holds for all terms", async () => {
      await moveCurrentDataset(scope, { term: "", slot: "code-table:DEP", importId, version: null });
      await moveCurrentDataset(scope, { term: "111-2", slot: "students", importId, version: null });
      const slots = (await listCurrentDatasets(scope, term)).map(({ slot }) => slot);
      expect(slots).toContain("code-table:DEP");
      expect(slots).not.toContain("students");
    });
  });

  describe("imports", () => {
    test("are changed by the one who saw the newest version", async () => {
      const none = { updated: 0, unchanged: 0, blank: 0, removed: 0, kept: 0, held: 0 };
      const counts = { ...none, rows: 3, created: 2, rejected: 1, total: 2 };
      const preview = { step: "waiting", missing: ["homerooms"] } as const;
      expect(
        await updateImport(scope, importId, 1, {
          status: "previewed",
          counts,
          preview,
        }),
      ).toBe(true);
      expect(await updateImport(scope, importId, 1, { status: "discarded" })).toBe(false);
      expect(
        await updateImport({ ...scope, now: "2026-09-02 00:00:00" }, importId, 2, { status: "confirmed" }),
      ).toBe(true);
      expect(await findImport(scope, importId)).toMatchObject({
        status: "confirmed",
        counts,
        preview,
        version: 3,
        confirmedAt: "2026-09-02 00:00:00",
        confirmedBy: scope.user.id,
        undoneAt: null,
      });
    });

    test("of another school are not there", async () => {
      const other = await newScope(database);
      expect(await findImport(other, importId)).toBeUndefined();
      expect(await updateImport(other, importId, 1, { status: "discarded" })).toBe(false);
      expect(await listHomerooms(other, importId)).toEqual([]);
    });

    test("are found by the content of their file, newest first", async () => {
      const ids = [
        await newImport(scope, { ...inTerm, sha256: "bb" }),
        await newImport(scope, { ...inTerm, sha256: "bb", term: null }),
      ];
      const found = await listImports(scope, { sha256: "bb", term: "112-1", limit: 10 });
      expect(found.map(({ id }) => id)).toEqual([...ids].reverse());
    });

    test("keep every rejected row with its reason", async () => {
      const rejection = (row: number, reason: string) => ({
        sheet: null,
        row,
        column: "身分證號",
        value: "A12345678".repeat(200),
        reason,
        params: { firstRow: 2 },
      });
      const rejections = [
        rejection(3, "student-twice"),
        rejection(7, "unknown-class"),
        rejection(9, "student-twice"),
      ];
      await insertRejections(scope, importId, rejections);
      expect(await listRejections(scope, importId, { limit: 10, offset: 0 })).toEqual(rejections);
      expect(await listRejections(scope, importId, { reason: "student-twice", limit: 1, offset: 1 })).toEqual(
        [rejections[2]],
      );
      const rows = await database.db.selectFrom("import_rejections").selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain("A12345678");
      expect(await countRejections(scope, importId)).toEqual([
        { reason: "student-twice", count: 2 },
        { reason: "unknown-class", count: 1 },
      ]);
    });
  });

  test("a mapping is remembered for the same headers, whatever their order, and replaced by the next", async () => {
    const headers = ["學號", "姓名"];
    await replaceColumnMapping(scope, "students", headers, { 姓名: "name" });
    await replaceColumnMapping(scope, "students", headers, { 姓名: "other" });
    expect(await findColumnMapping(scope, "students", ["姓名", "學號"])).toEqual({ 姓名: "other" });
    expect(await findColumnMapping(scope, "students", ["姓名"])).toBeUndefined();
    expect(await findColumnMapping(scope, "homerooms", headers)).toBeUndefined();
  });
});
