import type { Kysely } from "kysely";
import { createIndex, createTable, longText } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, "roster_answers")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("origin", "varchar(64)", (column) => column.notNull())
    .addColumn("rule", "varchar(64)", (column) => column.notNull())
    .addColumn("batch_id", "integer", (column) => column.notNull())
    .addColumn("roster_id", "integer", (column) => column.notNull())
    .addColumn("note", longText(db), (column) => column.notNull())
    .addColumn("findings", "integer", (column) => column.notNull())
    .addColumn("content_hash", "varchar(64)", (column) => column.notNull())
    .addColumn("answered_by", "integer", (column) => column.notNull())
    .addColumn("answered_at", "datetime", (column) => column.notNull())
    .addColumn("withdrawn_at", "datetime")
    .addForeignKeyConstraint("roster_answers_batch", ["school_id", "batch_id"], "batches", [
      "school_id",
      "id",
    ])
    .addForeignKeyConstraint("roster_answers_roster", ["school_id", "roster_id"], "rosters", [
      "school_id",
      "id",
    ])
    .addForeignKeyConstraint("roster_answers_user", ["school_id", "answered_by"], "users", [
      "school_id",
      "id",
    ])
    .execute();
  await createIndex(db, "roster_answers", ["school_id", "origin"]);
  await createIndex(db, "roster_answers", ["school_id", "batch_id", "id"]);

  // Of one content one signature per capacity, and never two by one person. What changes has another digest, and is
  // signed again; the signatures before it stay, and are void.
  await createTable(db, "batch_signatures")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("batch_id", "integer", (column) => column.notNull())
    .addColumn("capacity", "varchar(32)", (column) => column.notNull())
    .addColumn("user_id", "integer", (column) => column.notNull())
    .addColumn("user_name", "varchar(191)", (column) => column.notNull())
    .addColumn("user_title", "varchar(191)")
    .addColumn("signed_at", "datetime", (column) => column.notNull())
    .addColumn("digest", "varchar(64)", (column) => column.notNull())
    .addUniqueConstraint("batch_signatures_capacity", ["school_id", "batch_id", "digest", "capacity"])
    .addUniqueConstraint("batch_signatures_person", ["school_id", "batch_id", "digest", "user_id"])
    .addForeignKeyConstraint("batch_signatures_batch", ["school_id", "batch_id"], "batches", [
      "school_id",
      "id",
    ])
    .addForeignKeyConstraint("batch_signatures_user", ["school_id", "user_id"], "users", ["school_id", "id"])
    .execute();
}
