import type { Capacity } from "#app/domain/course-codes/sign-off.ts";
import type { Database } from "../connect.ts";
import { type Given, keptQuery, type Value } from "../kept-query.ts";
import type { InTransaction, SchoolScope, Scope } from "../scope.ts";
import { isCapacity, signedBy } from "./signers.ts";

/** As it was at signing: accounts are renamed, signatures are not. */
export type RunSignature = {
  runId: number;
  capacity: Capacity;
  userId: number;
  name: string;
  title: string | null;
  signedAt: string;
  digest: string;
  late: boolean;
};

/** The signatures of a run, or of all runs of a term; in the order in which they were given. */
export async function listSignatures(
  { db, schoolId }: SchoolScope,
  of: { runId: number } | { term: string },
): Promise<RunSignature[]> {
  const rows = await ("runId" in of
    ? signaturesOfRun(db, { schoolId, runId: of.runId })
    : signaturesOfTerm(db, { schoolId, term: of.term }));
  return rows.flatMap(({ capacity, late, ...row }) =>
    isCapacity(capacity) ? [{ ...row, capacity, late: late === 1 }] : [],
  );
}

const signaturesOfRun = keptQuery((db, value: Value<{ schoolId: number; runId: number }>) =>
  signatureRows(db, value("schoolId")).where("signature.run_id", "=", value("runId")),
);

const signaturesOfTerm = keptQuery((db, value: Value<{ schoolId: number; term: string }>) =>
  signatureRows(db, value("schoolId")).where("signature.run_id", "in", (runs) =>
    runs
      .selectFrom("comparison_runs")
      .select("id")
      .where("school_id", "=", value("schoolId"))
      .where("term", "=", value("term")),
  ),
);

function signatureRows(db: Database, schoolId: Given<number>) {
  return db
    .selectFrom("run_signatures as signature")
    .select(["signature.run_id as runId", "signature.capacity", "signature.user_id as userId"])
    .select(["signature.user_name as name", "signature.user_title as title"])
    .select(["signature.signed_at as signedAt", "signature.digest", "signature.late"])
    .where("signature.school_id", "=", schoolId)
    .orderBy("signature.signed_at")
    .orderBy("signature.run_id")
    .limit(1000);
}

/** A second signature in one capacity, or by one person, throws; `isDuplicate` in db/dialect.ts recognises it. */
export async function insertSignature(
  scope: InTransaction<Scope>,
  signature: { runId: number; capacity: Capacity; digest: string; late: boolean },
): Promise<void> {
  await scope.db
    .insertInto("run_signatures")
    .values({
      ...signedBy(scope),
      run_id: signature.runId,
      capacity: signature.capacity,
      digest: signature.digest,
      late: signature.late ? 1 : 0,
    })
    .execute();
}

/** The runs of a term that are signed once or twice, oldest first: what the duties of the comparison are judged by. */
export async function listSignedRuns(
  { db, schoolId }: SchoolScope,
  term: string,
): Promise<{ runId: number; startedAt: string; officerAt: string; directorAt: string | null }[]> {
  const rows = await db
    .selectFrom("run_signatures as signature")
    .innerJoin("comparison_runs as run", (join) =>
      join.onRef("run.school_id", "=", "signature.school_id").onRef("run.id", "=", "signature.run_id"),
    )
    .select(["run.id", "run.started_at", "run.created_at", "signature.capacity", "signature.signed_at"])
    .where("signature.school_id", "=", schoolId)
    .where("run.term", "=", term)
    .orderBy("run.id")
    .limit(1000)
    .execute();
  return rows.flatMap((row) =>
    row.capacity === "officer"
      ? [
          {
            runId: row.id,
            startedAt: row.started_at ?? row.created_at,
            officerAt: row.signed_at,
            directorAt:
              rows.find((other) => other.id === row.id && other.capacity === "director")?.signed_at ?? null,
          },
        ]
      : [],
  );
}
