import { formatTerm } from "#app/domain/calendar/term.ts";
import { insertEnrolments } from "#db/queries/enrolments.ts";
import type { Scope } from "#db/scope.ts";
import type { GeneratedSchool } from "#db/seed/school.ts";
import { insertConfirmed, openSchool, storeDataset } from "./database-school.ts";
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
  const { school } = await ground.school(size);
  const { scope } = await openSchool(storing.url, school);
  const term = formatTerm(school.term);
  try {
    const plainRows = await numberedRows(scope, school, await insertConfirmed(scope, "enrolments", term));
    const { ours, plain } = await sampleInTurn(
      runs,
      {
        run: () =>
          storeDataset(scope, school, "enrolments", (trx, id) =>
            insertEnrolments(trx, id, school.enrolments),
          ),
        // The table stays as large as it was, so that the last run meets what the first one met.
        after: (importId) => expectAndDelete(scope, importId, school.enrolments.length),
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
