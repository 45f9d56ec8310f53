import { taipeiDay } from "#app/domain/calendar/taipei-day.ts";
import { type CaseSource, dueOn } from "#app/domain/grade-corrections/case-clock.ts";
import { isOwn } from "#app/domain/grade-corrections/case-sight.ts";
import type { CaseReason } from "#app/domain/grade-corrections/cases.ts";
import type { CorrectionField } from "#app/domain/grade-corrections/correction-fields.ts";
import {
  readCorrectionValue,
  sameValue,
  type ValueFault,
} from "#app/domain/grade-corrections/correction-values.ts";
import { isTooShort } from "#app/domain/notes/note-length.ts";
import { keyOfCourse } from "#app/domain/scores/key-of-course.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { lockTerm } from "#db/queries/comparison-jobs.ts";
import { insertCase } from "#db/queries/correction-cases.ts";
import { findOpenCaseOf, insertCorrectionRecords } from "#db/queries/correction-records.ts";
import { readCorrectionSettings } from "#db/queries/correction-settings.ts";
import { insertStep } from "#db/queries/correction-steps.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import { readOnlooker } from "./onlooker.ts";
import { describeRecord, readTermRecords } from "./term-records.ts";

export type OpenCaseInput = {
  term: string;
  source: CaseSource;
  inReceiptWindow: boolean;
  reason: CaseReason;
  words: string;
  studentNumber: string;
  course: string;
  field: CorrectionField;
  /** The value that the person was shown as the present one. */
  seenBefore: string | null;
  /** What is right, as it was typed; empty: it is not known yet. */
  after: string;
};

export type OpenCaseRefusal =
  | { code: "words-missing" | "no-such-course" | "not-own" | "nothing-to-correct" }
  | { code: "value"; fault: ValueFault }
  /** Somebody was faster: the data have another value now. */
  | { code: "before-changed"; present: string | null }
  /** A case about the very same value is open. */
  | { code: "open-already"; caseId: number };

export type OpenCaseOutcome = { kind: "opened"; id: number } | { kind: "refused"; refusal: OpenCaseRefusal };

/** Opens a correction case about one value of one student. Teachers only about their own classes and courses. */
export async function openCase(scope: Scope, input: OpenCaseInput): Promise<OpenCaseOutcome> {
  const refused = (refusal: OpenCaseRefusal): OpenCaseOutcome => ({ kind: "refused", refusal });
  const { term, studentNumber, course, field, seenBefore } = input;
  const words = input.words.trim();
  if (isTooShort(words)) return refused({ code: "words-missing" });
  const after = readCorrectionValue(field, input.after);
  if (!after.ok) return refused({ code: "value", fault: after.fault });
  return inTransaction(scope, async (trx) => {
    await lockTerm(trx, term);
    const records = await readTermRecords(trx, term, [studentNumber]);
    const record = records.byKey.get(keyOfCourse({ studentNumber, course }));
    if (!record) return refused({ code: "no-such-course" });
    if (!isOwn(await readOnlooker(trx, term), record)) return refused({ code: "not-own" });
    const before = record[field];
    if (!sameValue(field, before, seenBefore)) return refused({ code: "before-changed", present: before });
    if (after.value !== undefined && sameValue(field, before, after.value))
      return refused({ code: "nothing-to-correct" });
    const known = await findOpenCaseOf(trx, { term, studentNumber, course, field });
    if (known !== undefined) return refused({ code: "open-already", caseId: known });
    const openedOn = taipeiDay(trx.now);
    const { source, inReceiptWindow, reason } = input;
    const { doubtDays } = await readCorrectionSettings(trx);
    const caseId = await insertCase(trx, {
      term,
      source,
      inReceiptWindow,
      reason,
      words,
      openedOn,
      dueOn: dueOn({ source, inReceiptWindow, openedOn }, doubtDays),
      gradesImportId: records.gradesImportId,
    });
    await insertCorrectionRecords(trx, caseId, [
      { ...describeRecord(records, record), field, before, after: after.value },
    ]);
    await insertStep(trx, caseId, { move: "open", from: null, to: "registered", capacity: null, note: null });
    await writeAudit(trx, {
      action: "correction:open",
      subject: `correction:${caseId}`,
      changes: [
        { field: "studentNumber", from: null, to: studentNumber },
        { field: "course", from: null, to: course },
        { field: "correctionField", from: null, to: field },
        ...(after.value === undefined ? [] : [{ field: "value", from: before, to: after.value }]),
      ],
    });
    return { kind: "opened", id: caseId };
  });
}
