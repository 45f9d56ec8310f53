import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import Libsql from "libsql";
import { type Connection, createConnection } from "mysql2/promise";

/** school, import, student, course, ordinal, code: as the table has them. */
export type EnrolmentRow = readonly [number, number, string, string, number, string | null];

const columns = "school_id, import_id, student_number, course, ordinal, code";
const rowsPerInsert = 500;

/** SQLite as a script uses it. */
export function insertOneByOne(path: string, rows: readonly EnrolmentRow[]): void {
  const database = new Libsql(path);
  try {
    database.exec("pragma synchronous = normal");
    const insert = database.prepare(`insert into enrolments (${columns}) values (?, ?, ?, ?, ?, ?)`);
    database.exec("begin immediate");
    for (const row of rows) insert.run(...row);
    database.exec("commit");
  } finally {
    database.close();
  }
}

export type Loader = {
  what: string;
  store: (rows: readonly EnrolmentRow[]) => Promise<void>;
  close: () => Promise<void>;
};

/** MariaDB's own way to take in many rows; where the server forbids it, inserts of many rows written by hand. */
export async function openLoader(url: string, folder: string): Promise<Loader> {
  const connection = await createConnection({ uri: url, charset: "UTF8MB4_BIN", flags: ["+LOCAL_FILES"] });
  const close = () => connection.end();
  const [answer] = await connection.query("select @@global.local_infile as allowed");
  if (!/"allowed":1\b/.test(JSON.stringify(answer))) {
    return {
      what: `inserts of ${rowsPerInsert} rows (local infile is off)`,
      store: (rows) => insertMany(connection, rows),
      close,
    };
  }
  const path = join(folder, "enrolments.tsv");
  return {
    what: "LOAD DATA LOCAL INFILE",
    async store(rows) {
      // Writing the file belongs to it: a script has the rows in memory, too.
      await writeFile(path, rows.map((row) => row.map((value) => value ?? "\\N").join("\t")).join("\n"));
      await connection.query({
        sql: `load data local infile 'enrolments.tsv' into table enrolments character set utf8mb4 (${columns})`,
        infileStreamFactory: () => createReadStream(path),
      });
    },
    close,
  };
}

async function insertMany(connection: Connection, rows: readonly EnrolmentRow[]): Promise<void> {
  await connection.beginTransaction();
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    const batch = rows.slice(start, start + rowsPerInsert);
    await connection.query(`insert into enrolments (${columns}) values ?`, [batch]);
  }
  await connection.commit();
}
