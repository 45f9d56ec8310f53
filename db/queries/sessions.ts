import { keptQuery, type Value } from "../kept-query.ts";
import type { SchoolScope } from "../scope.ts";
import { type User, withStanding } from "./user-rows.ts";

export type Session = {
  tokenHash: string;
  seenAt: string;
  endsAt: string;
  user: User;
};

/** The session with its person; whether it still holds is for the caller to say. */
export async function findSession(scope: SchoolScope, tokenHash: string): Promise<Session | undefined> {
  const [row] = await sessionRows(scope.db, { schoolId: scope.schoolId, tokenHash });
  if (!row) return undefined;
  const { seenAt, endsAt, ...user } = row;
  return { tokenHash, seenAt, endsAt, user: await withStanding(scope, user) };
}

const sessionRows = keptQuery((db, value: Value<{ schoolId: number; tokenHash: string }>) =>
  db
    .selectFrom("sessions")
    .innerJoin("users", (join) =>
      join.onRef("users.school_id", "=", "sessions.school_id").onRef("users.id", "=", "sessions.user_id"),
    )
    .selectAll("users")
    .select(["sessions.seen_at as seenAt", "sessions.ends_at as endsAt"])
    .where("sessions.school_id", "=", value("schoolId"))
    .where("sessions.token_hash", "=", value("tokenHash")),
);

export async function insertSession(
  scope: SchoolScope,
  session: { tokenHash: string; userId: number; endsAt: string; address: string },
): Promise<void> {
  await scope.db
    .insertInto("sessions")
    .values({
      school_id: scope.schoolId,
      token_hash: session.tokenHash,
      user_id: session.userId,
      created_at: scope.now,
      seen_at: scope.now,
      ends_at: session.endsAt,
      address: session.address,
    })
    .execute();
}

/** Never brings a session back: one that was deleted stays deleted. */
export async function touchSession(scope: SchoolScope, tokenHash: string): Promise<void> {
  await scope.db
    .updateTable("sessions")
    .set({ seen_at: scope.now })
    .where("school_id", "=", scope.schoolId)
    .where("token_hash", "=", tokenHash)
    .execute();
}

export async function deleteSession(scope: SchoolScope, tokenHash: string): Promise<void> {
  await scope.db
    .deleteFrom("sessions")
    .where("school_id", "=", scope.schoolId)
    .where("token_hash", "=", tokenHash)
    .execute();
}

/** All sessions of a person, but for the one that is being used when it is given. */
export async function deleteSessionsOf(
  scope: SchoolScope,
  userId: number,
  exceptTokenHash: string | null,
): Promise<void> {
  let query = scope.db
    .deleteFrom("sessions")
    .where("school_id", "=", scope.schoolId)
    .where("user_id", "=", userId);
  if (exceptTokenHash !== null) query = query.where("token_hash", "!=", exceptTokenHash);
  await query.execute();
}

export async function deleteEndedSessions(scope: SchoolScope): Promise<void> {
  await scope.db
    .deleteFrom("sessions")
    .where("school_id", "=", scope.schoolId)
    .where("ends_at", "<=", scope.now)
    .execute();
}
