import { createHash } from "node:crypto";
import { canonicalJson, type Json } from "../canonical-json.ts";
import { forUpdate } from "../dialect.ts";
import type { InTransaction, SchoolScope, Scope } from "../scope.ts";

export type AuditChange = { field: string; from: Json; to: Json };
/** `action` like "account:edit", `subject` like "user:12". Never a password, never an unmasked 身分證號. */
export type AuditNote = { action: string; subject: string; changes: readonly AuditChange[] };

export type AuditEntry = AuditNote & { seq: number; at: string; userId: number | null; userName: string };

/** Why a chain does not hold, and at which entry (its number, 1 is the first) it stops holding. */
export type AuditVerdict =
  | { ok: true; entries: number }
  | { ok: false; seq: number; fault: "edited" | "removed" | "reordered" };

type AuditRow = AuditEntry & { previousHash: string; hash: string };

const beforeTheFirst = "0".repeat(64);
const pageLength = 1000;

/**
 * Writes one audit entry in the transaction of the change itself, chained to the school's entry before it. The head row
 * is locked until the transaction ends, so that two writers never continue from the same entry.
 */
export async function writeAudit(scope: InTransaction<Scope>, note: AuditNote): Promise<void> {
  const { db, schoolId } = scope;
  const head = await forUpdate(
    db,
    db.selectFrom("audit_heads").select(["seq", "hash"]).where("school_id", "=", schoolId),
  ).executeTakeFirstOrThrow();
  const entry: AuditEntry = {
    ...note,
    seq: head.seq + 1,
    at: scope.now,
    userId: scope.user.id || null,
    userName: scope.user.displayName,
  };
  const hash = hashOf(schoolId, entry, head.hash);
  await db
    .insertInto("audit_entries")
    .values({
      school_id: schoolId,
      seq: entry.seq,
      at: entry.at,
      user_id: entry.userId,
      user_name: entry.userName,
      action: entry.action,
      subject: entry.subject,
      changes: JSON.stringify(entry.changes),
      previous_hash: head.hash,
      hash,
    })
    .execute();
  await db
    .updateTable("audit_heads")
    .set({ seq: entry.seq, hash })
    .where("school_id", "=", schoolId)
    .execute();
}

/** Begins a school's chain; once, when the school is made. */
export async function startAuditChain(scope: SchoolScope): Promise<void> {
  await scope.db
    .insertInto("audit_heads")
    .values({ school_id: scope.schoolId, seq: 0, hash: beforeTheFirst })
    .execute();
}

/** Entries, newest first; of one subject or person when given. */
export async function listAuditEntries(
  scope: SchoolScope,
  filter: { subject?: string; userId?: number; before?: number; limit: number },
): Promise<AuditEntry[]> {
  let query = auditRows(scope);
  if (filter.subject !== undefined) query = query.where("subject", "=", filter.subject);
  if (filter.userId !== undefined) query = query.where("user_id", "=", filter.userId);
  if (filter.before !== undefined) query = query.where("seq", "<", filter.before);
  const rows = await query.orderBy("seq", "desc").limit(filter.limit).execute();
  return rows.map(({ changes, previousHash: _previous, hash: _hash, ...row }) => ({
    ...row,
    changes: readChanges(changes) ?? [],
  }));
}

/** Goes through a school's chain and names the first entry that was edited, removed or moved. */
export async function verifyAudit(scope: SchoolScope): Promise<AuditVerdict> {
  const head = await scope.db
    .selectFrom("audit_heads")
    .select(["seq", "hash"])
    .where("school_id", "=", scope.schoolId)
    .executeTakeFirst();
  let last = { seq: 0, hash: beforeTheFirst };
  for (;;) {
    const page = await auditRows(scope)
      .where("seq", ">", last.seq)
      .orderBy("seq")
      .limit(pageLength)
      .execute();
    for (const { changes, ...rest } of page) {
      const parsed = readChanges(changes);
      const row = { ...rest, changes: parsed ?? [] };
      const fault = parsed ? faultOf(scope.schoolId, row, last, head?.seq ?? 0) : "edited";
      if (fault) return { ok: false, seq: fault === "removed" ? last.seq + 1 : row.seq, fault };
      last = { seq: row.seq, hash: row.hash };
    }
    if (page.length < pageLength) break;
    // Hashing a page takes some 20 ms: other requests pass between two of them.
    await new Promise(setImmediate);
  }
  if (head?.seq === last.seq && head.hash === last.hash) return { ok: true, entries: last.seq };
  return { ok: false, seq: last.seq + 1, fault: "removed" };
}

function faultOf(
  schoolId: number,
  row: AuditRow,
  last: { seq: number; hash: string },
  entries: number,
): "edited" | "removed" | "reordered" | null {
  if (row.seq !== last.seq + 1) return "removed";
  const soundAs = (seq: number) => row.hash === hashOf(schoolId, { ...row, seq }, row.previousHash);
  if (soundAs(row.seq)) return row.previousHash === last.hash ? null : "removed";
  // An entry whose own hash is right under another number was moved, not edited.
  for (let seq = 1; seq <= entries; seq++) if (soundAs(seq)) return "reordered";
  return "edited";
}

function auditRows({ db, schoolId }: SchoolScope) {
  return db
    .selectFrom("audit_entries")
    .select(["seq", "at", "user_id as userId", "user_name as userName", "action", "subject", "changes"])
    .select(["previous_hash as previousHash", "hash"])
    .where("school_id", "=", schoolId);
}

function hashOf(schoolId: number, entry: AuditEntry, previousHash: string): string {
  const { seq, at, userId, userName, action, subject, changes } = entry;
  const content = { schoolId, seq, at, userId, userName, action, subject, changes, previousHash };
  return createHash("sha256").update(canonicalJson(content)).digest("hex");
}

/** null when somebody made it something else than JSON. */
function readChanges(text: string): AuditChange[] | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
