import type { Kysely } from "kysely";
import { createIndex, createTable, longText } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, "batch_submissions")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("batch_id", "integer", (column) => column.notNull())
    .addColumn("export_id", "integer", (column) => column.notNull())
    .addColumn("submitted_on", "varchar(10)", (column) => column.notNull())
    .addColumn("channel", "varchar(32)", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("result", "varchar(32)", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull().defaultTo(1))
    .addColumn("recorded_at", "datetime", (column) => column.notNull())
    .addColumn("recorded_by", "integer", (column) => column.notNull())
    .addUniqueConstraint("batch_submissions_key", ["school_id", "id"])
    .addForeignKeyConstraint("batch_submissions_batch", ["school_id", "batch_id"], "batches", [
      "school_id",
      "id",
    ])
    .addForeignKeyConstraint("batch_submissions_export", ["school_id", "export_id"], "batch_exports", [
      "school_id",
      "id",
    ])
    .addForeignKeyConstraint("batch_submissions_user", ["school_id", "recorded_by"], "users", [
      "school_id",
      "id",
    ])
    .execute();
  await createIndex(db, "batch_submissions", ["school_id", "batch_id", "id"]);

  await createTable(db, "batch_rejections")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("submission_id", "integer", (column) => column.notNull())
    .addColumn("rejection_no", "integer", (column) => column.notNull())
    .addColumn("student_hash", "varchar(64)")
    .addColumn("roster_id", "integer")
    .addColumn("sheet", "varchar(64)")
    .addColumn("row_no", "integer")
    .addColumn("content", longText(db), (column) => column.notNull())
    .addPrimaryKeyConstraint("batch_rejections_key", ["school_id", "submission_id", "rejection_no"])
    .addForeignKeyConstraint(
      "batch_rejections_submission",
      ["school_id", "submission_id"],
      "batch_submissions",
      ["school_id", "id"],
    )
    .addForeignKeyConstraint("batch_rejections_roster", ["school_id", "roster_id"], "rosters", [
      "school_id",
      "id",
    ])
    .execute();
  await createIndex(db, "batch_rejections", ["school_id", "student_hash"]);
}
