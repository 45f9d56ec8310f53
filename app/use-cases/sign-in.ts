import { addSeconds } from "#app/domain/calendar/instant.ts";
import { canonicalLoginName } from "#app/domain/people/accounts.ts";
import { type ThrottleFacts, throttleLimits, throttleSeconds } from "#app/domain/people/sign-in-throttle.ts";
import { writeAudit } from "#db/queries/audit.ts";
import { deleteEndedSessions, deleteSession, insertSession } from "#db/queries/sessions.ts";
import {
  type Attempt,
  countFailures,
  deleteAttemptsBefore,
  existsTrustedDevice,
  insertAttempt,
  insertTrustedDevice,
  updateAttempt,
} from "#db/queries/sign-in-attempts.ts";
import type { User } from "#db/queries/user-rows.ts";
import { findPasswordHash, findUserByLoginName } from "#db/queries/users.ts";
import { type Ground, inTransaction, type SchoolScope } from "#db/scope.ts";
import { verifyPassword } from "./password-hash.ts";
import { hashToken, newToken } from "./secret-token.ts";

export type SignInInput = {
  /** undefined when the code that was typed is no school of this deployment. */
  schoolId: number | undefined;
  loginName: string;
  password: string;
  address: string;
  /** Token of the device cookie, where there is one. */
  deviceToken: string | null;
  /** Token of the session that the browser still has: it ends. */
  oldSessionToken: string | null;
  /** Until when the session lasts at most, in seconds. */
  sessionSeconds: number;
};

export type SignInOutcome =
  | { kind: "signed-in"; user: User; sessionToken: string; deviceToken: string }
  | { kind: "refused"; reason: "wrong" | "inactive" }
  | { kind: "throttled"; seconds: number };

/**
 * Looks at a log-in. An unknown account is answered like a wrong password, in the same time; "inactive" is said only
 * to who knows the password. Attempts are written down before they are looked at, so that none escapes the throttle.
 */
export async function signIn(ground: Ground, input: SignInInput): Promise<SignInOutcome> {
  const scope: SchoolScope = { ...ground, schoolId: input.schoolId ?? 0 };
  const loginName = canonicalLoginName(input.loginName).slice(0, 64);
  const user = await findUserByLoginName(scope, loginName);
  const deviceHash = await knownDevice(scope, user, input.deviceToken);
  const attempt = { loginName, address: input.address.slice(0, 64), deviceHash };
  const attemptId = await insertAttempt(scope, attempt);

  const seconds = throttleSeconds(await throttleFacts(scope, attempt), scope.now);
  if (seconds > 0) {
    await updateAttempt(scope, attemptId, "refused");
    return { kind: "throttled", seconds };
  }
  const passwordHash = user && (await findPasswordHash(scope, user.id));
  if (!(await verifyPassword(passwordHash, input.password)) || !user) {
    await updateAttempt(scope, attemptId, "failed");
    return { kind: "refused", reason: "wrong" };
  }
  if (!user.active) {
    await updateAttempt(scope, attemptId, "failed");
    return { kind: "refused", reason: "inactive" };
  }
  return begin(scope, input, user, { attemptId, deviceHash });
}

async function begin(
  scope: SchoolScope,
  input: SignInInput,
  user: User,
  { attemptId, deviceHash }: { attemptId: number; deviceHash: string | null },
): Promise<SignInOutcome> {
  const session = newToken();
  const device = newToken();
  await inTransaction({ ...scope, user, reach: "school" } as const, async (trx) => {
    await updateAttempt(trx, attemptId, "succeeded");
    if (input.oldSessionToken !== null) await deleteSession(trx, hashToken(input.oldSessionToken));
    await insertSession(trx, {
      tokenHash: session.hash,
      userId: user.id,
      endsAt: addSeconds(scope.now, input.sessionSeconds),
      address: input.address.slice(0, 64),
    });
    if (deviceHash === null) await insertTrustedDevice(trx, user.id, device.hash);
    await writeAudit(trx, { action: "session:begin", subject: `user:${user.id}`, changes: [] });
    await deleteEndedSessions(trx);
    await deleteAttemptsBefore(trx, addSeconds(scope.now, -keptSeconds));
  });
  const deviceToken = deviceHash === null ? device.token : (input.deviceToken ?? device.token);
  return { kind: "signed-in", user, sessionToken: session.token, deviceToken };
}

/** Attempts are kept for a week, longer than any count looks back, for who wants to see what happened. */
const keptSeconds = 7 * 24 * 60 * 60;

async function knownDevice(
  scope: SchoolScope,
  user: User | undefined,
  token: string | null,
): Promise<string | null> {
  if (!user || token === null) return null;
  const hash = hashToken(token);
  return (await existsTrustedDevice(scope, user.id, hash)) ? hash : null;
}

async function throttleFacts(scope: SchoolScope, attempt: Attempt): Promise<ThrottleFacts> {
  const { loginName, address, deviceHash } = attempt;
  const since = (count: keyof typeof throttleLimits) => addSeconds(scope.now, -throttleLimits[count].seconds);
  if (deviceHash !== null) {
    const failures = await countFailures(scope, { loginName, deviceHash }, since("device"));
    return { device: "known", failures: { device: failures } };
  }
  const [pair, byAddress, account] = await Promise.all([
    countFailures(scope, { loginName, address }, since("pair")),
    countFailures(scope, { address }, since("address")),
    countFailures(scope, { loginName }, since("account")),
  ]);
  return { device: "unknown", failures: { pair, address: byAddress, account } };
}
