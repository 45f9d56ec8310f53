import type { Capacity } from "#app/domain/course-codes/sign-off.ts";
import type { InTransaction, SchoolScope, Scope } from "../scope.ts";
import { isCapacity, signedBy } from "./signers.ts";

/** As it was at signing: accounts are renamed, signatures are not. It holds while the digest is that of what is kept. */
export type BatchSignature = {
  capacity: Capacity;
  userId: number;
  name: string;
  title: string | null;
  signedAt: string;
  digest: string;
};

/** Every signature ever given to a batch, in the order in which they were given. */
export async function listBatchSignatures(
  { db, schoolId }: SchoolScope,
  batchId: number,
): Promise<BatchSignature[]> {
  const rows = await db
    .selectFrom("batch_signatures")
    .select(["capacity", "user_id as userId", "user_name as name", "user_title as title"])
    .select(["signed_at as signedAt", "digest"])
    .where("school_id", "=", schoolId)
    .where("batch_id", "=", batchId)
    .orderBy("id")
    .limit(1000)
    .execute();
  return rows.flatMap(({ capacity, ...row }) => (isCapacity(capacity) ? [{ ...row, capacity }] : []));
}

/** A second signature of one content in one capacity, or by one person, throws; see `isDuplicate` in db/dialect.ts. */
export async function insertBatchSignature(
  scope: InTransaction<Scope>,
  signature: { batchId: number; capacity: Capacity; digest: string },
): Promise<void> {
  await scope.db
    .insertInto("batch_signatures")
    .values({
      ...signedBy(scope),
      batch_id: signature.batchId,
      capacity: signature.capacity,
      digest: signature.digest,
    })
    .execute();
}
