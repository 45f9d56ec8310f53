import { taipeiDay } from "#app/domain/calendar/taipei-day.ts";
import { type CaseLine, caseLine } from "#app/domain/grade-corrections/case-list.ts";
import { maySee, recordsSeen } from "#app/domain/grade-corrections/case-sight.ts";
import { approvalsUnderWay } from "#app/domain/grade-corrections/cases.ts";
import { groupBy } from "#app/domain/tables/group-by.ts";
import { listCaseHeads, listRecordHeads, type RecordHead } from "#db/queries/correction-case-heads.ts";
import type { Scope } from "#db/scope.ts";
import { readOnlooker } from "./onlooker.ts";
import { readStepsToApprove } from "./steps-to-approve.ts";

/** `records`: those that the person may see; of a pattern a teacher sees the own ones only. */
export type ReadCase = { line: CaseLine; records: readonly RecordHead[] };

/** The cases of a term that somebody may see, with what the board shows of them. */
export async function readCases(scope: Scope, term: string): Promise<ReadCase[]> {
  const [cases, records, onlooker] = await Promise.all([
    listCaseHeads(scope, term),
    listRecordHeads(scope, term),
    readOnlooker(scope, term),
  ]);
  const steps = await readStepsToApprove(scope, cases);
  const byCase = groupBy(records, ({ caseId }) => caseId);
  const today = taipeiDay(scope.now);
  return cases.flatMap((one) => {
    const all = byCase.get(one.id) ?? [];
    if (!maySee(onlooker, one, all)) return [];
    const seen = recordsSeen({ one, records: all }, onlooker);
    const approved = approvalsUnderWay(steps.get(one.id) ?? []).length;
    return [{ line: caseLine(one, seen, approved, today), records: seen }];
  });
}
