import { isEditable } from "#app/domain/grade-corrections/case-states.ts";
import type { CorrectionCase } from "#app/domain/grade-corrections/cases.ts";
import {
  readCorrectionValue,
  sameValue,
  type ValueFault,
} from "#app/domain/grade-corrections/correction-values.ts";
import { keyOfCourse } from "#app/domain/scores/key-of-course.ts";
import { type AuditChange, writeAudit } from "#db/queries/audit.ts";
import { lockCase, updateCase } from "#db/queries/correction-cases.ts";
import {
  type CaseRecord,
  deleteCorrectionRecord,
  listCorrectionRecords,
  updateAfterValue,
  updateBeforeValue,
} from "#db/queries/correction-records.ts";
import { type InTransaction, inTransaction, type Scope } from "#db/scope.ts";
import { readTermRecords } from "./term-records.ts";

export type EditRefusal =
  /** Approval has been asked for, or the case is over. */
  | { code: "not-editable" }
  | { code: "value"; fault: ValueFault }
  | { code: "nothing-to-correct" | "last-record" };

export type EditOutcome =
  | { kind: "edited" }
  | { kind: "not-found" }
  | { kind: "refused"; refusal: EditRefusal }
  | { kind: "conflict"; current: CorrectionCase };

/** A record of a case as the person saw it. */
export type SeenRecord = { caseId: number; version: number; record: number };

/** Says what is right for a record. */
export function setAfterValue(scope: Scope, seen: SeenRecord, typed: string): Promise<EditOutcome> {
  return editRecord(scope, seen, async (trx, one, record) => {
    const read = readCorrectionValue(record.field, typed);
    if (!read.ok) return { code: "value", fault: read.fault };
    if (read.value !== undefined && sameValue(record.field, record.before, read.value))
      return { code: "nothing-to-correct" };
    await updateAfterValue(trx, { caseId: one.id, number: record.number, after: read.value });
    return [{ field: "value", from: record.after ?? null, to: read.value ?? null }];
  });
}

/** Takes what the data have now in place of the value that the case knew: somebody else changed it meanwhile. */
export function takePresentValue(scope: Scope, seen: SeenRecord): Promise<EditOutcome> {
  return editRecord(scope, seen, async (trx, one, record) => {
    const { byKey } = await readTermRecords(trx, one.term, [record.studentNumber]);
    const present = byKey.get(keyOfCourse(record))?.[record.field] ?? null;
    await updateBeforeValue(trx, { caseId: one.id, number: record.number, before: present });
    return [{ field: "before", from: record.before, to: present }];
  });
}

/** Takes a record out of a case; the audit log keeps what it said. The last one stays: a case without any is withdrawn. */
export function removeRecord(scope: Scope, seen: SeenRecord): Promise<EditOutcome> {
  return editRecord(scope, seen, async (trx, one, record) => {
    if ((await listCorrectionRecords(trx, one.id)).length === 1) return { code: "last-record" };
    await deleteCorrectionRecord(trx, one.id, record.number);
    // Its number may be given again: only this entry still says whose record it was.
    return [
      { field: "studentNumber", from: record.studentNumber, to: null },
      { field: "course", from: record.course, to: null },
      { field: "correctionField", from: record.field, to: null },
      { field: "value", from: record.before, to: null },
    ];
  });
}

async function editRecord(
  scope: Scope,
  { caseId, version, record: number }: SeenRecord,
  work: (
    trx: InTransaction<Scope>,
    one: CorrectionCase,
    record: CaseRecord,
  ) => Promise<EditRefusal | AuditChange[]>,
): Promise<EditOutcome> {
  return inTransaction(scope, async (trx) => {
    const one = await lockCase(trx, caseId);
    const record = (await listCorrectionRecords(trx, caseId)).find((each) => each.number === number);
    if (!one || !record) return { kind: "not-found" };
    if (one.version !== version) return { kind: "conflict", current: one };
    if (!isEditable(one.state)) return { kind: "refused", refusal: { code: "not-editable" } };
    const done = await work(trx, one, record);
    if ("code" in done) return { kind: "refused", refusal: done };
    await updateCase(trx, one, {});
    await writeAudit(trx, {
      action: "correction:edit-record",
      subject: `correction:${caseId}/record:${number}`,
      changes: done,
    });
    return { kind: "edited" };
  });
}
