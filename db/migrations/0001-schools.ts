import type { Kysely } from "kysely";
import { createTable, longText } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, "schools")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("code", "varchar(6)", (column) => column.notNull())
    .addColumn("name", "varchar(191)", (column) => column.notNull())
    .addColumn("has_continuing_division", "integer", (column) => column.notNull())
    .addColumn("has_practicum_office", "integer", (column) => column.notNull())
    .addColumn("settings", longText(db), (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull().defaultTo(1))
    .addColumn("created_at", "datetime", (column) => column.notNull())
    .addUniqueConstraint("schools_code", ["code"])
    .execute();
  await createTable(db, "terms")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("term", "varchar(5)", (column) => column.notNull())
    .addColumn("opens_on", "date")
    .addColumn("closes_on", "date")
    .addColumn("version", "integer", (column) => column.notNull().defaultTo(1))
    .addPrimaryKeyConstraint("terms_key", ["school_id", "term"])
    .addForeignKeyConstraint("terms_school", ["school_id"], "schools", ["id"])
    .execute();
}
