import type { Kysely } from "kysely";
import { createIndex, createTable, longText } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, "jobs")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("kind", "varchar(64)", (column) => column.notNull())
    .addColumn("state", "varchar(16)", (column) => column.notNull())
    .addColumn("done", "integer", (column) => column.notNull())
    .addColumn("total", "integer", (column) => column.notNull())
    .addColumn("input", longText(db), (column) => column.notNull())
    .addColumn("result", longText(db))
    .addColumn("failure", longText(db))
    .addColumn("file_id", "integer")
    .addColumn("cancel_requested", "integer", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("worker", "varchar(64)")
    .addColumn("heartbeat_at", "datetime")
    .addColumn("created_by", "integer")
    .addColumn("created_at", "datetime", (column) => column.notNull())
    .addColumn("started_at", "datetime")
    .addColumn("finished_at", "datetime")
    .addColumn("seen_at", "datetime")
    .addUniqueConstraint("jobs_key", ["school_id", "id"])
    .addForeignKeyConstraint("jobs_school", ["school_id"], "schools", ["id"])
    .addForeignKeyConstraint("jobs_file", ["school_id", "file_id"], "stored_files", ["school_id", "id"])
    .execute();
  await createIndex(db, "jobs", ["school_id", "state", "id"]);
  await createIndex(db, "jobs", ["school_id", "created_by", "id"]);
}
