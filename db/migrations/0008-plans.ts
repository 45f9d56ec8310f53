import type { Kysely } from "kysely";
import { createIndex, createTable, longText } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, "plan_versions")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("import_id", "integer", (column) => column.notNull())
    .addColumn("form", "varchar(8)", (column) => column.notNull())
    .addColumn("year", "integer", (column) => column.notNull())
    .addColumn("sha256", "varchar(64)", (column) => column.notNull())
    .addColumn("marks", longText(db), (column) => column.notNull())
    .addColumn("file_name", "varchar(255)", (column) => column.notNull())
    .addColumn("received_at", "datetime", (column) => column.notNull())
    .addUniqueConstraint("plan_versions_key", ["school_id", "id"])
    .addForeignKeyConstraint("plan_versions_import", ["school_id", "import_id"], "imports", [
      "school_id",
      "id",
    ])
    .execute();
  for (const [table, number] of [
    ["plan_courses", "course_no"],
    ["plan_deletions", "deletion_no"],
  ] as const) {
    const part = createTable(db, table)
      .addColumn("school_id", "integer", (column) => column.notNull())
      .addColumn("plan_version_id", "integer", (column) => column.notNull())
      .addColumn(number, "integer", (column) => column.notNull())
      .addColumn("code", "varchar(64)", (column) => column.notNull())
      .addPrimaryKeyConstraint(`${table}_key`, ["school_id", "plan_version_id", number])
      .addForeignKeyConstraint(`${table}_version`, ["school_id", "plan_version_id"], "plan_versions", [
        "school_id",
        "id",
      ]);
    if (table === "plan_deletions") await part.addColumn("replaced_by", "varchar(64)").execute();
    else
      await part
        .addColumn("name", "varchar(191)", (column) => column.notNull())
        .addColumn("credits", "varchar(16)", (column) => column.notNull())
        .addColumn("modes", "varchar(16)")
        .addColumn("attribute", "varchar(16)")
        .execute();
    await createIndex(db, table, ["school_id", "code"]);
  }
}
