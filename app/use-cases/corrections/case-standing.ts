import { taipeiDay } from "#app/domain/calendar/taipei-day.ts";
import { chainOf } from "#app/domain/grade-corrections/approvals.ts";
import {
  approvalsOf,
  type CorrectionCase,
  type CorrectionRecord,
  type CorrectionStep,
} from "#app/domain/grade-corrections/cases.ts";
import { isOutside } from "#app/domain/grade-corrections/correction-period.ts";
import type { CaseFacts, RecordStanding } from "#app/domain/grade-corrections/move-case.ts";
import { type Resubmission, resubmissionOf } from "#app/domain/grade-corrections/resubmission.ts";
import { keyOfCourse } from "#app/domain/scores/key-of-course.ts";
import { listHandedIn } from "#db/queries/batch-submissions.ts";
import { countOpenCandidates } from "#db/queries/correction-candidates.ts";
import { type CaseEvidence, listEvidence } from "#db/queries/correction-evidence.ts";
import {
  findCorrectionPeriod,
  readCorrectionSettings,
  type StoredPeriod,
} from "#db/queries/correction-settings.ts";
import { listSteps } from "#db/queries/correction-steps.ts";
import type { SchoolScope } from "#db/scope.ts";
import { readTermRecords } from "./term-records.ts";

/** A case with all that decides about it. */
export type CaseStanding = {
  one: CorrectionCase;
  records: readonly (CorrectionRecord & RecordStanding)[];
  steps: readonly CorrectionStep[];
  facts: CaseFacts;
  resubmission: Resubmission;
  evidence: readonly CaseEvidence[];
  /** null: the school has set none for the term. */
  period: StoredPeriod | null;
};

/** What holds of a case now: its `records` (all of them) against the data in force, its approvals, what was handed in. */
export async function readCaseStanding(
  scope: SchoolScope,
  one: CorrectionCase,
  records: readonly CorrectionRecord[],
): Promise<CaseStanding> {
  const [steps, evidence, openCandidates, settings, period, handedIn] = await Promise.all([
    listSteps(scope, [one.id]),
    listEvidence(scope, one.id),
    countOpenCandidates(scope, one.id),
    readCorrectionSettings(scope),
    findCorrectionPeriod(scope, one.term),
    listHandedIn(scope, one.term),
  ]);
  const { byKey } = await readTermRecords(
    scope,
    one.term,
    records.map(({ studentNumber }) => studentNumber),
  );
  const standing = records.map((record) => ({
    ...record,
    present: byKey.get(keyOfCourse(record))?.[record.field],
  }));
  const resubmission = resubmissionOf(
    handedIn,
    records.map(({ field }) => field),
    one.correctedAt,
  );
  const isOutsidePeriod = isOutside(period, taipeiDay(scope.now));
  return {
    one,
    records: standing,
    steps,
    resubmission,
    evidence,
    period,
    facts: {
      state: one.state,
      openedBy: one.openedBy.id,
      askedBy: one.askedBy,
      approvals: approvalsOf(steps),
      chain: chainOf(one, settings, isOutsidePeriod),
      records: standing,
      evidence: evidence.length,
      openCandidates,
      isPattern: one.isPattern,
      hasCause: one.cause !== null && (one.mended ?? "") !== "",
      isOutsidePeriod,
      submission: resubmission.kind,
    },
  };
}
