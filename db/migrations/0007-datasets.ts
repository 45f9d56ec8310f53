import type { Kysely } from "kysely";
import { createIndex, createTable, longText } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await datasetTable(db, "homerooms")
    .addColumn("class_key", "varchar(191)", (column) => column.notNull())
    .addColumn("name", "varchar(191)", (column) => column.notNull())
    .addColumn("grade", "integer", (column) => column.notNull())
    .addColumn("division", "varchar(191)")
    .addColumn("programme", "varchar(191)")
    .addColumn("teacher", "varchar(191)")
    .addPrimaryKeyConstraint("homerooms_key", ["school_id", "import_id", "class_key"])
    .execute();

  await datasetTable(db, "students")
    .addColumn("student_number", "varchar(64)", (column) => column.notNull())
    .addColumn("name", "varchar(191)", (column) => column.notNull())
    .addColumn("class_key", "varchar(191)", (column) => column.notNull())
    .addColumn("seat", "integer")
    .addColumn("admission_year", "integer", (column) => column.notNull())
    .addColumn("programme", "varchar(191)")
    .addColumn("grade", "integer")
    .addColumn("status", "varchar(191)")
    .addColumn("gender", "varchar(191)")
    .addColumn("id_number", "varchar(255)", (column) => column.notNull())
    .addColumn("id_number_hash", "varchar(64)", (column) => column.notNull())
    .addColumn("birth_date", "varchar(255)", (column) => column.notNull())
    .addPrimaryKeyConstraint("students_key", ["school_id", "import_id", "student_number"])
    .execute();
  await createIndex(db, "students", ["school_id", "import_id", "class_key"]);
  await createIndex(db, "students", ["school_id", "id_number_hash"]);

  await datasetTable(db, "offerings")
    .addColumn("course", "varchar(191)", (column) => column.notNull())
    .addColumn("subject", "varchar(191)", (column) => column.notNull())
    .addColumn("reported_name", "varchar(191)")
    .addColumn("level", "varchar(191)")
    .addColumn("required_by", "varchar(191)")
    .addColumn("requirement", "varchar(191)")
    .addColumn("category", "varchar(191)")
    .addColumn("credits", "double precision")
    .addColumn("periods", "double precision")
    .addColumn("code", "varchar(191)")
    .addColumn("mode", "varchar(191)")
    .addColumn("class_keys", longText(db), (column) => column.notNull())
    .addColumn("teacher", "varchar(191)")
    .addPrimaryKeyConstraint("offerings_key", ["school_id", "import_id", "course"])
    .execute();

  await datasetTable(db, "enrolments")
    .addColumn("student_number", "varchar(64)", (column) => column.notNull())
    .addColumn("course", "varchar(191)", (column) => column.notNull())
    .addColumn("ordinal", "integer", (column) => column.notNull())
    .addColumn("code", "varchar(191)")
    .addPrimaryKeyConstraint("enrolments_key", [
      "school_id",
      "import_id",
      "student_number",
      "course",
      "ordinal",
    ])
    .execute();
  await createIndex(db, "enrolments", ["school_id", "import_id", "course"]);

  await datasetTable(db, "code_table_entries")
    .addColumn("entry_no", "integer", (column) => column.notNull())
    .addColumn("table_name", "varchar(32)", (column) => column.notNull())
    .addColumn("code", "varchar(32)", (column) => column.notNull())
    .addColumn("label", "varchar(191)", (column) => column.notNull())
    .addColumn("types", "varchar(191)")
    .addColumn("category", "varchar(32)")
    .addColumn("attribute", "varchar(32)")
    .addColumn("field", "varchar(32)")
    .addPrimaryKeyConstraint("code_table_entries_key", ["school_id", "import_id", "entry_no"])
    .execute();
}

function datasetTable(db: Kysely<unknown>, name: string) {
  return createTable(db, name)
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("import_id", "integer", (column) => column.notNull())
    .addForeignKeyConstraint(`${name}_import`, ["school_id", "import_id"], "imports", ["school_id", "id"]);
}
