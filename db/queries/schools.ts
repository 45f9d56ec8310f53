import type { Database } from "../connect.ts";
import { forUpdate, newId } from "../dialect.ts";
import { keptQuery, type Value } from "../kept-query.ts";
import type { Ground, InTransaction, SchoolScope } from "../scope.ts";
import { startAuditChain } from "./audit.ts";

export type School = {
  id: number;
  code: string;
  name: string;
  hasContinuingDivision: boolean;
  hasPracticumOffice: boolean;
  /** The school's own values for what it may change without a release. */
  settings: Record<string, unknown>;
  version: number;
};
export type SchoolDraft = Omit<School, "id" | "version">;

export type TermRow = {
  term: string;
  /** YYYY-MM-DD */
  opensOn: string | null;
  closesOn: string | null;
  version: number;
};

export async function listSchools(ground: Ground): Promise<School[]> {
  const rows = await ground.db.selectFrom("schools").selectAll().orderBy("code").limit(1000).execute();
  return rows.map(toSchool);
}

export async function findSchool(scope: SchoolScope): Promise<School | undefined> {
  const [row] = await schoolRows(scope.db, { schoolId: scope.schoolId });
  return row && toSchool(row);
}

const schoolRows = keptQuery((db, value: Value<{ schoolId: number }>) =>
  db.selectFrom("schools").selectAll().where("id", "=", value("schoolId")),
);

export async function findSchoolByCode(ground: Ground, code: string): Promise<School | undefined> {
  const row = await ground.db.selectFrom("schools").selectAll().where("code", "=", code).executeTakeFirst();
  return row && toSchool(row);
}

/** A new school with the beginning of its audit chain; gives its id. */
export async function insertSchool(ground: Ground, school: SchoolDraft): Promise<number> {
  const result = await ground.db
    .insertInto("schools")
    .values({ ...toRow(school), created_at: ground.now })
    .executeTakeFirstOrThrow();
  const schoolId = newId(result);
  await startAuditChain({ ...ground, schoolId });
  return schoolId;
}

/** false when somebody else changed the school since `version` was read. */
export async function updateSchool(
  scope: SchoolScope,
  version: number,
  school: SchoolDraft,
): Promise<boolean> {
  const result = await scope.db
    .updateTable("schools")
    .set({ ...toRow(school), version: version + 1 })
    .where("id", "=", scope.schoolId)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/**
 * Makes decisions in one school wait for one another until the transaction ends: that one administrator remains, that
 * an import lies over the dataset it was compared with. It is the lock that the audit entry takes anyway, taken first.
 */
export async function lockSchool(scope: InTransaction<SchoolScope>): Promise<void> {
  const head = scope.db.selectFrom("audit_heads").select("seq").where("school_id", "=", scope.schoolId);
  await forUpdate(scope.db, head).executeTakeFirst();
}

/** All terms, newest first. */
export async function listTerms(scope: SchoolScope): Promise<TermRow[]> {
  const rows = await allTerms(scope.db, { schoolId: scope.schoolId });
  // "99-2" sorts after "112-1" as a text.
  return rows.sort((a, b) => b.term.length - a.term.length || (a.term < b.term ? 1 : -1));
}

export async function findTerm(scope: SchoolScope, term: string): Promise<TermRow | undefined> {
  const [row] = await oneTerm(scope.db, { schoolId: scope.schoolId, term });
  return row;
}

/** A duplicate throws; `isDuplicate` in db/dialect.ts recognises it. */
export async function insertTerm(scope: SchoolScope, term: Omit<TermRow, "version">): Promise<void> {
  await scope.db
    .insertInto("terms")
    .values({
      school_id: scope.schoolId,
      term: term.term,
      opens_on: term.opensOn,
      closes_on: term.closesOn,
    })
    .execute();
}

/** false when somebody else changed the term since its version was read. */
export async function updateTerm(scope: SchoolScope, term: TermRow): Promise<boolean> {
  const result = await scope.db
    .updateTable("terms")
    .set({ opens_on: term.opensOn, closes_on: term.closesOn, version: term.version + 1 })
    .where("school_id", "=", scope.schoolId)
    .where("term", "=", term.term)
    .where("version", "=", term.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

const allTerms = keptQuery((db, value: Value<{ schoolId: number }>) =>
  termRows(db).where("school_id", "=", value("schoolId")).orderBy("term", "desc").limit(200),
);

const oneTerm = keptQuery((db, value: Value<{ schoolId: number; term: string }>) =>
  termRows(db).where("school_id", "=", value("schoolId")).where("term", "=", value("term")),
);

function termRows(db: Database) {
  return db.selectFrom("terms").select(["term", "opens_on as opensOn", "closes_on as closesOn", "version"]);
}

type SchoolRow = {
  id: number;
  code: string;
  name: string;
  has_continuing_division: number;
  has_practicum_office: number;
  settings: string;
  version: number;
};

function toSchool(row: SchoolRow): School {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    hasContinuingDivision: row.has_continuing_division === 1,
    hasPracticumOffice: row.has_practicum_office === 1,
    settings: JSON.parse(row.settings),
    version: row.version,
  };
}

function toRow(school: SchoolDraft) {
  return {
    code: school.code,
    name: school.name,
    has_continuing_division: school.hasContinuingDivision ? 1 : 0,
    has_practicum_office: school.hasPracticumOffice ? 1 : 0,
    settings: JSON.stringify(school.settings),
  };
}
