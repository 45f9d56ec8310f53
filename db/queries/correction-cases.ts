import type { CaseState } from "#app/domain/grade-corrections/case-states.ts";
import type { CorrectionCase } from "#app/domain/grade-corrections/cases.ts";
import { forUpdate, newId } from "../dialect.ts";
import type { InTransaction, SchoolScope, Scope } from "../scope.ts";
import type { CorrectionCasesTable } from "../tables/corrections.ts";
import { readChainJson } from "./correction-settings.ts";

export type NewCase = Pick<
  CorrectionCase,
  "term" | "source" | "inReceiptWindow" | "reason" | "words" | "openedOn" | "dueOn" | "gradesImportId"
>;

/** Gives the id. The caller holds the term (lockTerm), so that no two cases of it get one number. */
export async function insertCase(scope: InTransaction<Scope>, one: NewCase): Promise<number> {
  const { db, schoolId, vault, now, user } = scope;
  const last = await db
    .selectFrom("correction_cases")
    .select(({ fn }) => fn.max("case_no").as("number"))
    .where("school_id", "=", schoolId)
    .where("term", "=", one.term)
    .executeTakeFirst();
  const number = Number(last?.number ?? 0) + 1;
  const result = await db
    .insertInto("correction_cases")
    .values({
      school_id: schoolId,
      term: one.term,
      case_no: number,
      state: "registered",
      source: one.source,
      in_receipt_window: one.inReceiptWindow ? 1 : 0,
      reason: one.reason,
      words: vault.seal(one.words, placeOf(schoolId, one.term, number, "words")),
      grades_import_id: one.gradesImportId,
      opened_at: now,
      opened_on: one.openedOn,
      opened_by: user.id,
      due_on: one.dueOn,
    })
    .executeTakeFirstOrThrow();
  return newId(result);
}

export async function findCase(scope: SchoolScope, id: number): Promise<CorrectionCase | undefined> {
  const row = await caseRows(scope).where("one.id", "=", id).executeTakeFirst();
  return row && toCase(scope, row);
}

/** The case, held until the transaction ends. */
export async function lockCase(
  scope: InTransaction<SchoolScope>,
  id: number,
): Promise<CorrectionCase | undefined> {
  const { db, schoolId } = scope;
  await forUpdate(
    db,
    db.selectFrom("correction_cases").select("id").where("school_id", "=", schoolId).where("id", "=", id),
  ).executeTakeFirst();
  return findCase(scope, id);
}

/** Cases of a term, or of the given states in every term (null), newest first. */
export async function listCases(
  scope: SchoolScope,
  { term, states, limit = 5000 }: { term: string | null; states?: readonly CaseState[]; limit?: number },
): Promise<CorrectionCase[]> {
  let query = caseRows(scope);
  if (term !== null) query = query.where("one.term", "=", term);
  if (states) {
    if (states.length === 0) return [];
    query = query.where("one.state", "in", [...states]);
  }
  const rows = await query.orderBy("one.id", "desc").limit(limit).execute();
  return rows.map((row) => toCase(scope, row));
}

/** What changes of a case by its moves and by what is found out about it; sealed texts in clear. */
export type CaseChange = Partial<
  Pick<
    CorrectionCase,
    | "state"
    | "isPattern"
    | "patternKind"
    | "cause"
    | "mended"
    | "askedBy"
    | "askedAt"
    | "outsideReason"
    | "chain"
    | "correctedAt"
    | "submissionId"
    | "endedAt"
  >
>;

/** false when somebody else changed the case since it was read. */
export async function updateCase(
  scope: InTransaction<SchoolScope>,
  one: Pick<CorrectionCase, "id" | "term" | "number" | "version">,
  change: CaseChange,
): Promise<boolean> {
  const { db, schoolId, vault } = scope;
  const sealed = (text: string | null | undefined, what: string) =>
    text ? vault.seal(text, placeOf(schoolId, one.term, one.number, what)) : text;
  const result = await db
    .updateTable("correction_cases")
    .set({
      state: change.state,
      is_pattern: change.isPattern === undefined ? undefined : change.isPattern ? 1 : 0,
      pattern_kind: change.patternKind,
      cause: change.cause,
      mended: sealed(change.mended, "mended"),
      asked_by: change.askedBy,
      asked_at: change.askedAt,
      outside_reason: sealed(change.outsideReason, "outside"),
      chain: change.chain ? JSON.stringify(change.chain) : change.chain,
      corrected_at: change.correctedAt,
      submission_id: change.submissionId,
      ended_at: change.endedAt,
      version: one.version + 1,
    })
    .where("school_id", "=", schoolId)
    .where("id", "=", one.id)
    .where("version", "=", one.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

type CaseRow = Omit<CorrectionCasesTable, "id" | "school_id" | "is_pattern" | "version"> & {
  id: number;
  is_pattern: number;
  version: number;
  userName: string;
};

function caseRows({ db, schoolId }: SchoolScope) {
  return db
    .selectFrom("correction_cases as one")
    .innerJoin("users", (join) =>
      join.onRef("users.school_id", "=", "one.school_id").onRef("users.id", "=", "one.opened_by"),
    )
    .select(["one.id", "one.term", "one.case_no", "one.state", "one.source", "one.in_receipt_window"])
    .select(["one.reason", "one.words", "one.is_pattern", "one.pattern_kind", "one.cause", "one.mended"])
    .select(["one.grades_import_id", "one.opened_at", "one.opened_on", "one.opened_by", "one.due_on"])
    .select(["one.asked_by", "one.asked_at", "one.outside_reason", "one.chain", "one.corrected_at"])
    .select(["one.submission_id", "one.ended_at", "one.version", "users.display_name as userName"])
    .where("one.school_id", "=", schoolId);
}

function toCase({ schoolId, vault }: SchoolScope, row: CaseRow): CorrectionCase {
  const { term, case_no: number } = row;
  const open = (sealed: string, what: string) => vault.open(sealed, placeOf(schoolId, term, number, what));
  return {
    id: row.id,
    term,
    number,
    state: row.state,
    source: row.source,
    inReceiptWindow: row.in_receipt_window === 1,
    reason: row.reason,
    words: open(row.words, "words"),
    isPattern: row.is_pattern === 1,
    patternKind: row.pattern_kind,
    cause: row.cause,
    mended: row.mended === null ? null : open(row.mended, "mended"),
    gradesImportId: row.grades_import_id,
    openedAt: row.opened_at,
    openedOn: row.opened_on,
    openedBy: { id: row.opened_by, name: row.userName },
    dueOn: row.due_on,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    outsideReason: row.outside_reason === null ? null : open(row.outside_reason, "outside"),
    chain: row.chain === null ? null : readChainJson(row.chain),
    correctedAt: row.corrected_at,
    submissionId: row.submission_id,
    endedAt: row.ended_at,
    version: row.version,
  };
}

function placeOf(schoolId: number, term: string, number: number, what: string): string {
  return `school ${schoolId}, correction ${term} ${number}, ${what}`;
}
