import type { Kysely } from "kysely";
import { createIndex, createTable } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  // The manifest is a kept file: with a hash of each row it is longer than one statement may be.
  await createTable(db, "batch_exports")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("batch_id", "integer", (column) => column.notNull())
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("digest", "varchar(64)", (column) => column.notNull())
    .addColumn("manifest_file_id", "integer", (column) => column.notNull())
    .addColumn("manifest_hash", "varchar(64)", (column) => column.notNull())
    .addColumn("rule_set", "varchar(64)", (column) => column.notNull())
    .addColumn("exported_at", "datetime", (column) => column.notNull())
    .addColumn("exported_by", "integer", (column) => column.notNull())
    .addUniqueConstraint("batch_exports_key", ["school_id", "id"])
    .addUniqueConstraint("batch_exports_number", ["school_id", "batch_id", "number"])
    .addForeignKeyConstraint("batch_exports_batch", ["school_id", "batch_id"], "batches", ["school_id", "id"])
    .addForeignKeyConstraint("batch_exports_manifest", ["school_id", "manifest_file_id"], "stored_files", [
      "school_id",
      "id",
    ])
    .execute();

  await createTable(db, "batch_export_books")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("export_id", "integer", (column) => column.notNull())
    .addColumn("book", "varchar(32)", (column) => column.notNull())
    .addColumn("code", "varchar(8)", (column) => column.notNull())
    .addColumn("roster_id", "integer", (column) => column.notNull())
    .addColumn("file_id", "integer", (column) => column.notNull())
    .addColumn("file_name", "varchar(255)", (column) => column.notNull())
    .addColumn("sha256", "varchar(64)", (column) => column.notNull())
    .addColumn("row_count", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("batch_export_books_key", ["school_id", "export_id", "book"])
    .addForeignKeyConstraint("batch_export_books_export", ["school_id", "export_id"], "batch_exports", [
      "school_id",
      "id",
    ])
    .addForeignKeyConstraint("batch_export_books_roster", ["school_id", "roster_id"], "rosters", [
      "school_id",
      "id",
    ])
    .addForeignKeyConstraint("batch_export_books_file", ["school_id", "file_id"], "stored_files", [
      "school_id",
      "id",
    ])
    .execute();
  await createIndex(db, "batch_export_books", ["school_id", "sha256"]);
}
