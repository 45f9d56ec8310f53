import type { Kysely } from "kysely";
import { createIndex, createTable, longText } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  // Without finished_at it is being written, or was left behind.
  await createTable(db, "roster_checks")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("roster_id", "integer", (column) => column.notNull())
    .addColumn("rule_set", "varchar(64)", (column) => column.notNull())
    .addColumn("against", longText(db), (column) => column.notNull())
    .addColumn("not_checked", longText(db), (column) => column.notNull())
    .addColumn("counts", longText(db), (column) => column.notNull())
    .addColumn("started_at", "datetime", (column) => column.notNull())
    .addColumn("started_by", "integer")
    .addColumn("finished_at", "datetime")
    .addUniqueConstraint("roster_checks_key", ["school_id", "id"])
    .addForeignKeyConstraint("roster_checks_roster", ["school_id", "roster_id"], "rosters", [
      "school_id",
      "id",
    ])
    .execute();
  await createIndex(db, "roster_checks", ["school_id", "roster_id", "id"]);

  await partOfCheck(db, "roster_causes")
    .addColumn("cause_no", "integer", (column) => column.notNull())
    .addColumn("origin", "varchar(64)", (column) => column.notNull())
    .addColumn("rule", "varchar(64)", (column) => column.notNull())
    .addColumn("grade", "varchar(16)", (column) => column.notNull())
    .addColumn("sheet", "varchar(64)")
    .addColumn("column_key", "varchar(64)")
    .addColumn("content", longText(db), (column) => column.notNull())
    .addColumn("content_hash", "varchar(64)", (column) => column.notNull())
    .addColumn("findings", "integer", (column) => column.notNull())
    .addColumn("students", "integer", (column) => column.notNull())
    .addColumn("state", "varchar(8)", (column) => column.notNull())
    .addPrimaryKeyConstraint("roster_causes_key", ["school_id", "check_id", "cause_no"])
    .execute();

  await partOfCheck(db, "roster_findings")
    .addColumn("finding_no", "integer", (column) => column.notNull())
    .addColumn("cause_no", "integer", (column) => column.notNull())
    .addColumn("sheet", "varchar(64)")
    .addColumn("row_no", "integer")
    .addColumn("column_key", "varchar(64)")
    .addColumn("student_hash", "varchar(64)")
    .addColumn("content", longText(db), (column) => column.notNull())
    .addPrimaryKeyConstraint("roster_findings_key", ["school_id", "check_id", "finding_no"])
    .execute();
  await createIndex(db, "roster_findings", ["school_id", "check_id", "cause_no", "finding_no"]);
}

function partOfCheck(db: Kysely<unknown>, name: string) {
  return createTable(db, name)
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("check_id", "integer", (column) => column.notNull())
    .addForeignKeyConstraint(`${name}_check`, ["school_id", "check_id"], "roster_checks", [
      "school_id",
      "id",
    ]);
}
