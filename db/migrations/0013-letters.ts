import type { Kysely } from "kysely";
import { createIndex, createTable, longText } from "../dialect.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, "letters")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("number", "varchar(100)", (column) => column.notNull())
    .addColumn("issued_on", "varchar(10)", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull().defaultTo(1))
    .addColumn("created_at", "datetime", (column) => column.notNull())
    .addColumn("created_by", "integer")
    .addUniqueConstraint("letters_key", ["school_id", "id"])
    .addUniqueConstraint("letters_number", ["school_id", "number"])
    .addForeignKeyConstraint("letters_school", ["school_id"], "schools", ["id"])
    .execute();

  await createTable(db, "letter_orders")
    .addColumn("school_id", "integer", (column) => column.notNull())
    .addColumn("letter_id", "integer", (column) => column.notNull())
    .addColumn("order_no", "integer", (column) => column.notNull())
    .addColumn("kind", "varchar(32)", (column) => column.notNull())
    .addColumn("term", "varchar(5)")
    .addColumn("division", "varchar(16)")
    .addColumn("books", longText(db), (column) => column.notNull())
    .addColumn("grades", "varchar(32)", (column) => column.notNull())
    .addColumn("opens_on", "varchar(10)")
    .addColumn("closes_on", "varchar(10)")
    .addColumn("notes", longText(db), (column) => column.notNull())
    .addPrimaryKeyConstraint("letter_orders_key", ["school_id", "letter_id", "order_no"])
    .addForeignKeyConstraint("letter_orders_letter", ["school_id", "letter_id"], "letters", [
      "school_id",
      "id",
    ])
    .execute();
  await createIndex(db, "letter_orders", ["school_id", "term"]);
}
