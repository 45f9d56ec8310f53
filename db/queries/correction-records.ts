import { openStates } from "#app/domain/grade-corrections/case-states.ts";
import type { CorrectionRecord } from "#app/domain/grade-corrections/cases.ts";
import type { CorrectionField } from "#app/domain/grade-corrections/correction-fields.ts";
import { keyOfValue } from "#app/domain/grade-corrections/graded-course.ts";
import { insertRows } from "../bulk.ts";
import type { InTransaction, SchoolScope, Scope } from "../scope.ts";
import { nextNumber } from "./correction-numbers.ts";

export type CaseRecord = CorrectionRecord & { caseId: number };

/** Adds records to a case, numbered on from those that it has; one that it has already throws a duplicate. */
export async function insertCorrectionRecords(
  scope: InTransaction<Scope>,
  caseId: number,
  records: readonly Omit<CorrectionRecord, "number">[],
): Promise<void> {
  const { db, schoolId, now, user } = scope;
  const first = await nextNumber(scope, "correction_records", caseId);
  await insertRows(
    db,
    "correction_records",
    records.map((record, index) => ({
      school_id: schoolId,
      case_id: caseId,
      record_no: first + index,
      student_number: record.studentNumber,
      student_name: record.studentName,
      class_key: record.classKey,
      class_name: record.className,
      seat: record.seat,
      course: record.course,
      teacher: record.teacher,
      field: record.field,
      before_value: record.before,
      ...afterColumns(record.after),
      added_at: now,
      added_by: user.id,
    })),
  );
}

/** What is right for a record; what was wrong stays as it is. false when there is no such record. */
export async function updateAfterValue(
  { db, schoolId }: InTransaction<SchoolScope>,
  { caseId, number, after }: { caseId: number; number: number; after: string | null | undefined },
): Promise<boolean> {
  const result = await db
    .updateTable("correction_records")
    .set(afterColumns(after))
    .where("school_id", "=", schoolId)
    .where("case_id", "=", caseId)
    .where("record_no", "=", number)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** What the data have now in place of what the case knew; the audit entry keeps what it was. */
export async function updateBeforeValue(
  { db, schoolId }: InTransaction<SchoolScope>,
  { caseId, number, before }: { caseId: number; number: number; before: string | null },
): Promise<void> {
  await db
    .updateTable("correction_records")
    .set({ before_value: before })
    .where("school_id", "=", schoolId)
    .where("case_id", "=", caseId)
    .where("record_no", "=", number)
    .execute();
}

export async function deleteCorrectionRecord(
  { db, schoolId }: InTransaction<SchoolScope>,
  caseId: number,
  number: number,
): Promise<boolean> {
  const result = await db
    .deleteFrom("correction_records")
    .where("school_id", "=", schoolId)
    .where("case_id", "=", caseId)
    .where("record_no", "=", number)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

export async function listCorrectionRecords(scope: SchoolScope, caseId: number): Promise<CaseRecord[]> {
  const rows = await recordRows(scope).where("case_id", "=", caseId).orderBy("record_no").execute();
  return rows.map(toRecord);
}

/** Records of many cases, by case and number. */
export async function listRecordsOfCases(
  scope: SchoolScope,
  caseIds: readonly number[],
): Promise<CaseRecord[]> {
  if (caseIds.length === 0) return [];
  const rows = await recordRows(scope)
    .where("case_id", "in", [...caseIds])
    .orderBy("case_id")
    .orderBy("record_no")
    .limit(100_000)
    .execute();
  return rows.map(toRecord);
}

/** The open case about the very same value, if there is one. */
export async function findOpenCaseOf(
  { db, schoolId }: SchoolScope,
  of: { term: string; studentNumber: string; course: string; field: CorrectionField },
): Promise<number | undefined> {
  const row = await db
    .selectFrom("correction_records as record")
    .innerJoin("correction_cases as one", (join) =>
      join.onRef("one.school_id", "=", "record.school_id").onRef("one.id", "=", "record.case_id"),
    )
    .select("one.id")
    .where("record.school_id", "=", schoolId)
    .where("record.student_number", "=", of.studentNumber)
    .where("record.course", "=", of.course)
    .where("record.field", "=", of.field)
    .where("one.term", "=", of.term)
    .where("one.state", "in", openStates)
    .orderBy("one.id")
    .executeTakeFirst();
  return row?.id;
}

/** The values of a term that open cases are about, each by student, course and field. */
export async function listValuesInOpenCases(
  { db, schoolId }: SchoolScope,
  term: string,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom("correction_records as record")
    .innerJoin("correction_cases as one", (join) =>
      join.onRef("one.school_id", "=", "record.school_id").onRef("one.id", "=", "record.case_id"),
    )
    .select(["record.student_number as studentNumber", "record.course", "record.field"])
    .where("record.school_id", "=", schoolId)
    .where("one.term", "=", term)
    .where("one.state", "in", openStates)
    .limit(100_000)
    .execute();
  return new Set(rows.map(keyOfValue));
}

function afterColumns(after: string | null | undefined) {
  return { after_value: after ?? null, has_after: after === undefined ? 0 : 1 };
}

function recordRows({ db, schoolId }: SchoolScope) {
  return db
    .selectFrom("correction_records")
    .select(["case_id as caseId", "record_no as number", "student_number as studentNumber"])
    .select(["student_name as studentName", "class_key as classKey", "class_name as className", "seat"])
    .select(["course", "teacher", "field", "before_value as before", "after_value", "has_after"])
    .where("school_id", "=", schoolId);
}

type RecordRow = Omit<CaseRecord, "after" | "field"> & {
  field: CorrectionField;
  after_value: string | null;
  has_after: number;
};

function toRecord({ after_value, has_after, ...row }: RecordRow): CaseRecord {
  return { ...row, after: has_after === 1 ? after_value : undefined };
}
