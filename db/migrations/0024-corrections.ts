import type { Kysely } from "kysely";
import { createIndex, createTable, longText } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, "correction_settings")
    .addColumn("school_id", "integer", (column) => column.primaryKey())
    .addColumn("chain", "varchar(191)", (column) => column.notNull())
    .addColumn("doubt_days", "integer", (column) => column.notNull())
    .addColumn("decimals", "integer")
    .addColumn("pass_marks", longText(db), (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull().defaultTo(1))
    .addForeignKeyConstraint("correction_settings_school", ["school_id"], "schools", ["id"])
    .execute();

  await createTable(db, "correction_periods")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("term", "varchar(5)", (column) => column.notNull())
    .addColumn("opens_on", "varchar(10)", (column) => column.notNull())
    .addColumn("closes_on", "varchar(10)", (column) => column.notNull())
    .addColumn("basis", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull().defaultTo(1))
    .addPrimaryKeyConstraint("correction_periods_key", ["school_id", "term"])
    .addForeignKeyConstraint("correction_periods_school", ["school_id"], "schools", ["id"])
    .execute();

  await createTable(db, "correction_cases")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("term", "varchar(5)", (column) => column.notNull())
    .addColumn("case_no", "integer", (column) => column.notNull())
    .addColumn("state", "varchar(32)", (column) => column.notNull())
    .addColumn("source", "varchar(32)", (column) => column.notNull())
    .addColumn("in_receipt_window", "integer", (column) => column.notNull())
    .addColumn("reason", "varchar(32)", (column) => column.notNull())
    .addColumn("words", longText(db), (column) => column.notNull())
    .addColumn("is_pattern", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("pattern_kind", "varchar(32)")
    .addColumn("cause", "varchar(32)")
    .addColumn("mended", longText(db))
    // The import of 學期成績 in which the wrong value stood.
    .addColumn("grades_import_id", "integer")
    .addColumn("opened_at", "datetime", (column) => column.notNull())
    .addColumn("opened_on", "varchar(10)", (column) => column.notNull())
    .addColumn("opened_by", "integer", (column) => column.notNull())
    .addColumn("due_on", "varchar(10)")
    .addColumn("asked_by", "integer")
    .addColumn("asked_at", "datetime")
    .addColumn("outside_reason", longText(db))
    .addColumn("chain", "varchar(191)")
    .addColumn("corrected_at", "datetime")
    .addColumn("submission_id", "integer")
    .addColumn("ended_at", "datetime")
    .addColumn("version", "integer", (column) => column.notNull().defaultTo(1))
    .addUniqueConstraint("correction_cases_key", ["school_id", "id"])
    .addUniqueConstraint("correction_cases_number", ["school_id", "term", "case_no"])
    .addForeignKeyConstraint("correction_cases_user", ["school_id", "opened_by"], "users", [
      "school_id",
      "id",
    ])
    .addForeignKeyConstraint(
      "correction_cases_submission",
      ["school_id", "submission_id"],
      "batch_submissions",
      ["school_id", "id"],
    )
    .execute();
  await createIndex(db, "correction_cases", ["school_id", "term", "state"]);

  await createTable(db, "correction_records")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("case_id", "integer", (column) => column.notNull())
    .addColumn("record_no", "integer", (column) => column.notNull())
    .addColumn("student_number", "varchar(64)", (column) => column.notNull())
    // As they were when the record was taken in: the student may have left since.
    .addColumn("student_name", "varchar(191)", (column) => column.notNull())
    .addColumn("class_key", "varchar(191)")
    .addColumn("class_name", "varchar(191)")
    .addColumn("seat", "integer")
    .addColumn("course", "varchar(191)", (column) => column.notNull())
    .addColumn("teacher", "varchar(191)")
    .addColumn("field", "varchar(32)", (column) => column.notNull())
    .addColumn("before_value", "varchar(191)")
    .addColumn("after_value", "varchar(191)")
    // 0: nobody has said yet what is right.
    .addColumn("has_after", "integer", (column) => column.notNull())
    .addColumn("added_at", "datetime", (column) => column.notNull())
    .addColumn("added_by", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("correction_records_key", ["school_id", "case_id", "record_no"])
    .addUniqueConstraint("correction_records_once", [
      "school_id",
      "case_id",
      "student_number",
      "course",
      "field",
    ])
    .addForeignKeyConstraint("correction_records_case", ["school_id", "case_id"], "correction_cases", [
      "school_id",
      "id",
    ])
    .execute();
  await createIndex(db, "correction_records", ["school_id", "student_number", "course"]);

  await createTable(db, "correction_steps")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("case_id", "integer", (column) => column.notNull())
    .addColumn("step_no", "integer", (column) => column.notNull())
    .addColumn("move", "varchar(32)", (column) => column.notNull())
    .addColumn("from_state", "varchar(32)")
    .addColumn("to_state", "varchar(32)", (column) => column.notNull())
    .addColumn("capacity", "varchar(32)")
    .addColumn("note", longText(db))
    .addColumn("made_at", "datetime", (column) => column.notNull())
    .addColumn("made_by", "integer", (column) => column.notNull())
    .addColumn("user_name", "varchar(191)", (column) => column.notNull())
    .addColumn("user_title", "varchar(191)")
    .addPrimaryKeyConstraint("correction_steps_key", ["school_id", "case_id", "step_no"])
    .addForeignKeyConstraint("correction_steps_case", ["school_id", "case_id"], "correction_cases", [
      "school_id",
      "id",
    ])
    .execute();

  await createTable(db, "correction_evidence")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("case_id", "integer", (column) => column.notNull())
    .addColumn("evidence_no", "integer", (column) => column.notNull())
    .addColumn("file_id", "integer", (column) => column.notNull())
    .addColumn("added_at", "datetime", (column) => column.notNull())
    .addColumn("added_by", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("correction_evidence_key", ["school_id", "case_id", "evidence_no"])
    .addForeignKeyConstraint("correction_evidence_case", ["school_id", "case_id"], "correction_cases", [
      "school_id",
      "id",
    ])
    .execute();

  await createTable(db, "correction_candidates")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("case_id", "integer", (column) => column.notNull())
    .addColumn("candidate_no", "integer", (column) => column.notNull())
    .addColumn("kind", "varchar(32)", (column) => column.notNull())
    .addColumn("student_number", "varchar(64)", (column) => column.notNull())
    .addColumn("course", "varchar(191)", (column) => column.notNull())
    .addColumn("field", "varchar(32)", (column) => column.notNull())
    .addColumn("before_value", "varchar(191)")
    .addColumn("after_value", "varchar(191)")
    .addColumn("has_after", "integer", (column) => column.notNull())
    .addColumn("reasons", longText(db), (column) => column.notNull())
    .addColumn("state", "varchar(16)", (column) => column.notNull())
    .addColumn("aside_reason", longText(db))
    .addColumn("decided_at", "datetime")
    .addColumn("decided_by", "integer")
    .addPrimaryKeyConstraint("correction_candidates_key", ["school_id", "case_id", "candidate_no"])
    .addUniqueConstraint("correction_candidates_once", [
      "school_id",
      "case_id",
      "student_number",
      "course",
      "field",
    ])
    .addForeignKeyConstraint("correction_candidates_case", ["school_id", "case_id"], "correction_cases", [
      "school_id",
      "id",
    ])
    .execute();
  await createIndex(db, "correction_candidates", ["school_id", "case_id", "state"]);
}
