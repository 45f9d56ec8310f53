import type { BookKind } from "#app/domain/rosters/books.ts";
import type { RosterCause } from "#app/domain/rosters/causes.ts";
import type { ColumnKey } from "#app/domain/rosters/columns.ts";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import type { FaultParams, RuleGrade } from "#app/domain/rosters/rule.ts";
import { insertRows, type Progress } from "../bulk.ts";
import type { SchoolScope } from "../scope.ts";

/** A cause as it is kept. `origin`: keyed hash of book and cause, the same in every term. */
export type StoredCause = {
  number: number;
  origin: string;
  rule: string;
  grade: RuleGrade;
  sheet: string | null;
  column: ColumnKey | null;
  value: string | null;
  params: FaultParams;
  /** Keyed hash of value and params. */
  content: string;
  findings: number;
  students: number;
  /** Against the check of the version before. */
  state: "new" | "stays";
};

export type StoredFinding = {
  number: number;
  causeNumber: number;
  sheet: string | null;
  row: number | null;
  column: ColumnKey | null;
  studentHash: string | null;
  value: string | null;
  params: FaultParams;
};

/** Of the same cause of a book the same in every term and every batch; nothing can be told from it without the key. */
export function causeOrigin({ vault, schoolId }: SchoolScope, book: BookKind, cause: RosterCause): string {
  return vault.lookupHash(
    JSON.stringify([book, cause.findings[0]?.cause ?? ""]),
    `school ${schoolId}, roster cause`,
  );
}

/** Who a row is about, by its sheet and number; null where it says nobody. */
export type StudentAt = (sheet: string | null, row: number | null) => string | null;

/** Keeps the causes of a check and their findings, which may be of tens of thousands of rows. */
export async function insertCauses(
  scope: SchoolScope,
  { checkId, book, causes }: { checkId: number; book: BookKind; causes: readonly RosterCause[] },
  before: ReadonlySet<string>,
  studentAt: StudentAt,
  onProgress?: Progress,
): Promise<void> {
  const { db, schoolId, vault } = scope;
  const key = { school_id: schoolId, check_id: checkId };
  const causeRows = causes.map((cause) => {
    const origin = causeOrigin(scope, book, cause);
    const content = JSON.stringify([cause.value, cause.params]);
    const students = cause.findings.flatMap(({ sheet, row }) => studentAt(sheet, row) ?? []);
    return {
      ...key,
      cause_no: cause.number,
      origin,
      rule: cause.rule,
      grade: cause.grade,
      sheet: cause.sheet,
      column_key: cause.column,
      content: vault.seal(content, placeOf(schoolId, checkId, "cause", cause.number)),
      content_hash: vault.lookupHash(content, `school ${schoolId}, roster cause content`),
      findings: cause.findings.length,
      students: new Set(students).size,
      state: before.has(origin) ? ("stays" as const) : ("new" as const),
    };
  });
  await insertRows(db, "roster_causes", causeRows);
  const total = causes.reduce((sum, { findings }) => sum + findings.length, 0);
  let number = 0;
  for (const cause of causes) {
    // A thousand at a time: sealed they are several times as long.
    for (let start = 0; start < cause.findings.length; start += 1000) {
      const rows = cause.findings.slice(start, start + 1000).map((finding) => {
        number++;
        const content = JSON.stringify([finding.value, finding.params]);
        return {
          ...key,
          finding_no: number,
          cause_no: cause.number,
          sheet: finding.sheet,
          row_no: finding.row,
          column_key: finding.column,
          student_hash: studentAt(finding.sheet, finding.row),
          content: vault.seal(content, placeOf(schoolId, checkId, "finding", number)),
        };
      });
      await insertRows(db, "roster_findings", rows);
      onProgress?.(number, total);
    }
  }
}

