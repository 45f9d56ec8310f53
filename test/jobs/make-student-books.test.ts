import { expect, test } from "vitest";
import type { StudentEntry } from "#app/domain/people/student-entries.ts";
import type { BookKind } from "#app/domain/rosters/books.ts";
import { createBatch } from "#app/use-cases/rosters/create-batch.ts";
import { startMaking } from "#app/use-cases/rosters/make-book.ts";
import { saveRosterCode } from "#app/use-cases/rosters/save-roster-code.ts";
import { readStoredRoster } from "#app/use-cases/rosters/stored-roster.ts";
import { findJob } from "#db/queries/jobs.ts";
import { findRoster } from "#db/queries/rosters.ts";
import type { Scope } from "#db/scope.ts";
import type { GeneratedSchool } from "#db/seed/school.ts";
import { doJobs, newBatchSchool, precheckOrder } from "../support/batch-school.ts";
import { describeEachDatabase, type TestDatabase } from "../support/databases.ts";
import { keepEntries } from "../support/keep-school.ts";

const books: readonly BookKind[] = ["students", "officers"];
const order = { ...precheckOrder, kind: "submission", books, opensOn: "", closesOn: "113/03/31" };

const officersOf = ({ students }: GeneratedSchool): StudentEntry[] =>
  students.map(({ number }) => ({
    studentNumber: number,
    unit: "班聯會",
    from: "2023-08-30",
    to: "2024-01-19",
    office: "代表",
    officerLevel: "1",
  }));
const statusesOf = ({ students }: GeneratedSchool): StudentEntry[] =>
  students.map(({ number }) => ({ studentNumber: number, classKind: "0", admissionWay: "1", status: "1" }));

describeEachDatabase(
  "The books of students and officers that the console makes",
  (database: TestDatabase) => {
    async function make(scope: Scope, batchId: number, book: BookKind) {
      const started = await startMaking(scope, { batchId, book });
      if (started.kind !== "started") throw new Error(JSON.stringify(started));
      await doJobs(scope);
      const job = await findJob(scope, started.jobId);
      if (job?.kind !== "make-book" || !job.result || job.result.kind === "refused")
        throw new Error(`not made: ${JSON.stringify(job)}`);
      return job.result;
    }

    test("are refused while something is missing, which is named", async () => {
      const { scope, batchId } = await newBatchSchool(database, { books, order });
      const missing = async (book: BookKind) => startMaking(scope, { batchId, book });
      expect(await missing("officers")).toEqual({
        kind: "refused",
        reason: "data-missing",
        missing: ["officers"],
      });
      expect(await missing("students")).toEqual({ kind: "refused", reason: "code-unknown" });
      await saveRosterCode(scope, { book: "students", variant: "usual", code: "23" });
      expect(await missing("students")).toEqual({
        kind: "refused",
        reason: "data-missing",
        missing: ["student-status"],
      });
    });

    test("have a row or a reason for each post, are checked like uploaded ones, and made again are the same", async () => {
      const { scope, school, batchId } = await newBatchSchool(database, { books, order });
      await keepEntries(scope, "officers", officersOf(school));
      const made = await make(scope, batchId, "officers");
      expect(made).toMatchObject({ kind: "received", records: school.students.length, withoutCodes: 0 });
      expect(made.rows + made.leftOut).toBe(made.records);
      expect(made.leftOut).toBeGreaterThan(0);
      expect(await findRoster(scope, made.rosterId)).toMatchObject({ source: "built", state: "checked" });
      const stored = await readStoredRoster(scope, made.rosterId);
      expect(stored?.cover).toMatchObject({ code: "24", semester: "1" });
      expect(stored?.sheets[0]?.rows[0]?.cells.slice(2)).toEqual([
        "班聯會",
        "1120830",
        "1130119",
        "代表",
        "1",
      ]);
      expect(await make(scope, batchId, "officers")).toMatchObject({
        kind: "unchanged",
        rosterId: made.rosterId,
      });
    });

    test("學生資料 has each student with the status that the school wrote, and study elsewhere where there is any", async () => {
      const { scope, school, batchId } = await newBatchSchool(database, { books, order });
      await saveRosterCode(scope, { book: "students", variant: "usual", code: "23" });
      await keepEntries(scope, "student-status", statusesOf(school));
      const [someone] = school.students;
      const stay = { studentNumber: someone?.number ?? "", hostSchool: "351B09", hostFrom: "2023-09-01" };
      const first = await make(scope, batchId, "students");
      expect(first).toMatchObject({ kind: "received", records: school.students.length });
      await keepEntries(scope, "study-elsewhere", [stay]);
      const again = await make(scope, batchId, "students");
      expect(again).toMatchObject({ kind: "received", records: first.records + 1, rows: first.rows + 1 });
      const [students, elsewhere] = (await readStoredRoster(scope, again.rosterId))?.sheets ?? [];
      expect(students?.rows).toHaveLength(first.rows);
      expect(elsewhere?.rows[0]?.cells.slice(0, 3)).toEqual([
        someone?.idNumber,
        school.school.code,
        "351B09",
      ]);
    });

    test("of 三年級 the book of officers has the 名冊別 of its 梯次", async () => {
      const { scope, school, letterId } = await newBatchSchool(database, { books: ["students"], order });
      const draft = {
        letterId,
        order: 0,
        division: "day",
        grades: [3],
        round: 2,
        books: ["officers"],
      } as const;
      const batch = await createBatch(scope, draft);
      if (batch.kind !== "created") throw new Error(JSON.stringify(batch));
      await keepEntries(scope, "officers", officersOf(school));
      const made = await make(scope, batch.id, "officers");
      expect((await readStoredRoster(scope, made.rosterId))?.cover).toMatchObject({ code: "74" });
      expect(made.rows + made.leftOut).toBe(made.records);
    });
  },
);
