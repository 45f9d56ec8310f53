import type { Kysely } from "kysely";
import { createIndex, createTable } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, "users")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("login_name", "varchar(64)", (column) => column.notNull())
    .addColumn("display_name", "varchar(191)", (column) => column.notNull())
    .addColumn("title", "varchar(191)")
    .addColumn("language", "varchar(10)", (column) => column.notNull())
    .addColumn("theme", "varchar(10)", (column) => column.notNull())
    .addColumn("password_hash", "varchar(191)", (column) => column.notNull())
    .addColumn("must_change_password", "integer", (column) => column.notNull())
    .addColumn("active", "integer", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull().defaultTo(1))
    .addColumn("created_at", "datetime", (column) => column.notNull())
    .addColumn("password_changed_at", "datetime", (column) => column.notNull())
    .addUniqueConstraint("users_key", ["school_id", "id"])
    .addUniqueConstraint("users_login_name", ["school_id", "login_name"])
    .addForeignKeyConstraint("users_school", ["school_id"], "schools", ["id"])
    .execute();
  await createTable(db, "user_roles")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("user_id", "integer", (column) => column.notNull())
    .addColumn("role", "varchar(32)", (column) => column.notNull())
    .addPrimaryKeyConstraint("user_roles_key", ["school_id", "user_id", "role"])
    .addForeignKeyConstraint("user_roles_user", ["school_id", "user_id"], "users", ["school_id", "id"])
    .execute();
  await createTable(db, "user_capacities")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("user_id", "integer", (column) => column.notNull())
    .addColumn("capacity", "varchar(32)", (column) => column.notNull())
    .addPrimaryKeyConstraint("user_capacities_key", ["school_id", "user_id", "capacity"])
    .addForeignKeyConstraint("user_capacities_user", ["school_id", "user_id"], "users", ["school_id", "id"])
    .execute();
  await createTable(db, "class_assignments")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("term", "varchar(5)", (column) => column.notNull())
    .addColumn("user_id", "integer", (column) => column.notNull())
    .addColumn("duty", "varchar(16)", (column) => column.notNull())
    .addColumn("class_key", "varchar(191)", (column) => column.notNull())
    .addPrimaryKeyConstraint("class_assignments_key", ["school_id", "term", "user_id", "duty", "class_key"])
    .addForeignKeyConstraint("class_assignments_user", ["school_id", "user_id"], "users", ["school_id", "id"])
    .addForeignKeyConstraint("class_assignments_term", ["school_id", "term"], "terms", ["school_id", "term"])
    .execute();
  await createIndex(db, "class_assignments", ["school_id", "user_id"]);
}
