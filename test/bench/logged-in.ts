import { addSeconds } from "#app/domain/calendar/instant.ts";
import { type Role, usualCapacities } from "#app/domain/people/roles.ts";
import { newToken } from "#app/use-cases/secret-token.ts";
import { insertSession } from "#db/queries/sessions.ts";
import { findUser, insertUser } from "#db/queries/users.ts";
import type { Scope } from "#db/scope.ts";

/** A person with a role and a session that lives: their scope, and the cookie of their browser. */
export async function logIn(scope: Scope, role: Role): Promise<{ scope: Scope; cookie: string }> {
  const id = await insertUser(scope, {
    loginName: role,
    displayName: "林美麗",
    title: null,
    roles: [role],
    capacities: usualCapacities([role]),
    active: true,
    mustChangePassword: false,
    // Nobody logs in with it: the session is there already.
    passwordHash: "none",
  });
  const user = await findUser(scope, id);
  if (!user) throw new Error("the new person is not there");
  const { token, hash } = newToken();
  await insertSession(scope, {
    tokenHash: hash,
    userId: id,
    endsAt: addSeconds(scope.now, 10 * 60 * 60),
    address: "127.0.0.1",
  });
  return { scope: { ...scope, user }, cookie: `licheng-session=${scope.schoolId}.${token}` };
}
