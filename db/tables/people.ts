import type { Generated } from "kysely";
import type { Capacity, Role } from "#app/domain/people/roles.ts";

export type UsersTable = {
  id: Generated<number>;
  school_id: number;
  /** Lower case; unique in the school. */
  login_name: string;
  display_name: string;
  /** 職稱, printed beside a signature. */
  title: string | null;
  language: string;
  /** "light", "dark" or "auto" */
  theme: string;
  /** argon2id in PHC form */
  password_hash: string;
  /** 0 or 1: set by an administrator, to be replaced at the next log-in. */
  must_change_password: number;
  /** 0 or 1 */
  active: number;
  version: Generated<number>;
  created_at: string;
  password_changed_at: string;
};

export type UserRolesTable = { school_id: number; user_id: number; role: Role };

/** In which capacities a person signs; kept apart from the roles, which say what a person may open. */
export type UserCapacitiesTable = { school_id: number; user_id: number; capacity: Capacity };

/** Which classes of a term a homeroom teacher or counselor looks after. */
export type ClassAssignmentsTable = {
  school_id: number;
  term: string;
  user_id: number;
  duty: "homeroom" | "counselor";
  class_key: string;
};

export type SessionsTable = {
  school_id: number;
  /** SHA-256 of the token, hex; the token itself is only in the cookie. */
  token_hash: string;
  user_id: number;
  created_at: string;
  seen_at: string;
  /** The absolute end. */
  ends_at: string;
  address: string;
};

export type SignInAttemptsTable = {
  id: Generated<number>;
  school_id: number;
  login_name: string;
  address: string;
  /** SHA-256 of the device cookie when it is a known device of this account. */
  device_hash: string | null;
  /** "open" counts as failed until the password has been looked at; "refused" ones were never looked at. */
  outcome: "open" | "failed" | "succeeded" | "refused";
  at: string;
};

/** Devices on which the owner has logged in before: a stranger's failures elsewhere do not lock them out. */
export type TrustedDevicesTable = {
  school_id: number;
  user_id: number;
  device_hash: string;
  created_at: string;
};
