import type { Kysely } from "kysely";
import { createIndex, createTable, longText } from "../dialect.ts";

/** Rounds in which students check their grades, and every answer that came in; answers are only ever added. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, "grade_check_rounds")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("term", "varchar(5)", (column) => column.notNull())
    .addColumn("round_no", "integer", (column) => column.notNull())
    .addColumn("opens_on", "varchar(10)", (column) => column.notNull())
    .addColumn("closes_on", "varchar(10)", (column) => column.notNull())
    .addColumn("letter_id", "integer")
    .addColumn("decision", longText(db))
    .addColumn("grades", "varchar(32)", (column) => column.notNull())
    .addColumn("class_keys", longText(db), (column) => column.notNull())
    .addColumn("shown", "varchar(191)", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull().defaultTo(1))
    .addColumn("created_at", "datetime", (column) => column.notNull())
    .addColumn("created_by", "integer")
    .addUniqueConstraint("grade_check_rounds_key", ["school_id", "id"])
    .addUniqueConstraint("grade_check_rounds_number", ["school_id", "term", "round_no"])
    .addForeignKeyConstraint("grade_check_rounds_letter", ["school_id", "letter_id"], "letters", [
      "school_id",
      "id",
    ])
    .execute();

  await createTable(db, "grade_check_results")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("round_id", "integer", (column) => column.notNull())
    .addColumn("result_no", "integer", (column) => column.notNull())
    .addColumn("student_number", "varchar(64)", (column) => column.notNull())
    .addColumn("class_key", "varchar(191)", (column) => column.notNull())
    .addColumn("state", "varchar(16)", (column) => column.notNull())
    .addColumn("source", "varchar(16)", (column) => column.notNull())
    .addColumn("late_reason", longText(db))
    .addColumn("recorded_at", "datetime", (column) => column.notNull())
    .addColumn("recorded_by", "integer")
    .addPrimaryKeyConstraint("grade_check_results_key", ["school_id", "round_id", "result_no"])
    .addForeignKeyConstraint("grade_check_results_round", ["school_id", "round_id"], "grade_check_rounds", [
      "school_id",
      "id",
    ])
    .execute();
  await createIndex(db, "grade_check_results", ["school_id", "round_id", "student_number"]);

  await createTable(db, "grade_check_doubts")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("round_id", "integer", (column) => column.notNull())
    .addColumn("result_no", "integer", (column) => column.notNull())
    .addColumn("doubt_no", "integer", (column) => column.notNull())
    .addColumn("course", "varchar(191)")
    // Sealed: a student's own words.
    .addColumn("words", longText(db), (column) => column.notNull())
    .addPrimaryKeyConstraint("grade_check_doubts_key", ["school_id", "round_id", "result_no", "doubt_no"])
    .addForeignKeyConstraint(
      "grade_check_doubts_result",
      ["school_id", "round_id", "result_no"],
      "grade_check_results",
      ["school_id", "round_id", "result_no"],
    )
    .execute();

  await createTable(db, "grade_check_uploads")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("round_id", "integer", (column) => column.notNull())
    .addColumn("file_id", "integer", (column) => column.notNull())
    .addColumn("file_name", "varchar(255)", (column) => column.notNull())
    .addColumn("sha256", "varchar(64)", (column) => column.notNull())
    .addColumn("state", "varchar(16)", (column) => column.notNull())
    .addColumn("counts", longText(db))
    .addColumn("version", "integer", (column) => column.notNull().defaultTo(1))
    .addColumn("received_at", "datetime", (column) => column.notNull())
    .addColumn("received_by", "integer")
    .addUniqueConstraint("grade_check_uploads_key", ["school_id", "id"])
    .addForeignKeyConstraint("grade_check_uploads_round", ["school_id", "round_id"], "grade_check_rounds", [
      "school_id",
      "id",
    ])
    .execute();
  await createIndex(db, "grade_check_uploads", ["school_id", "round_id"]);
}
