import type { SchoolScope } from "../scope.ts";
import type { AuditEntry } from "./audit.ts";

/** Only entries with all of what is given. */
export type AuditFilter = {
  /** 0: the console itself. */
  userId?: number;
  /** A whole action ("account:edit") or all of a group ("account"). */
  action?: string;
  /** One of these subjects ("user:12"), or what is under one ("comparison:3" with its causes). */
  subjects?: readonly string[];
  /** Moments, UTC: not before, and before. */
  from?: string;
  before?: string;
};

/** More people than these of one name are not looked for at once. */
const mostSubjects = 50;

/** Entries of a filter, newest first. */
export async function listAuditPage(
  scope: SchoolScope,
  filter: AuditFilter,
  page: { limit: number; offset: number },
): Promise<AuditEntry[]> {
  const rows = await filtered(scope, filter)
    .select(["seq", "at", "user_id as userId", "user_name as userName", "action", "subject", "changes"])
    .orderBy("seq", "desc")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(({ changes, ...row }) => ({ ...row, changes: readChanges(changes) }));
}

export async function countAuditEntries(scope: SchoolScope, filter: AuditFilter): Promise<number> {
  const row = await filtered(scope, filter)
    .select(({ fn }) => fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Who has left an entry, by id; 0 for the console itself. */
export async function listAuditUserIds({ db, schoolId }: SchoolScope): Promise<number[]> {
  const rows = await db
    .selectFrom("audit_entries")
    .select("user_id")
    .distinct()
    .where("school_id", "=", schoolId)
    .limit(10_000)
    .execute();
  return rows.map(({ user_id }) => user_id ?? 0);
}

function filtered({ db, schoolId }: SchoolScope, { userId, action, subjects, from, before }: AuditFilter) {
  let query = db.selectFrom("audit_entries").where("school_id", "=", schoolId);
  if (userId === 0) query = query.where("user_id", "is", null);
  else if (userId !== undefined) query = query.where("user_id", "=", userId);
  if (action?.includes(":")) query = query.where("action", "=", action);
  // Codes are compared by their bytes: what begins with "account:" lies before "account;".
  else if (action !== undefined)
    query = query.where("action", ">", `${action}:`).where("action", "<", `${action};`);
  if (subjects?.length === 0) query = query.where("seq", "<", 0);
  else if (subjects !== undefined)
    query = query.where(({ or, and, eb }) =>
      or(
        subjects
          .slice(0, mostSubjects)
          .map((subject) =>
            or([
              eb("subject", "=", subject),
              and([eb("subject", ">", `${subject}/`), eb("subject", "<", `${subject}0`)]),
            ]),
          ),
      ),
    );
  if (from !== undefined) query = query.where("at", ">=", from);
  if (before !== undefined) query = query.where("at", "<", before);
  return query;
}

/** Somebody may have made it something else than JSON; the check of the chain says so. */
function readChanges(text: string): AuditEntry["changes"] {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}
