import { needsTouch, sessionState } from "#app/domain/people/session-limits.ts";
import { findSession, touchSession } from "#db/queries/sessions.ts";
import type { User } from "#db/queries/user-rows.ts";
import type { SchoolScope } from "#db/scope.ts";
import { hashToken } from "./secret-token.ts";

export type ResumedSession = {
  user: User;
  /** Ends when the use has been written down, and never fails; a page does not wait for it. */
  touched: Promise<void>;
};

/** Who is logged in with this token; undefined when the session has ended, was idle too long, or the account is closed. */
export async function resumeSession(
  scope: SchoolScope,
  token: string,
  idleSeconds: number,
): Promise<ResumedSession | undefined> {
  const session = await findSession(scope, hashToken(token));
  if (!session?.user.active || sessionState(session, scope.now, idleSeconds) !== "live") return undefined;
  const touched = needsTouch(session.seenAt, scope.now)
    ? // A busy database must not fail a page for this; the next request a minute later writes it down.
      touchSession(scope, session.tokenHash).catch(() => {})
    : Promise.resolve();
  return { user: session.user, touched };
}
