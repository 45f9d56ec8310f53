import type { Failures } from "#app/domain/people/sign-in-throttle.ts";
import { newId } from "../dialect.ts";
import type { SchoolScope } from "../scope.ts";
import type { SignInAttemptsTable } from "../tables/people.ts";

export type Attempt = { loginName: string; address: string; deviceHash: string | null };

/** Written down before the password is looked at, so that many attempts at once count one another. Gives its id. */
export async function insertAttempt(scope: SchoolScope, attempt: Attempt): Promise<number> {
  const result = await scope.db
    .insertInto("sign_in_attempts")
    .values({
      school_id: scope.schoolId,
      login_name: attempt.loginName,
      address: attempt.address,
      device_hash: attempt.deviceHash,
      outcome: "open",
      at: scope.now,
    })
    .executeTakeFirstOrThrow();
  return newId(result);
}

export async function updateAttempt(
  scope: SchoolScope,
  id: number,
  outcome: SignInAttemptsTable["outcome"],
): Promise<void> {
  await scope.db
    .updateTable("sign_in_attempts")
    .set({ outcome })
    .where("school_id", "=", scope.schoolId)
    .where("id", "=", id)
    .execute();
}

/**
 * Failed attempts (and open ones) after `since` with these marks: an account, an address, or both. With `deviceHash`
 * those of that device; without, those of devices that the account does not know.
 */
export async function countFailures(
  scope: SchoolScope,
  marks: { loginName?: string; address?: string; deviceHash?: string },
  since: string,
): Promise<Failures> {
  let query = scope.db
    .selectFrom("sign_in_attempts")
    .select(({ fn }) => [fn.countAll().as("count"), fn.min("at").as("earliest")])
    .where("school_id", "=", scope.schoolId)
    .where("at", ">", since)
    .where("outcome", "in", ["open", "failed"]);
  query =
    marks.deviceHash === undefined
      ? query.where("device_hash", "is", null)
      : query.where("device_hash", "=", marks.deviceHash);
  if (marks.loginName !== undefined) query = query.where("login_name", "=", marks.loginName);
  if (marks.address !== undefined) query = query.where("address", "=", marks.address);
  const row = await query.executeTakeFirstOrThrow();
  return { count: Number(row.count), earliest: row.earliest };
}

export async function deleteAttemptsBefore(scope: SchoolScope, moment: string): Promise<void> {
  await scope.db
    .deleteFrom("sign_in_attempts")
    .where("school_id", "=", scope.schoolId)
    .where("at", "<", moment)
    .execute();
}

export async function existsTrustedDevice(
  scope: SchoolScope,
  userId: number,
  deviceHash: string,
): Promise<boolean> {
  const row = await scope.db
    .selectFrom("trusted_devices")
    .select("device_hash")
    .where("school_id", "=", scope.schoolId)
    .where("user_id", "=", userId)
    .where("device_hash", "=", deviceHash)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertTrustedDevice(
  scope: SchoolScope,
  userId: number,
  deviceHash: string,
): Promise<void> {
  await scope.db
    .insertInto("trusted_devices")
    .values({ school_id: scope.schoolId, user_id: userId, device_hash: deviceHash, created_at: scope.now })
    .execute();
}

/** After a password was reset by somebody else: every device has to prove itself again. */
export async function deleteTrustedDevicesOf(scope: SchoolScope, userId: number): Promise<void> {
  await scope.db
    .deleteFrom("trusted_devices")
    .where("school_id", "=", scope.schoolId)
    .where("user_id", "=", userId)
    .execute();
}
