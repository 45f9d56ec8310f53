import type { Kysely } from "kysely";
import { createIndex, createTable, longText } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, "comparison_runs")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("term", "varchar(5)", (column) => column.notNull())
    .addColumn("status", "varchar(16)", (column) => column.notNull())
    .addColumn("inputs", longText(db), (column) => column.notNull())
    .addColumn("plans", longText(db), (column) => column.notNull())
    .addColumn("counts", longText(db), (column) => column.notNull())
    .addColumn("notes", longText(db), (column) => column.notNull())
    .addColumn("blocking", "integer", (column) => column.notNull())
    .addColumn("queries", "integer", (column) => column.notNull())
    .addColumn("listed", "integer", (column) => column.notNull())
    .addColumn("causes", "integer", (column) => column.notNull())
    .addColumn("previous_run_id", "integer")
    .addColumn("job_id", "integer")
    .addColumn("created_at", "datetime", (column) => column.notNull())
    .addColumn("created_by", "integer")
    .addColumn("started_at", "datetime")
    .addColumn("finished_at", "datetime")
    .addUniqueConstraint("comparison_runs_key", ["school_id", "id"])
    .addForeignKeyConstraint("comparison_runs_term", ["school_id", "term"], "terms", ["school_id", "term"])
    .execute();
  await createIndex(db, "comparison_runs", ["school_id", "term", "id"]);

  await partOfRun(db, "comparison_inputs")
    .addColumn("slot", "varchar(32)", (column) => column.notNull())
    .addColumn("import_id", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("comparison_inputs_key", ["school_id", "run_id", "slot", "import_id"])
    .addForeignKeyConstraint("comparison_inputs_import", ["school_id", "import_id"], "imports", [
      "school_id",
      "id",
    ])
    .execute();
  await createIndex(db, "comparison_inputs", ["school_id", "import_id"]);

  await partOfRun(db, "comparison_causes")
    .addColumn("cause_no", "integer", (column) => column.notNull())
    .addColumn("cause_key", longText(db), (column) => column.notNull())
    .addColumn("kind", "varchar(32)", (column) => column.notNull())
    .addColumn("weight", "varchar(16)", (column) => column.notNull())
    .addColumn("section", "varchar(16)", (column) => column.notNull())
    .addColumn("course", "varchar(191)")
    .addColumn("programme", "varchar(191)")
    .addColumn("code", "varchar(191)")
    .addColumn("expected", "text")
    .addColumn("actual", "text")
    .addColumn("segment", "varchar(8)")
    .addColumn("plan_name", "varchar(191)")
    .addColumn("proposals", longText(db), (column) => column.notNull())
    .addColumn("findings", "integer", (column) => column.notNull())
    .addColumn("students", "integer", (column) => column.notNull())
    .addColumn("class_keys", longText(db), (column) => column.notNull())
    .addColumn("state", "varchar(8)", (column) => column.notNull())
    .addPrimaryKeyConstraint("comparison_causes_key", ["school_id", "run_id", "cause_no"])
    .execute();
  await createIndex(db, "comparison_causes", ["school_id", "run_id", "kind"]);

  await partOfRun(db, "comparison_findings")
    .addColumn("finding_no", "integer", (column) => column.notNull())
    .addColumn("cause_no", "integer", (column) => column.notNull())
    .addColumn("kind", "varchar(32)", (column) => column.notNull())
    .addColumn("student_number", "varchar(64)")
    .addColumn("class_key", "varchar(191)")
    .addColumn("programme", "varchar(191)")
    .addColumn("course", "varchar(191)")
    .addColumn("code", "varchar(191)")
    .addColumn("expected", "text")
    .addColumn("actual", "text")
    .addColumn("segment", "varchar(8)")
    .addPrimaryKeyConstraint("comparison_findings_key", ["school_id", "run_id", "finding_no"])
    .execute();
  await createIndex(db, "comparison_findings", ["school_id", "run_id", "cause_no", "class_key"]);
  await createIndex(db, "comparison_findings", ["school_id", "run_id", "class_key"]);
  await createIndex(db, "comparison_findings", ["school_id", "run_id", "student_number"]);
}

function partOfRun(db: Kysely<unknown>, name: string) {
  return createTable(db, name)
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("run_id", "integer", (column) => column.notNull())
    .addForeignKeyConstraint(`${name}_run`, ["school_id", "run_id"], "comparison_runs", ["school_id", "id"]);
}
