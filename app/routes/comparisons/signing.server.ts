import { dayInTaipei } from "#app/clock.server.ts";
import { addDays } from "#app/domain/calendar/roc-date.ts";
import { firstComparisonDays } from "#app/domain/course-codes/duties.ts";
import { inputsAreCurrent } from "#app/domain/course-codes/run-inputs.ts";
import {
  type Capacity,
  capacities,
  refusalToSign,
  type SignRefusal,
} from "#app/domain/course-codes/sign-off.ts";
import { isLate } from "#app/domain/course-codes/signed-content.ts";
import type { Run } from "#db/queries/comparison-rows.ts";
import { findLatestRunId } from "#db/queries/comparisons.ts";
import { findDataInForce } from "#db/queries/data-in-force.ts";
import { listSignatures, type RunSignature } from "#db/queries/run-signatures.ts";
import { findTerm } from "#db/queries/schools.ts";
import type { Scope } from "#db/scope.ts";

/** How a run stands: what speaks for and against its signatures, for the person who asks. */
export type Standing = {
  latestId: number;
  inputsCurrent: boolean;
  signatures: readonly RunSignature[];
  /** YYYY-MM-DD */
  due: string | null;
  opensOn: string | null;
  /** The first comparison of the term was countersigned in an earlier run. */
  isAgain: boolean;
  /** A signature given now would be late. */
  lateNow: boolean;
  /** The capacities in which this person signs, and what speaks against it. */
  own: readonly { capacity: Capacity; refusal: SignRefusal | null }[];
};

export async function standingOf(scope: Scope, run: Run): Promise<Standing> {
  const [latest, inForce, ofTerm, term] = await Promise.all([
    findLatestRunId(scope, run.term),
    findDataInForce(scope, run.term),
    listSignatures(scope, { term: run.term }),
    findTerm(scope, run.term),
  ]);
  const latestId = latest ?? run.id;
  const inputsCurrent = inputsAreCurrent(run.inputs, inForce);
  const signatures = ofTerm.filter(({ runId }) => runId === run.id);
  const isAgain = ofTerm.some(({ capacity, runId }) => capacity === "director" && runId < run.id);
  const opensOn = term?.opensOn ?? null;
  const toSign = { blocking: run.totals.blocking, isLatest: latestId === run.id, inputsCurrent, signatures };
  return {
    latestId,
    inputsCurrent,
    signatures,
    due: opensOn === null ? null : addDays(opensOn, firstComparisonDays),
    opensOn,
    isAgain,
    lateNow: isLate({ opensOn, firstIsDone: isAgain }, dayInTaipei(scope.now)),
    own: capacities
      .filter((capacity) => scope.user.capacities.includes(capacity))
      .map((capacity) => ({ capacity, refusal: refusalToSign(toSign, capacity, scope.user.id) })),
  };
}
