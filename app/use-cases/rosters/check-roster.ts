import type { JobResult } from "#app/domain/jobs/kinds.ts";
import { checkBasis, isSameBasis } from "#app/domain/rosters/check-basis.ts";
import { blockingCauses, type CheckCounts, checkCounts } from "#app/domain/rosters/roster-counts.ts";
import { mayBecomeState } from "#app/domain/rosters/roster-states.ts";
import { ruleSetVersion } from "#app/domain/rosters/rule-set.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { lockBatch } from "#db/queries/batches.ts";
import { findDataInForce } from "#db/queries/data-in-force.ts";
import { insertCauses } from "#db/queries/insert-causes.ts";
import { enqueueJob } from "#db/queries/jobs.ts";
import { countRosterFindings } from "#db/queries/roster-causes.ts";
import { deleteOtherChecks, finishCheck, insertCheck } from "#db/queries/roster-checks.ts";
import { listActiveChecks } from "#db/queries/roster-jobs.ts";
import { countRosterRows, deleteStagedRosterRows, insertRosterRows } from "#db/queries/roster-rows.ts";
import { findRoster, listCurrentRosters, putRosterInForce, refuseRoster } from "#db/queries/rosters.ts";
import type { InTransaction, Scope } from "#db/scope.ts";
import { type ReadForCheck, readForCheck } from "./read-for-check.ts";
import { studentsAt } from "./students-of-findings.ts";

export type CheckOutcome = JobResult<"check-roster">;

type Commit = (work: (trx: InTransaction<Scope>) => Promise<CheckOutcome>) => Promise<CheckOutcome>;
type OnProgress = (done: number, total: number) => void;

const attempts = 3;

/**
 * Reads and checks a book of a batch, and keeps it as the version in force: rows, causes and findings are written ahead in
 * short steps, and nobody sees them before all the rest is done in one transaction, `commit`. What does not belong into
 * the batch is refused, and nothing of it is kept but the file. The batch's other books are then checked again.
 */
export async function checkBook(
  scope: Scope,
  rosterId: number,
  onProgress: OnProgress,
  commit: Commit,
): Promise<CheckOutcome> {
  for (let attempt = 1; ; attempt++) {
    const read = await readForCheck(scope, rosterId);
    if (!read) return { kind: "overtaken" };
    try {
      if (read.kind === "refused") return await commit((trx) => refuse(trx, read));
      return await keep(scope, read, onProgress, commit);
    } catch (error) {
      if (!(error instanceof CameBetween) || attempt === attempts) throw error;
    }
  }
}

type Read = Extract<ReadForCheck, { kind: "read" }>;

async function keep(scope: Scope, read: Read, onProgress: OnProgress, commit: Commit): Promise<CheckOutcome> {
  const { id } = read.one;
  try {
    const checkId = await stage(scope, read, onProgress);
    return await commit((trx) => putInForce(trx, read, checkId));
  } finally {
    // Both leave alone what is in force; what a killed process leaves behind, the next attempt takes away.
    await deleteStagedRosterRows(scope, id);
    await deleteOtherChecks(scope, id);
  }
}

/** Writes rows, causes and findings ahead; gives the id of the check. */
async function stage(scope: Scope, { one, checked }: Read, onProgress: OnProgress): Promise<number> {
  const { book, roster, check, causes, before } = checked;
  const rows = one.state === "received" ? checked.counts.accepted : 0;
  const total = rows + check.findings.length;
  const sheets = roster.sheets.map(({ sheet, rows }) => ({
    sheet: sheet.name,
    idAt: sheet.columns.indexOf("idNumber"),
    rows,
  }));
  if (one.state === "received") {
    await deleteStagedRosterRows(scope, one.id);
    await insertRosterRows(scope, one.id, sheets, (done) => onProgress(done, total));
  }
  await deleteOtherChecks(scope, one.id);
  const checkId = await insertCheck(scope, one.id, ruleSetVersion);
  const studentAt = studentsAt(scope, checked);
  await insertCauses(scope, { checkId, book, causes }, before?.origins ?? new Set(), studentAt, (done) =>
    onProgress(rows + done, total),
  );
  return checkId;
}

