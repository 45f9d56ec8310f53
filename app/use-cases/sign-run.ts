import { createHash } from "node:crypto";
import { inputsAreCurrent } from "#app/domain/course-codes/run-inputs.ts";
import { type Capacity, refusalToSign, type SignRefusal } from "#app/domain/course-codes/sign-off.ts";
import { isLate, signedContent } from "#app/domain/course-codes/signed-content.ts";
import { canonicalJson } from "#db/canonical-json.ts";
import { isDuplicate } from "#db/dialect.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { lockTerm } from "#db/queries/comparison-jobs.ts";
import type { Run } from "#db/queries/comparison-rows.ts";
import { findLatestRunId, findRun, listCauses, lockRun } from "#db/queries/comparisons.ts";
import { findDataInForce } from "#db/queries/data-in-force.ts";
import { insertSignature, listSignatures } from "#db/queries/run-signatures.ts";
import { findSchool } from "#db/queries/schools.ts";
import { inTransaction, type SchoolScope, type Scope } from "#db/scope.ts";
import { listAnswersInRun } from "./answers-in-run.ts";

export type SignRunOutcome =
  | { kind: "signed"; digest: string; late: boolean }
  | { kind: "not-found" }
  /** `content-changed`: what the officer signed is no longer what is kept; somebody altered the database. */
  | { kind: "refused"; reason: SignRefusal | "content-changed" };

/** Signs a run in one of the two capacities. `today`: the day where the school is, which decides about the deadline. */
export async function signRun(
  scope: Scope,
  { runId, capacity, today }: { runId: number; capacity: Capacity; today: string },
): Promise<SignRunOutcome> {
  const found = await findRun(scope, runId);
  if (!found) return { kind: "not-found" };
  try {
    return await inTransaction(scope, async (trx) => {
      // The term first, as when a comparison starts; then nobody answers while this run is being signed.
      const term = await lockTerm(trx, found.term);
      const run = await lockRun(trx, runId);
      if (!term || !run) return { kind: "not-found" };
      const [latest, inForce, ofTerm] = await Promise.all([
        findLatestRunId(trx, run.term),
        findDataInForce(trx, run.term),
        listSignatures(trx, { term: run.term }),
      ]);
      const signatures = ofTerm.filter((signature) => signature.runId === runId);
      const reason = refusalToSign(
        {
          blocking: run.totals.blocking,
          isLatest: latest === runId,
          inputsCurrent: inputsAreCurrent(run.inputs, inForce),
          signatures,
        },
        capacity,
        trx.user.id,
      );
      if (reason) return { kind: "refused", reason };
      const digest = await digestOf(trx, run);
      if (signatures.some((signature) => signature.digest !== digest))
        return { kind: "refused", reason: "content-changed" };
      const firstIsDone = ofTerm.some((one) => one.capacity === "director" && one.runId !== runId);
      const late = isLate({ opensOn: term.opensOn, firstIsDone }, today);
      await insertSignature(trx, { runId, capacity, digest, late });
      await writeAudit(trx, {
        action: capacity === "officer" ? "comparison:sign" : "comparison:countersign",
        subject: `comparison:${runId}`,
        changes: [
          { field: "digest", from: null, to: digest },
          { field: "late", from: null, to: late },
        ],
      });
      return { kind: "signed", digest, late };
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    // Two at once: the database lets only one of them in. Who signed in the other capacity is the same person.
    const signatures = await listSignatures(scope, { runId });
    const taken = signatures.some((signature) => signature.capacity === capacity);
    return { kind: "refused", reason: taken ? "already-signed" : "same-person" };
  }
}

/** SHA-256 over what exactly is signed: run, data, counts and the answers that hold in it. */
async function digestOf(scope: SchoolScope, run: Run): Promise<string> {
  const [school, causes] = await Promise.all([findSchool(scope), listCauses(scope, run.id)]);
  const answers = await listAnswersInRun(scope, run, causes, null);
  const content = signedContent({ code: school?.code ?? "" }, run, [...answers.values()]);
  return createHash("sha256").update(canonicalJson(content)).digest("hex");
}
