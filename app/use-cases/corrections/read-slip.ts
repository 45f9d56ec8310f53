import { taipeiDay } from "#app/domain/calendar/taipei-day.ts";
import { parseTerm } from "#app/domain/calendar/term.ts";
import { chainOf } from "#app/domain/grade-corrections/approvals.ts";
import type { CorrectionCase } from "#app/domain/grade-corrections/cases.ts";
import { isOutside } from "#app/domain/grade-corrections/correction-period.ts";
import { type CorrectionSlip, correctionSlip } from "#app/domain/grade-corrections/correction-slip.ts";
import { demoSchoolCode } from "#app/domain/schools/demo.ts";
import { listEvidence } from "#db/queries/correction-evidence.ts";
import { listCorrectionRecords } from "#db/queries/correction-records.ts";
import { findCorrectionPeriod, readCorrectionSettings } from "#db/queries/correction-settings.ts";
import { listSteps } from "#db/queries/correction-steps.ts";
import { findSchool } from "#db/queries/schools.ts";
import type { SchoolScope } from "#db/scope.ts";

/** What the slip of a case says, as the case is now. */
export async function readSlip(scope: SchoolScope, one: CorrectionCase): Promise<CorrectionSlip> {
  const term = parseTerm(one.term);
  if (!term) throw new Error(`No term: ${one.term}`);
  const [school, records, steps, evidence, settings, period] = await Promise.all([
    findSchool(scope),
    listCorrectionRecords(scope, one.id),
    listSteps(scope, [one.id]),
    listEvidence(scope, one.id),
    readCorrectionSettings(scope),
    findCorrectionPeriod(scope, one.term),
  ]);
  const code = school?.code ?? "";
  return correctionSlip({
    school: { code, name: school?.name ?? null },
    demo: code === demoSchoolCode,
    term,
    madeAt: scope.now,
    one,
    records,
    steps,
    evidence: evidence.map(({ name, sha256 }) => ({ name, sha256 })),
    chain: chainOf(one, settings, isOutside(period, taipeiDay(scope.now))),
  });
}