async function putInForce(
  trx: InTransaction<Scope>,
  { one, batch, checked }: Read,
  checkId: number,
): Promise<CheckOutcome> {
  const { book, roster, counts, check, causes, basis, before } = checked;
  if (!(await lockBatch(trx, batch.id))) return { kind: "overtaken" };
  const now = await findRoster(trx, one.id);
  const current = await listCurrentRosters(trx, batch.id);
  const inForce = current.find((other) => other.book === book);
  if (!now || now.state !== one.state) return { kind: "overtaken" };
  const isNew = mayBecomeState(now.state, "checked");
  if (isNew && inForce && inForce.id > one.id) {
    // Uploaded later, and read sooner.
    await refuseRoster(trx, one.id, { source: "batch", code: "newer-version", number: inForce.number ?? 0 });
    return { kind: "refused", batchId: batch.id, rosterId: one.id };
  }
  if (!isNew && inForce?.id !== one.id) return { kind: "overtaken" };
  if (isNew && (inForce?.id ?? null) !== (before?.id ?? null)) throw new CameBetween();
  if ((await countRosterRows(trx, one.id)) !== counts.accepted) throw new CameBetween();
  if ((await countRosterFindings(trx, checkId)) !== check.findings.length) throw new CameBetween();
  const found = checkCounts(check.findings, causes);
  const finished = { against: basis, notChecked: check.notChecked, counts: found };
  if (!(await finishCheck(trx, checkId, finished))) throw new CameBetween();
  const number = one.number ?? (before?.number ?? 0) + 1;
  if (isNew) await putRosterInForce(trx, one.id, { batchId: batch.id, book, roster, counts, number });
  await checkOthersAgain(trx, { one, batch, checked });
  await writeAudit(trx, {
    action: isNew ? "roster:check" : "roster:check-again",
    subject: `batch:${batch.id}/roster:${one.id}`,
    changes: [
      { field: "book", from: null, to: book },
      { field: "rosterVersion", from: isNew ? (before?.number ?? null) : number, to: number },
      { field: "rosterRows", from: null, to: counts.accepted },
      { field: "blocking", from: null, to: blockingCauses(found) },
      { field: "queries", from: null, to: toAnswer(found) },
    ],
  });
  const outcome = { batchId: batch.id, rosterId: one.id, book, number };
  return { kind: "checked", ...outcome, blocking: blockingCauses(found), toAnswer: toAnswer(found) };
}

/** What was held against something else than what is in force now: the other books, or this one when it was overtaken. */
async function checkOthersAgain(
  trx: InTransaction<Scope>,
  { one, batch, checked }: Pick<Read, "one" | "batch" | "checked">,
): Promise<void> {
  const [current, active, inForce] = await Promise.all([
    listCurrentRosters(trx, batch.id),
    listActiveChecks(trx),
    findDataInForce(trx, batch.term),
  ]);
  const waiting = new Set(active.flatMap(({ rosterId, state }) => (state === "queued" ? [rosterId] : [])));
  const others = current.filter(({ id }) => id !== one.id);
  const isNew = one.state === "received";
  const basisNow = checkBasis(
    inForce,
    others.map(({ id }) => id),
  );
  const again = [
    ...(isNew ? others.map(({ id }) => id) : []),
    ...(isSameBasis(checked.basis, basisNow) ? [] : [one.id]),
  ];
  for (const rosterId of again) {
    const input = { term: batch.term, batchId: batch.id, rosterId };
    if (!waiting.has(rosterId)) await enqueueJob(trx, "check-roster", input);
  }
}

async function refuse(
  trx: InTransaction<Scope>,
  { one, batch, refusal }: Extract<ReadForCheck, { kind: "refused" }>,
): Promise<CheckOutcome> {
  if (!(await lockBatch(trx, batch.id))) return { kind: "overtaken" };
  const now = await findRoster(trx, one.id);
  if (!now || !mayBecomeState(now.state, "refused")) return { kind: "overtaken" };
  await refuseRoster(trx, one.id, refusal);
  await writeAudit(trx, {
    action: "roster:refuse",
    subject: `batch:${batch.id}/roster:${one.id}`,
    changes: [{ field: "refusal", from: null, to: refusal.code }],
  });
  return { kind: "refused", batchId: batch.id, rosterId: one.id };
}

function toAnswer({ causes }: CheckCounts): number {
  return causes.quality + causes.macro;
}

/** Another version came into force meanwhile, or another process took this one for dead: all is read again. */
class CameBetween extends Error {
  override name = "CameBetween";
}
