import type { Kysely } from "kysely";
import { bytes, createIndex, createTable } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, "stored_files")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("name", "varchar(255)", (column) => column.notNull())
    .addColumn("media_type", "varchar(127)", (column) => column.notNull())
    .addColumn("size", "integer", (column) => column.notNull())
    .addColumn("sha256", "varchar(64)", (column) => column.notNull())
    .addColumn("created_at", "datetime", (column) => column.notNull())
    .addColumn("created_by", "integer")
    .addUniqueConstraint("stored_files_key", ["school_id", "id"])
    .addForeignKeyConstraint("stored_files_school", ["school_id"], "schools", ["id"])
    .execute();
  await createIndex(db, "stored_files", ["school_id", "sha256"]);
  await createTable(db, "stored_file_chunks")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("file_id", "integer", (column) => column.notNull())
    .addColumn("chunk_no", "integer", (column) => column.notNull())
    .addColumn("bytes", bytes(db), (column) => column.notNull())
    .addPrimaryKeyConstraint("stored_file_chunks_key", ["school_id", "file_id", "chunk_no"])
    .addForeignKeyConstraint("stored_file_chunks_file", ["school_id", "file_id"], "stored_files", [
      "school_id",
      "id",
    ])
    .execute();
}
