import type { Kysely } from "kysely";
import { createIndex, createTable, longText } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, "score_records")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("import_id", "integer", (column) => column.notNull())
    .addColumn("student_number", "varchar(64)", (column) => column.notNull())
    .addColumn("course", "varchar(191)", (column) => column.notNull())
    .addColumn("ordinal", "integer", (column) => column.notNull())
    .addColumn("code", "varchar(191)")
    .addColumn("course_year", "integer")
    .addColumn("course_semester", "integer")
    .addColumn("course_grade", "integer")
    .addColumn("amount", "double precision")
    // Texts: a number would lose how a score was written, and round some.
    .addColumn("score", "varchar(32)")
    .addColumn("passed", "varchar(1)")
    .addColumn("makeup_score", "varchar(32)")
    .addColumn("makeup_passed", "varchar(1)")
    .addColumn("whole_score", "varchar(32)")
    .addColumn("whole_passed", "varchar(1)")
    .addColumn("first_makeup", "varchar(32)")
    .addColumn("first_makeup_passed", "varchar(1)")
    .addColumn("second_makeup", "varchar(32)")
    .addColumn("second_makeup_passed", "varchar(1)")
    .addColumn("counted", "varchar(1)")
    .addColumn("manner", "varchar(1)")
    .addColumn("remark", longText(db))
    .addPrimaryKeyConstraint("score_records_key", [
      "school_id",
      "import_id",
      "student_number",
      "course",
      "ordinal",
    ])
    .addForeignKeyConstraint("score_records_import", ["school_id", "import_id"], "imports", [
      "school_id",
      "id",
    ])
    .execute();
  await createIndex(db, "score_records", ["school_id", "import_id", "course"]);
}
