import type { Kysely } from "kysely";
import { createIndex, createTable } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  // What the batch was made under stays with it, whatever becomes of the letter.
  await createTable(db, "batches")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("term", "varchar(5)", (column) => column.notNull())
    .addColumn("division", "varchar(16)", (column) => column.notNull())
    .addColumn("grades", "varchar(32)", (column) => column.notNull())
    .addColumn("round", "integer")
    .addColumn("letter_id", "integer", (column) => column.notNull())
    .addColumn("letter_number", "varchar(100)", (column) => column.notNull())
    .addColumn("letter_issued_on", "varchar(10)", (column) => column.notNull())
    .addColumn("letter_subject", "text", (column) => column.notNull())
    .addColumn("order_kind", "varchar(32)", (column) => column.notNull())
    .addColumn("opens_on", "varchar(10)")
    .addColumn("closes_on", "varchar(10)")
    .addColumn("notes", "text", (column) => column.notNull())
    .addColumn("rule_set", "varchar(64)", (column) => column.notNull())
    .addColumn("created_at", "datetime", (column) => column.notNull())
    .addColumn("created_by", "integer")
    .addUniqueConstraint("batches_key", ["school_id", "id"])
    .addForeignKeyConstraint("batches_term", ["school_id", "term"], "terms", ["school_id", "term"])
    .addForeignKeyConstraint("batches_letter", ["school_id", "letter_id"], "letters", ["school_id", "id"])
    .execute();
  await createIndex(db, "batches", ["school_id", "term", "id"]);
  await createIndex(db, "batches", ["school_id", "letter_id"]);

  await createTable(db, "batch_books")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("batch_id", "integer", (column) => column.notNull())
    .addColumn("book", "varchar(32)", (column) => column.notNull())
    .addColumn("code", "varchar(8)")
    .addPrimaryKeyConstraint("batch_books_key", ["school_id", "batch_id", "book"])
    .addForeignKeyConstraint("batch_books_batch", ["school_id", "batch_id"], "batches", ["school_id", "id"])
    .execute();

  await createTable(db, "roster_codes")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("book", "varchar(32)", (column) => column.notNull())
    .addColumn("variant", "varchar(16)", (column) => column.notNull())
    .addColumn("code", "varchar(8)", (column) => column.notNull())
    .addColumn("updated_at", "datetime", (column) => column.notNull())
    .addColumn("updated_by", "integer")
    .addPrimaryKeyConstraint("roster_codes_key", ["school_id", "book", "variant"])
    .addForeignKeyConstraint("roster_codes_school", ["school_id"], "schools", ["id"])
    .execute();
}
