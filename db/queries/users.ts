import type { Role } from "#app/domain/people/roles.ts";
import { insertRows } from "../bulk.ts";
import { newId } from "../dialect.ts";
import type { SchoolScope } from "../scope.ts";
import { standingsOf, toUser, type User } from "./user-rows.ts";

export type UserDraft = Pick<
  User,
  "loginName" | "displayName" | "title" | "roles" | "capacities" | "active" | "mustChangePassword"
> & { passwordHash: string; language?: string };
/** Without `language` it stays. */
export type UserEdit = Pick<
  User,
  "loginName" | "displayName" | "title" | "roles" | "capacities" | "active"
> & { language?: string };

/** All accounts, at most 2,000, in the order of their log-in names. */
export async function listUsers(scope: SchoolScope): Promise<User[]> {
  const [rows, standings] = await Promise.all([
    userRows(scope).orderBy("login_name").limit(2000).execute(),
    standingsOf(scope),
  ]);
  return rows.map((row) => toUser(row, standings));
}

export async function findUser(scope: SchoolScope, id: number): Promise<User | undefined> {
  const [row, standings] = await Promise.all([
    userRows(scope).where("id", "=", id).executeTakeFirst(),
    standingsOf(scope, id),
  ]);
  return row && toUser(row, standings);
}

/** `loginName` in its canonical form. */
export async function findUserByLoginName(scope: SchoolScope, loginName: string): Promise<User | undefined> {
  const row = await userRows(scope).where("login_name", "=", loginName).executeTakeFirst();
  return row && toUser(row, await standingsOf(scope, row.id));
}

export async function findPasswordHash(scope: SchoolScope, userId: number): Promise<string | undefined> {
  const row = await scope.db
    .selectFrom("users")
    .select("password_hash")
    .where("school_id", "=", scope.schoolId)
    .where("id", "=", userId)
    .executeTakeFirst();
  return row?.password_hash;
}

/** Names of accounts by id, also of those that are no longer active. */
export async function listUserNames(scope: SchoolScope): Promise<Map<number, string>> {
  const rows = await scope.db
    .selectFrom("users")
    .select(["id", "display_name"])
    .where("school_id", "=", scope.schoolId)
    .limit(10_000)
    .execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
}

/** Active accounts with a role, for instance to see that one administrator remains. */
export async function countActiveUsersWithRole(scope: SchoolScope, role: Role): Promise<number> {
  const row = await scope.db
    .selectFrom("user_roles")
    .innerJoin("users", (join) =>
      join.onRef("users.school_id", "=", "user_roles.school_id").onRef("users.id", "=", "user_roles.user_id"),
    )
    .select(({ fn }) => fn.countAll().as("count"))
    .where("user_roles.school_id", "=", scope.schoolId)
    .where("user_roles.role", "=", role)
    .where("users.active", "=", 1)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Gives the id. A log-in name that is taken throws; `isDuplicate` in db/dialect.ts recognises it. */
export async function insertUser(scope: SchoolScope, user: UserDraft): Promise<number> {
  const result = await scope.db
    .insertInto("users")
    .values({
      school_id: scope.schoolId,
      login_name: user.loginName,
      display_name: user.displayName,
      title: user.title,
      language: user.language ?? "zh-TW",
      theme: "auto",
      password_hash: user.passwordHash,
      must_change_password: user.mustChangePassword ? 1 : 0,
      active: user.active ? 1 : 0,
      created_at: scope.now,
      password_changed_at: scope.now,
    })
    .executeTakeFirstOrThrow();
  const id = newId(result);
  await insertStanding(scope, id, user);
  return id;
}

/** false when somebody else changed the account since `version` was read. */
export async function updateUser(
  scope: SchoolScope,
  id: number,
  version: number,
  user: UserEdit,
): Promise<boolean> {
  const result = await scope.db
    .updateTable("users")
    .set({
      login_name: user.loginName,
      display_name: user.displayName,
      title: user.title,
      active: user.active ? 1 : 0,
      language: user.language,
      version: version + 1,
    })
    .where("school_id", "=", scope.schoolId)
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  for (const table of ["user_roles", "user_capacities"] as const)
    await scope.db
      .deleteFrom(table)
      .where("school_id", "=", scope.schoolId)
      .where("user_id", "=", id)
      .execute();
  await insertStanding(scope, id, user);
  return true;
}

export async function updatePassword(
  scope: SchoolScope,
  userId: number,
  password: { hash: string; mustChange: boolean },
): Promise<void> {
  await scope.db
    .updateTable("users")
    .set({
      password_hash: password.hash,
      must_change_password: password.mustChange ? 1 : 0,
      password_changed_at: scope.now,
    })
    .where("school_id", "=", scope.schoolId)
    .where("id", "=", userId)
    .execute();
}

export async function updatePreferences(
  scope: SchoolScope,
  userId: number,
  preferences: { language: string; theme: string },
): Promise<void> {
  await scope.db
    .updateTable("users")
    .set(preferences)
    .where("school_id", "=", scope.schoolId)
    .where("id", "=", userId)
    .execute();
}

async function insertStanding(
  { db, schoolId }: SchoolScope,
  userId: number,
  user: Pick<User, "roles" | "capacities">,
) {
  const key = { school_id: schoolId, user_id: userId };
  await insertRows(
    db,
    "user_roles",
    user.roles.map((role) => ({ ...key, role })),
  );
  await insertRows(
    db,
    "user_capacities",
    user.capacities.map((capacity) => ({ ...key, capacity })),
  );
}

function userRows({ db, schoolId }: SchoolScope) {
  return db.selectFrom("users").selectAll().where("school_id", "=", schoolId);
}
