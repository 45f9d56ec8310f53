import type { Kysely } from "kysely";
import { createIndex, createTable, longText } from "../dialect.ts";

/** What lists about students say beside the students' own: status, study elsewhere, posts held. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, "student_entries")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("import_id", "integer", (column) => column.notNull())
    .addColumn("entry_no", "integer", (column) => column.notNull())
    .addColumn("student_number", "varchar(64)", (column) => column.notNull())
    .addColumn("content", longText(db), (column) => column.notNull())
    .addPrimaryKeyConstraint("student_entries_key", ["school_id", "import_id", "entry_no"])
    .addForeignKeyConstraint("student_entries_import", ["school_id", "import_id"], "imports", [
      "school_id",
      "id",
    ])
    .execute();
  await createIndex(db, "student_entries", ["school_id", "import_id", "student_number"]);
}
