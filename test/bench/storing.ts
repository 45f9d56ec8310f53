import { readFile } from "node:fs/promises";
import { formatTerm } from "#app/domain/calendar/term.ts";
import { keepPreview, readForPreview } from "#app/use-cases/preview-import.ts";
import { receiveFile } from "#app/use-cases/receive-file.ts";
import { readForStore, storeImport } from "#app/use-cases/store-import.ts";
import { deleteCurrentDataset } from "#db/queries/current-datasets.ts";
import { findImport, type Import } from "#db/queries/imports.ts";
import { inTransaction, type Scope } from "#db/scope.ts";
import type { GeneratedSchool } from "#db/seed/school.ts";
import { fillWithoutEnrolments, insertEmptyImport, openSchool } from "./database-school.ts";
import type { BenchGround, Measurement } from "./measurement.ts";
import { type EnrolmentRow, insertOneByOne, openLoader } from "./plain-storing.ts";
import { inSeconds, sampleInTurn } from "./sampling.ts";

const whats = {
  sqlite: "storing an import of enrolments on SQLite",
  mariadb: "storing an import of enrolments on MariaDB",
};

/** From checked rows in memory to a committed import that is in force. */
export const storingOnSqlite: Measurement = {
  name: "storing-sqlite",
  what: whats.sqlite,
  sizes: "each",
  async measure(ground, size, runs) {
    const url = await ground.sqlite();
    const store = async (rows: readonly EnrolmentRow[]) => insertOneByOne(url.slice("sqlite:".length), rows);
    return [
      await measureStoring(ground, size, runs, {
        what: whats.sqlite,
        url,
        plain: "one prepared insert per row in one transaction",
        store,
      }),
    ];
  },
};

export const storingOnMariadb: Measurement = {
  name: "storing-mariadb",
  what: whats.mariadb,
  sizes: "each",
  async measure(ground, size, runs) {
    const url = await ground.mariadb();
    const loader = await openLoader(url, await ground.folder("load-data"));
    try {
      return [
        await measureStoring(ground, size, runs, {
          what: whats.mariadb,
          url,
          plain: loader.what,
          store: loader.store,
        }),
      ];
    } finally {
      await loader.close();
    }
  },
};

type Storing = {
  what: string;
  url: string;
  /** What the plain way is, and itself. */
  plain: string;
  store: (rows: readonly EnrolmentRow[]) => Promise<void>;
};

async function measureStoring(ground: BenchGround, size: number, runs: number, storing: Storing) {
  const { school, files } = await ground.school(size);
  const { scope } = await openSchool(storing.url, school);
  const term = formatTerm(school.term);
  try {
    await fillWithoutEnrolments(scope, school);
    const read = await readOnce(scope, term, files.enrolments);
    const plainRows = numberedRows(scope, school, await insertEmptyImport(scope, "enrolments", term));
    let waiting = await waitingImport(scope, term);
    const { ours, plain } = await sampleInTurn(
      runs,
      {
        run: () =>
          storeImport(
            scope,
            { ...read, one: waiting },
            term,
            () => {},
            (work) => inTransaction(scope, work),
          ),
        async after(outcome) {
          if (outcome.kind !== "stored") throw new Error(`not stored: ${outcome.kind}`);
          // Everything is as it was, so that the last run meets what the first one met.
          await expectAndDelete(scope, waiting.id, school.enrolments.length);
          await deleteCurrentDataset(scope, { term, slot: "enrolments", version: 1 });
          waiting = await waitingImport(scope, term);
        },
      },
      {
        run: () => storing.store(plainRows),
        after: () => expectAndDelete(scope, plainRows[0]?.[1] ?? 0, plainRows.length),
      },
    );
    return {
      what: storing.what,
      amount: `${school.enrolments.length.toLocaleString("en")} rows`,
      unit: "s",
      target: { atMost: 2.5 },
      ...inSeconds(ours),
      baseline: { what: storing.plain, ...inSeconds(plain) },
    } as const;
  } finally {
    await scope.db.destroy();
  }
}

/** The enrolment file as it is read for storing: once, since reading it is another measurement. */
async function readOnce(scope: Scope, term: string, path: string) {
  const file = {
    name: "enrolments.xlsx",
    mediaType: "application/octet-stream",
    bytes: await readFile(path),
  };
  const { importId } = await receiveFile(scope, { term, file, expected: "enrolments" });
  const previewed = await readForPreview(scope, importId, term);
  if (!previewed) throw new Error("there is nothing to read");
  await inTransaction(scope, (trx) => keepPreview(trx, previewed, term, null));
  const read = await readForStore(scope, importId, term);
  if (!read) throw new Error("the file was not accepted");
  return read;
}

/** Another import that waits to be stored. */
async function waitingImport(scope: Scope, term: string): Promise<Import> {
  const id = await insertEmptyImport(scope, "enrolments", term, "previewed");
  const one = await findImport(scope, id);
  if (!one) throw new Error("the new import is not there");
  return one;
}

async function expectAndDelete({ db, schoolId }: Scope, importId: number, expected: number): Promise<void> {
  const { count } = await db
    .selectFrom("enrolments")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("school_id", "=", schoolId)
    .where("import_id", "=", importId)
    .executeTakeFirstOrThrow();
  if (Number(count) !== expected) throw new Error(`${count} rows were stored of ${expected}`);
  await db
    .deleteFrom("enrolments")
    .where("school_id", "=", schoolId)
    .where("import_id", "=", importId)
    .execute();
}

/** The rows as the table has them, a repeated student and course numbered. */
function numberedRows(
  { schoolId }: Scope,
  { enrolments }: GeneratedSchool,
  importId: number,
): EnrolmentRow[] {
  const ordinals = new Map<string, number>();
  return enrolments.map(({ studentNumber, course, code }) => {
    const key = `${studentNumber}\t${course}`;
    const ordinal = (ordinals.get(key) ?? 0) + 1;
    ordinals.set(key, ordinal);
    return [schoolId, importId, studentNumber, course, ordinal, code];
  });
}
