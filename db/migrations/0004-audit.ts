import type { Kysely } from "kysely";
import { createIndex, createTable, longText } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, "audit_entries")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("seq", "integer", (column) => column.notNull())
    .addColumn("at", "datetime", (column) => column.notNull())
    .addColumn("user_id", "integer")
    .addColumn("user_name", "varchar(191)", (column) => column.notNull())
    .addColumn("action", "varchar(64)", (column) => column.notNull())
    .addColumn("subject", "varchar(191)", (column) => column.notNull())
    .addColumn("changes", longText(db), (column) => column.notNull())
    .addColumn("previous_hash", "varchar(64)", (column) => column.notNull())
    .addColumn("hash", "varchar(64)", (column) => column.notNull())
    .addPrimaryKeyConstraint("audit_entries_key", ["school_id", "seq"])
    .addForeignKeyConstraint("audit_entries_school", ["school_id"], "schools", ["id"])
    .execute();
  await createIndex(db, "audit_entries", ["school_id", "subject", "seq"]);
  await createIndex(db, "audit_entries", ["school_id", "user_id", "seq"]);
  await createTable(db, "audit_heads")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("seq", "integer", (column) => column.notNull())
    .addColumn("hash", "varchar(64)", (column) => column.notNull())
    .addPrimaryKeyConstraint("audit_heads_key", ["school_id"])
    .addForeignKeyConstraint("audit_heads_school", ["school_id"], "schools", ["id"])
    .execute();
}
