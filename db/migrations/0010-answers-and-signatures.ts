import type { Kysely } from "kysely";
import { createIndex, createTable, longText } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, "query_answers")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("kind", "varchar(32)", (column) => column.notNull())
    .addColumn("origin", longText(db), (column) => column.notNull())
    .addColumn("origin_sha256", "varchar(64)", (column) => column.notNull())
    .addColumn("term", "varchar(5)", (column) => column.notNull())
    .addColumn("run_id", "integer", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("answered_by", "integer", (column) => column.notNull())
    .addColumn("answered_at", "datetime", (column) => column.notNull())
    .addColumn("withdrawn_at", "datetime")
    .addForeignKeyConstraint("query_answers_run", ["school_id", "run_id"], "comparison_runs", [
      "school_id",
      "id",
    ])
    .addForeignKeyConstraint("query_answers_user", ["school_id", "answered_by"], "users", ["school_id", "id"])
    .execute();
  await createIndex(db, "query_answers", ["school_id", "origin_sha256"]);
  await createIndex(db, "query_answers", ["school_id", "term"]);

  // One signature per capacity, and never two by one person.
  await createTable(db, "run_signatures")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("run_id", "integer", (column) => column.notNull())
    .addColumn("capacity", "varchar(32)", (column) => column.notNull())
    .addColumn("user_id", "integer", (column) => column.notNull())
    .addColumn("user_name", "varchar(191)", (column) => column.notNull())
    .addColumn("user_title", "varchar(191)")
    .addColumn("signed_at", "datetime", (column) => column.notNull())
    .addColumn("digest", "varchar(64)", (column) => column.notNull())
    .addColumn("late", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("run_signatures_key", ["school_id", "run_id", "capacity"])
    .addUniqueConstraint("run_signatures_person", ["school_id", "run_id", "user_id"])
    .addForeignKeyConstraint("run_signatures_run", ["school_id", "run_id"], "comparison_runs", [
      "school_id",
      "id",
    ])
    .addForeignKeyConstraint("run_signatures_user", ["school_id", "user_id"], "users", ["school_id", "id"])
    .execute();
}
