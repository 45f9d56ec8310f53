import type { ColumnKey } from "#app/domain/rosters/columns.ts";
import { rosterColumns } from "#app/domain/rosters/columns.ts";
import type { FaultParams, RuleGrade } from "#app/domain/rosters/rule.ts";
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

/** The findings of a check, of one cause of it, or the one of a number; one page of them. */
export async function listRosterFindings(
  scope: SchoolScope,
  checkId: number,
  {
    causeNumber,
    number,
    limit,
    offset,
  }: { causeNumber?: number; number?: number; limit: number; offset: number },
): Promise<StoredFinding[]> {
  const { db, schoolId, vault } = scope;
  let query = db
    .selectFrom("roster_findings")
    .select(["finding_no as number", "cause_no as causeNumber", "sheet", "row_no as row"])
    .select(["column_key", "student_hash as studentHash", "content"])
    .where("school_id", "=", schoolId)
    .where("check_id", "=", checkId);
  if (causeNumber !== undefined) query = query.where("cause_no", "=", causeNumber);
  if (number !== undefined) query = query.where("finding_no", "=", number);
  const rows = await query.orderBy("finding_no").limit(limit).offset(offset).execute();
  const usual = await contentOfCauses(scope, checkId, [...new Set(rows.map((row) => row.causeNumber))]);
  return rows.map(({ column_key, content, ...row }) => {
    const [value, params]: Content =
      content === ""
        ? (usual.get(row.causeNumber) ?? [null, {}])
        : JSON.parse(vault.open(content, placeOfCheck(schoolId, checkId, "finding", row.number)));
    return { ...row, column: columnOf(column_key), value, params };
  });
}

type Content = [string | null, FaultParams];

/** What findings say that say no more than their cause. */
async function contentOfCauses(
  scope: SchoolScope,
  checkId: number,
  numbers: readonly number[],
): Promise<Map<number, Content>> {
  if (numbers.length === 0) return new Map();
  const rows = await causeRows(scope, checkId)
    .where("cause_no", "in", [...numbers])
    .execute();
  return new Map(
    rows.map((row) => {
      const { number, value, params } = toCause(scope, checkId, row);
      return [number, [value, params]];
    }),
  );
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
  const [value, params]: Content = JSON.parse(
    vault.open(content, placeOfCheck(schoolId, checkId, "cause", number)),
  );
  return { ...rest, number, column: columnOf(column_key), value, params, content: content_hash };
}

function columnOf(key: string | null): ColumnKey | null {
  return key !== null && isColumn(key) ? key : null;
}

function isColumn(key: string): key is ColumnKey {
  return Object.hasOwn(rosterColumns, key);
}

/** Where a cause or finding is sealed. */
export function placeOfCheck(
  schoolId: number,
  checkId: number,
  what: "cause" | "finding",
  number: number,
): string {
  return `school ${schoolId}, roster check ${checkId}, ${what} ${number}`;
}
