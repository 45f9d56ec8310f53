import {
  type CorrectionRegister,
  correctionRegister,
} from "#app/domain/grade-corrections/correction-register.ts";
import { groupBy } from "#app/domain/tables/group-by.ts";
import { listCases } from "#db/queries/correction-cases.ts";
import { listRecordsOfCases } from "#db/queries/correction-records.ts";
import { listSteps } from "#db/queries/correction-steps.ts";
import type { Scope } from "#db/scope.ts";
import { readOnlooker } from "./onlooker.ts";

/** The register of a term, as far as the person may see its cases. */
export async function readRegister(scope: Scope, term: string): Promise<CorrectionRegister> {
  const cases = await listCases(scope, { term });
  const ids = cases.map(({ id }) => id);
  const [records, steps, onlooker] = await Promise.all([
    listRecordsOfCases(scope, ids),
    listSteps(scope, ids),
    readOnlooker(scope, term),
  ]);
  const recordsOf = groupBy(records, ({ caseId }) => caseId);
  const stepsOf = groupBy(steps, ({ caseId }) => caseId);
  return correctionRegister(
    cases.map((one) => ({
      one,
      records: recordsOf.get(one.id) ?? [],
      steps: stepsOf.get(one.id) ?? [],
    })),
    onlooker,
  );
}
