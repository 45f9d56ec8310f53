import { sql } from "kysely";
import type { RosterCheck } from "#app/domain/rosters/check.ts";
import type { CheckBasis } from "#app/domain/rosters/check-basis.ts";
import type { CheckCounts } from "#app/domain/rosters/roster-counts.ts";
import { newId } from "../dialect.ts";
import type { InTransaction, SchoolScope, Scope } from "../scope.ts";

/** A check that was finished. Moments are UTC. */
export type StoredCheck = {
  id: number;
  rosterId: number;
  ruleSet: string;
  against: CheckBasis;
  notChecked: RosterCheck["notChecked"];
  counts: CheckCounts;
  startedAt: string;
  finishedAt: string;
};

/** Begins a check; gives its id. Nobody sees it before it is finished. */
export async function insertCheck(scope: Scope, rosterId: number, ruleSet: string): Promise<number> {
  const result = await scope.db
    .insertInto("roster_checks")
    .values({
      school_id: scope.schoolId,
      roster_id: rosterId,
      rule_set: ruleSet,
      against: "{}",
      not_checked: "[]",
      counts: "{}",
      started_at: scope.now,
      started_by: scope.user.id || null,
    })
    .executeTakeFirstOrThrow();
  return newId(result);
}

/** false when somebody took the check for left behind and cleared it away. */
export async function finishCheck(
  { db, schoolId, now }: InTransaction<SchoolScope>,
  id: number,
  found: Pick<StoredCheck, "against" | "notChecked" | "counts">,
): Promise<boolean> {
  const result = await db
    .updateTable("roster_checks")
    .set({
      against: JSON.stringify(found.against),
      not_checked: JSON.stringify(found.notChecked),
      counts: JSON.stringify(found.counts),
      finished_at: now,
    })
    .where("school_id", "=", schoolId)
    .where("id", "=", id)
    .where("finished_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The check that counts of each roster, the one that was begun last; by roster. */
export async function listLatestChecks(
  { db, schoolId }: SchoolScope,
  rosterIds: readonly number[],
): Promise<Map<number, StoredCheck>> {
  if (rosterIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("roster_checks")
    .select(["id", "roster_id", "rule_set", "against", "not_checked", "counts"])
    .select(["started_at", "finished_at"])
    .where("school_id", "=", schoolId)
    .where("roster_id", "in", [...rosterIds])
    .where("finished_at", "is not", null)
    .orderBy("id")
    .execute();
  return new Map(
    rows.map((row) => [
      row.roster_id,
      {
        id: row.id,
        rosterId: row.roster_id,
        ruleSet: row.rule_set,
        against: JSON.parse(row.against),
        notChecked: JSON.parse(row.not_checked),
        counts: JSON.parse(row.counts),
        startedAt: row.started_at,
        finishedAt: row.finished_at ?? row.started_at,
      },
    ]),
  );
}

/** So many rows of one statement are gone within milliseconds, and others may write in between. */
const batch = 1000;
const pauseMs = 3;

/** Takes every check of a roster away but the one that counts, some rows at a time. */
export async function deleteOtherChecks(scope: SchoolScope, rosterId: number): Promise<void> {
  const { db, schoolId } = scope;
  const latest = (await listLatestChecks(scope, [rosterId])).get(rosterId);
  const others = await db
    .selectFrom("roster_checks")
    .select("id")
    .where("school_id", "=", schoolId)
    .where("roster_id", "=", rosterId)
    .where("id", "!=", latest?.id ?? 0)
    .execute();
  for (const { id } of others) await deleteCheck(scope, id);
}

async function deleteCheck(scope: SchoolScope, id: number): Promise<void> {
  const { db, schoolId } = scope;
  await deleteParts(scope, "roster_findings", "finding_no", id);
  await deleteParts(scope, "roster_causes", "cause_no", id);
  await db.deleteFrom("roster_checks").where("school_id", "=", schoolId).where("id", "=", id).execute();
}

async function deleteParts(
  { db, schoolId }: SchoolScope,
  part: "roster_findings" | "roster_causes",
  number: "finding_no" | "cause_no",
  checkId: number,
): Promise<void> {
  const [table, column] = [sql.table(part), sql.ref(number)];
  const ofCheck = sql`school_id = ${schoolId} and check_id = ${checkId}`;
  for (let last = batch; ; last += batch) {
    const { rows } = await sql<{ most: number | null }>`
      select max(${column}) as most from ${table} where ${ofCheck}
    `.execute(db);
    if ((rows[0]?.most ?? null) === null) return;
    await sql`delete from ${table} where ${ofCheck} and ${column} <= ${last}`.execute(db);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
