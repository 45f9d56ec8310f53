import type { Kysely } from "kysely";
import { createIndex, createTable, longText } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, "imports")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("kind", "varchar(32)", (column) => column.notNull())
    .addColumn("term", "varchar(5)")
    .addColumn("status", "varchar(16)", (column) => column.notNull())
    .addColumn("mode", "varchar(16)", (column) => column.notNull())
    .addColumn("file_id", "integer")
    .addColumn("file_name", "varchar(255)", (column) => column.notNull())
    .addColumn("sha256", "varchar(64)", (column) => column.notNull())
    .addColumn("mapping", longText(db))
    .addColumn("counts", longText(db))
    .addColumn("preview", longText(db))
    .addColumn("refusal", longText(db))
    .addColumn("based_on", "integer")
    .addColumn("version", "integer", (column) => column.notNull().defaultTo(1))
    .addColumn("created_at", "datetime", (column) => column.notNull())
    .addColumn("created_by", "integer")
    .addColumn("confirmed_at", "datetime")
    .addColumn("confirmed_by", "integer")
    .addColumn("undone_at", "datetime")
    .addColumn("undone_by", "integer")
    .addUniqueConstraint("imports_key", ["school_id", "id"])
    .addForeignKeyConstraint("imports_school", ["school_id"], "schools", ["id"])
    .addForeignKeyConstraint("imports_term", ["school_id", "term"], "terms", ["school_id", "term"])
    .addForeignKeyConstraint("imports_file", ["school_id", "file_id"], "stored_files", ["school_id", "id"])
    .execute();
  await createIndex(db, "imports", ["school_id", "term", "kind", "id"]);
  await createIndex(db, "imports", ["school_id", "sha256"]);

  await createTable(db, "import_rejections")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("import_id", "integer", (column) => column.notNull())
    .addColumn("rejection_no", "integer", (column) => column.notNull())
    .addColumn("sheet", "varchar(191)")
    .addColumn("row_no", "integer", (column) => column.notNull())
    .addColumn("column_title", "text")
    .addColumn("value", longText(db))
    .addColumn("reason", "varchar(64)", (column) => column.notNull())
    .addColumn("params", longText(db), (column) => column.notNull())
    .addPrimaryKeyConstraint("import_rejections_key", ["school_id", "import_id", "rejection_no"])
    .addForeignKeyConstraint("import_rejections_import", ["school_id", "import_id"], "imports", [
      "school_id",
      "id",
    ])
    .execute();

  await createTable(db, "column_mappings")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("kind", "varchar(32)", (column) => column.notNull())
    .addColumn("headers_sha256", "varchar(64)", (column) => column.notNull())
    .addColumn("mapping", longText(db), (column) => column.notNull())
    .addColumn("updated_at", "datetime", (column) => column.notNull())
    .addColumn("updated_by", "integer")
    .addPrimaryKeyConstraint("column_mappings_key", ["school_id", "kind", "headers_sha256"])
    .addForeignKeyConstraint("column_mappings_school", ["school_id"], "schools", ["id"])
    .execute();

  await createTable(db, "current_datasets")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("term", "varchar(5)", (column) => column.notNull())
    .addColumn("slot", "varchar(32)", (column) => column.notNull())
    .addColumn("import_id", "integer", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("current_datasets_key", ["school_id", "term", "slot"])
    .addForeignKeyConstraint("current_datasets_import", ["school_id", "import_id"], "imports", [
      "school_id",
      "id",
    ])
    .execute();
}
