import { randomBytes } from "node:crypto";
import { type Role, usualCapacities } from "#app/domain/people/roles.ts";
import { insertSchool } from "#db/queries/schools.ts";
import { findUser, insertUser } from "#db/queries/users.ts";
import { type Ground, inTransaction, type Scope } from "#db/scope.ts";
import { createVault } from "#db/vault.ts";
import type { TestDatabase } from "./databases.ts";

export const testNow = "2026-09-01 01:00:00";
export const testVault = createVault(Buffer.alloc(32, 7).toString("base64"));

export function testGround(database: TestDatabase, now = testNow): Ground {
  return { db: database.db, vault: testVault, now };
}

/** A new school with one person of these roles, seen by that person. The password hash is not one: nobody logs in. */
export async function newScope(
  database: TestDatabase,
  roles: readonly Role[] = ["administrator"],
): Promise<Scope> {
  const ground = testGround(database);
  const schoolId = await inTransaction(ground, (trx) =>
    insertSchool(trx, {
      code: randomBytes(3).toString("hex").toUpperCase(),
      name: "測試高中",
      hasContinuingDivision: false,
      hasPracticumOffice: false,
      settings: {},
    }),
  );
  return asNewUser({ ...ground, schoolId }, roles);
}

/** The same school, seen by another new person. */
export async function asNewUser(
  scope: Ground & { schoolId: number },
  roles: readonly Role[],
): Promise<Scope> {
  const id = await insertUser(scope, {
    loginName: `user-${randomBytes(4).toString("hex")}`,
    displayName: "王小明",
    title: null,
    roles,
    capacities: usualCapacities(roles),
    active: true,
    mustChangePassword: false,
    passwordHash: "none",
  });
  const user = await findUser(scope, id);
  if (!user) throw new Error("The new person is not there");
  return { ...scope, user, reach: "school" };
}
