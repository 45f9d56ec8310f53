import type { Kysely } from "kysely";
import { createIndex, createTable, longText } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, "rosters")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("batch_id", "integer", (column) => column.notNull())
    .addColumn("book", "varchar(32)")
    .addColumn("number", "integer")
    .addColumn("source", "varchar(16)", (column) => column.notNull())
    .addColumn("state", "varchar(16)", (column) => column.notNull())
    .addColumn("expected", "varchar(32)")
    .addColumn("file_id", "integer", (column) => column.notNull())
    .addColumn("file_name", "varchar(255)", (column) => column.notNull())
    .addColumn("sha256", "varchar(64)", (column) => column.notNull())
    .addColumn("cover", longText(db))
    .addColumn("sheets", longText(db))
    .addColumn("counts", longText(db))
    .addColumn("refusal", longText(db))
    .addColumn("created_at", "datetime", (column) => column.notNull())
    .addColumn("created_by", "integer")
    .addUniqueConstraint("rosters_key", ["school_id", "id"])
    .addForeignKeyConstraint("rosters_batch", ["school_id", "batch_id"], "batches", ["school_id", "id"])
    .addForeignKeyConstraint("rosters_file", ["school_id", "file_id"], "stored_files", ["school_id", "id"])
    .execute();
  await createIndex(db, "rosters", ["school_id", "batch_id", "id"]);

  // One text per row: not a cell of it can be read in a dump.
  await createTable(db, "roster_rows")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("roster_id", "integer", (column) => column.notNull())
    .addColumn("sheet", "varchar(64)", (column) => column.notNull())
    .addColumn("row_no", "integer", (column) => column.notNull())
    .addColumn("student_hash", "varchar(64)", (column) => column.notNull())
    .addColumn("cells", longText(db), (column) => column.notNull())
    .addPrimaryKeyConstraint("roster_rows_key", ["school_id", "roster_id", "sheet", "row_no"])
    .addForeignKeyConstraint("roster_rows_roster", ["school_id", "roster_id"], "rosters", ["school_id", "id"])
    .execute();
  await createIndex(db, "roster_rows", ["school_id", "roster_id", "student_hash"]);

  await createTable(db, "current_rosters")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("batch_id", "integer", (column) => column.notNull())
    .addColumn("book", "varchar(32)", (column) => column.notNull())
    .addColumn("roster_id", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("current_rosters_key", ["school_id", "batch_id", "book"])
    .addForeignKeyConstraint("current_rosters_book", ["school_id", "batch_id", "book"], "batch_books", [
      "school_id",
      "batch_id",
      "book",
    ])
    .addForeignKeyConstraint("current_rosters_roster", ["school_id", "roster_id"], "rosters", [
      "school_id",
      "id",
    ])
    .execute();
}
