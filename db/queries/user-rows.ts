import type { Selectable } from "kysely";
import {
  capacities as allCapacities,
  roles as allRoles,
  type Capacity,
  type Role,
} from "#app/domain/people/roles.ts";
import type { Database } from "../connect.ts";
import { type Given, keptQuery, type Value } from "../kept-query.ts";
import type { ActingUser, SchoolScope } from "../scope.ts";
import type { UsersTable } from "../tables/people.ts";

export type User = ActingUser & { active: boolean; version: number; createdAt: string };
export type Standings = { rolesOf: Map<number, Role[]>; capacitiesOf: Map<number, Capacity[]> };

/** Roles and capacities of one account, or of all. */
export async function standingsOf({ db, schoolId }: SchoolScope, userId?: number): Promise<Standings> {
  const [roles, capacities] =
    userId === undefined
      ? await Promise.all([roleRows(db, schoolId).execute(), capacityRows(db, schoolId).execute()])
      : await Promise.all([
          rolesOfUser(db, { schoolId, userId }),
          capacitiesOfUser(db, { schoolId, userId }),
        ]);
  return {
    rolesOf: grouped(roles, ({ role }) => role),
    capacitiesOf: grouped(capacities, ({ capacity }) => capacity),
  };
}

type OfUser = { schoolId: number; userId: number };

const rolesOfUser = keptQuery((db, value: Value<OfUser>) =>
  roleRows(db, value("schoolId")).where("user_id", "=", value("userId")),
);

const capacitiesOfUser = keptQuery((db, value: Value<OfUser>) =>
  capacityRows(db, value("schoolId")).where("user_id", "=", value("userId")),
);

function roleRows(db: Database, schoolId: Given<number>) {
  return db.selectFrom("user_roles").select(["user_id", "role"]).where("school_id", "=", schoolId);
}

function capacityRows(db: Database, schoolId: Given<number>) {
  return db.selectFrom("user_capacities").select(["user_id", "capacity"]).where("school_id", "=", schoolId);
}

/** The account with its standing, from a row that was read in another query (a session's). */
export async function withStanding(scope: SchoolScope, row: Selectable<UsersTable>): Promise<User> {
  return toUser(row, await standingsOf(scope, row.id));
}

export function toUser(row: Selectable<UsersTable>, { rolesOf, capacitiesOf }: Standings): User {
  const [roles, capacities] = [rolesOf.get(row.id) ?? [], capacitiesOf.get(row.id) ?? []];
  return {
    id: row.id,
    loginName: row.login_name,
    displayName: row.display_name,
    title: row.title,
    language: row.language,
    theme: row.theme,
    roles: allRoles.filter((role) => roles.includes(role)),
    capacities: allCapacities.filter((capacity) => capacities.includes(capacity)),
    mustChangePassword: row.must_change_password === 1,
    active: row.active === 1,
    version: row.version,
    createdAt: row.created_at,
  };
}

function grouped<R extends { user_id: number }, T>(
  rows: readonly R[],
  pick: (row: R) => T,
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) groups.set(row.user_id, [...(groups.get(row.user_id) ?? []), pick(row)]);
  return groups;
}
