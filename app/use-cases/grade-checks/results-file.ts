import type { EntryRefusal } from "#app/domain/grade-checks/check-results.ts";
import type { JudgedResults } from "#app/domain/grade-checks/judge-result-rows.ts";
import type { FileRefusal } from "#app/domain/tables/reasons.ts";
import type { RawFile } from "#app/imports/raw-file.ts";
import { type CheckResultsOutcome, readCheckResults } from "#app/imports/read-check-results.ts";
import { readFile } from "#app/imports/read-file.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { insertFile, readFileBytes } from "#db/queries/files.ts";
import { insertResults } from "#db/queries/grade-check-results.ts";
import type { StoredRound } from "#db/queries/grade-check-rounds.ts";
import {
  findUpload,
  insertUpload,
  type StoredUpload,
  settleUpload,
} from "#db/queries/grade-check-uploads.ts";
import { inTransaction, type SchoolScope, type Scope } from "#db/scope.ts";
import type { ReceivedFile } from "../receive-file.ts";
import { type JudgedUpload, judgeUpload } from "./judge-upload.ts";
import { openEntry } from "./open-entry.ts";

export type ResultsFileRefusal =
  | { reason: FileRefusal; detail: string | null }
  | { reason: Extract<CheckResultsOutcome, { ok: false }>["refusal"]; missing: readonly string[] };

export type ReceiveResultsOutcome =
  | { kind: "received"; uploadId: number }
  /** Nothing is kept of it. */
  | ({ kind: "refused" } & ResultsFileRefusal);

/** Keeps a file with results of a round, to be looked at before anything of it is entered. */
export async function receiveResultsFile(
  scope: Scope,
  { roundId, file }: { roundId: number; file: ReceivedFile },
): Promise<ReceiveResultsOutcome> {
  const raw = await readFile(file.name, file.bytes);
  if (!raw.ok) return { kind: "refused", reason: raw.refusal, detail: raw.detail };
  const read = readCheckResults(raw.file);
  if (!read.ok) return { kind: "refused", reason: read.refusal, missing: read.missing };
  return inTransaction(scope, async (trx) => {
    const { id: fileId, sha256 } = await insertFile(trx, file);
    const uploadId = await insertUpload(trx, { roundId, fileId, fileName: file.name, sha256 });
    await writeAudit(trx, {
      action: "grade-check:upload",
      subject: `check-round:${roundId}`,
      changes: [
        { field: "fileName", from: null, to: file.name },
        { field: "sha256", from: null, to: sha256 },
      ],
    });
    return { kind: "received", uploadId };
  });
}

export type ReadUpload = { raw: RawFile; bytes: Buffer; blank: number; judged: JudgedUpload };

/** What would come of a file that was received, by what holds now. */
export async function readResultsFile(
  scope: Scope,
  round: StoredRound,
  upload: StoredUpload,
): Promise<ReadUpload> {
  const { raw, bytes, read } = await readStored(scope, upload);
  return { raw, bytes, blank: read.blank, judged: await judgeUpload(scope, round, read.rows) };
}

async function readStored(scope: SchoolScope, { id, fileId, fileName }: StoredUpload) {
  const bytes = await readFileBytes(scope, fileId);
  const raw = await readFile(fileName, bytes);
  const read = raw.ok ? readCheckResults(raw.file) : undefined;
  // It could be read when it came, and its bytes have not changed since.
  if (!raw.ok || !read?.ok) throw new Error(`The file of upload ${id} cannot be read any more`);
  return { raw: raw.file, bytes, read };
}

export type ConfirmResultsOutcome =
  | { kind: "confirmed"; counts: JudgedResults["counts"] }
  | { kind: "not-found" }
  | { kind: "refused"; reason: EntryRefusal | "nothing-accepted" }
  /** Somebody entered results, or decided about the file, since it was looked at. */
  | { kind: "conflict" };

/** Enters what a file says, where it is still what was looked at: `seen`, the round's newest result then. */
export async function confirmResultsFile(
  scope: Scope,
  input: { roundId: number; uploadId: number; version: number; seen: number; reason: string },
): Promise<ConfirmResultsOutcome> {
  const { roundId, uploadId, version, seen } = input;
  const upload = await findUpload(scope, uploadId);
  if (!upload || upload.roundId !== roundId) return { kind: "not-found" };
  const { read } = await readStored(scope, upload);
  return inTransaction(scope, async (trx) => {
    const entry = await openEntry(trx, input);
    if (entry.kind !== "open") return entry;
    const { round, lateReason } = entry;
    const judged = await judgeUpload(trx, round, read.rows);
    const { counts, answers } = judged;
    if (judged.seen !== seen) return { kind: "conflict" };
    if (answers.length === 0) return { kind: "refused", reason: "nothing-accepted" };
    if (!(await settleUpload(trx, { id: uploadId, version }, { state: "confirmed", counts })))
      return { kind: "conflict" };
    await insertResults(trx, roundId, answers, { source: "import", lateReason });
    await writeAudit(trx, {
      action: "grade-check:import",
      subject: `check-round:${roundId}`,
      changes: [
        { field: "sha256", from: null, to: upload.sha256 },
        { field: "students", from: null, to: answers.length },
        { field: "doubts", from: null, to: answers.filter(({ state }) => state === "doubt").length },
        { field: "rejectedRows", from: null, to: counts.rejected },
        ...(lateReason === null ? [] : [{ field: "lateReason", from: null, to: lateReason }]),
      ],
    });
    return { kind: "confirmed", counts };
  });
}

/** Sets a file aside of which nothing was entered; false when somebody else decided about it meanwhile. */
export async function discardResultsFile(
  scope: Scope,
  { roundId, uploadId, version }: { roundId: number; uploadId: number; version: number },
): Promise<boolean> {
  return inTransaction(scope, async (trx) => {
    const upload = await findUpload(trx, uploadId);
    if (upload?.roundId !== roundId) return false;
    if (!(await settleUpload(trx, { id: uploadId, version }, { state: "discarded", counts: null })))
      return false;
    await writeAudit(trx, {
      action: "grade-check:discard-upload",
      subject: `check-round:${roundId}`,
      changes: [{ field: "sha256", from: null, to: upload.sha256 }],
    });
    return true;
  });
}
