import type { Kysely } from "kysely";
import { createIndex, createTable, longText } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, "exports")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("term", "varchar(5)", (column) => column.notNull())
    .addColumn("kind", "varchar(64)", (column) => column.notNull())
    .addColumn("run_id", "integer")
    .addColumn("file_name", "varchar(255)", (column) => column.notNull())
    .addColumn("size", "integer", (column) => column.notNull())
    .addColumn("sha256", "varchar(64)", (column) => column.notNull())
    .addColumn("counts", longText(db), (column) => column.notNull())
    .addColumn("file_id", "integer")
    .addColumn("created_at", "datetime", (column) => column.notNull())
    .addColumn("created_by", "integer")
    .addForeignKeyConstraint("exports_school", ["school_id"], "schools", ["id"])
    .addForeignKeyConstraint("exports_run", ["school_id", "run_id"], "comparison_runs", ["school_id", "id"])
    .addForeignKeyConstraint("exports_file", ["school_id", "file_id"], "stored_files", ["school_id", "id"])
    .execute();
  await createIndex(db, "exports", ["school_id", "run_id", "id"]);
  await createIndex(db, "exports", ["school_id", "sha256"]);
}