/** How many findings are kept of a check, in force or not. */
export async function countRosterFindings(
  { db, schoolId }: SchoolScope,
  checkId: number,
  causeNumber?: number,
): Promise<number> {
  let query = db
    .selectFrom("roster_findings")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("school_id", "=", schoolId)
    .where("check_id", "=", checkId);
  if (causeNumber !== undefined) query = query.where("cause_no", "=", causeNumber);
  return Number((await query.executeTakeFirstOrThrow()).count);
}

/** The causes of a check in their order; with `grades` only those. */
export async function listRosterCauses(
  scope: SchoolScope,
  checkId: number,
  grades?: readonly RuleGrade[],
): Promise<StoredCause[]> {
  if (grades?.length === 0) return [];
  let query = causeRows(scope, checkId);
  if (grades) query = query.where("grade", "in", [...grades]);
  const rows = await query.orderBy("cause_no").limit(50_000).execute();
  return rows.map((row) => toCause(scope, checkId, row));
}

export async function findRosterCause(
  scope: SchoolScope,
  checkId: number,
  number: number,
): Promise<StoredCause | undefined> {
  const row = await causeRows(scope, checkId).where("cause_no", "=", number).executeTakeFirst();
  return row && toCause(scope, checkId, row);
}

/** The origins of a check's causes. */
export async function listOrigins({ db, schoolId }: SchoolScope, checkId: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom("roster_causes")
    .select("origin")
    .where("school_id", "=", schoolId)
    .where("check_id", "=", checkId)
    .limit(50_000)
    .execute();
  return new Set(rows.map(({ origin }) => origin));
}

/** The findings of a check, or of one cause of it, one page of them. */
export async function listRosterFindings(
  scope: SchoolScope,
  checkId: number,
  { causeNumber, limit, offset }: { causeNumber?: number; limit: number; offset: number },
): Promise<StoredFinding[]> {
  const { db, schoolId, vault } = scope;
  let query = db
    .selectFrom("roster_findings")
    .select(["finding_no as number", "cause_no as causeNumber", "sheet", "row_no as row"])
    .select(["column_key", "student_hash as studentHash", "content"])
    .where("school_id", "=", schoolId)
    .where("check_id", "=", checkId);
  if (causeNumber !== undefined) query = query.where("cause_no", "=", causeNumber);
  const rows = await query.orderBy("finding_no").limit(limit).offset(offset).execute();
  return rows.map(({ column_key, content, ...row }) => {
    const [value, params]: [string | null, FaultParams] = JSON.parse(
      vault.open(content, placeOf(schoolId, checkId, "finding", row.number)),
    );
    return { ...row, column: columnOf(column_key), value, params };
  });
}

function causeRows({ db, schoolId }: SchoolScope, checkId: number) {
  return db
    .selectFrom("roster_causes")
    .select(["cause_no", "origin", "rule", "grade", "sheet", "column_key", "content", "content_hash"])
    .select(["findings", "students", "state"])
    .where("school_id", "=", schoolId)
    .where("check_id", "=", checkId);
}

type CauseRow = Awaited<ReturnType<ReturnType<typeof causeRows>["executeTakeFirstOrThrow"]>>;

function toCause({ vault, schoolId }: SchoolScope, checkId: number, row: CauseRow): StoredCause {
  const { cause_no: number, column_key, content, content_hash, ...rest } = row;
  const [value, params]: [string | null, FaultParams] = JSON.parse(
    vault.open(content, placeOf(schoolId, checkId, "cause", number)),
  );
  return { ...rest, number, column: columnOf(column_key), value, params, content: content_hash };
}

function columnOf(key: string | null): ColumnKey | null {
  return key !== null && isColumn(key) ? key : null;
}

function isColumn(key: string): key is ColumnKey {
  return Object.hasOwn(rosterColumns, key);
}

function placeOf(schoolId: number, checkId: number, what: "cause" | "finding", number: number): string {
  return `school ${schoolId}, roster check ${checkId}, ${what} ${number}`;
}
