import type { Kysely } from "kysely";
import { createIndex, createTable } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, "sessions")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("token_hash", "varchar(64)", (column) => column.notNull())
    .addColumn("user_id", "integer", (column) => column.notNull())
    .addColumn("created_at", "datetime", (column) => column.notNull())
    .addColumn("seen_at", "datetime", (column) => column.notNull())
    .addColumn("ends_at", "datetime", (column) => column.notNull())
    .addColumn("address", "varchar(64)", (column) => column.notNull())
    .addPrimaryKeyConstraint("sessions_key", ["school_id", "token_hash"])
    .addForeignKeyConstraint("sessions_user", ["school_id", "user_id"], "users", ["school_id", "id"])
    .execute();
  await createIndex(db, "sessions", ["school_id", "user_id"]);
  await createIndex(db, "sessions", ["school_id", "ends_at"]);

  // Attempts name accounts that may not exist: no foreign keys.
  await createTable(db, "sign_in_attempts")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("login_name", "varchar(64)", (column) => column.notNull())
    .addColumn("address", "varchar(64)", (column) => column.notNull())
    .addColumn("device_hash", "varchar(64)")
    .addColumn("outcome", "varchar(16)", (column) => column.notNull())
    .addColumn("at", "datetime", (column) => column.notNull())
    .execute();
  await createIndex(db, "sign_in_attempts", ["school_id", "login_name", "at"]);
  await createIndex(db, "sign_in_attempts", ["school_id", "address", "at"]);
  await createIndex(db, "sign_in_attempts", ["school_id", "at"]);

  await createTable(db, "trusted_devices")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("user_id", "integer", (column) => column.notNull())
    .addColumn("device_hash", "varchar(64)", (column) => column.notNull())
    .addColumn("created_at", "datetime", (column) => column.notNull())
    .addPrimaryKeyConstraint("trusted_devices_key", ["school_id", "user_id", "device_hash"])
    .addForeignKeyConstraint("trusted_devices_user", ["school_id", "user_id"], "users", ["school_id", "id"])
    .execute();
}
