import type { BookKind } from "#app/domain/rosters/books.ts";
import type { RosterCause } from "#app/domain/rosters/causes.ts";
import { insertRows, type Progress } from "../bulk.ts";
import type { SchoolScope } from "../scope.ts";
import { placeOfCheck } from "./roster-causes.ts";

/** Who a row is about, by its sheet and number; null where it says nobody. */
export type StudentAt = (sheet: string | null, row: number | null) => string | null;

const atOnce = 5000;

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
      content: vault.seal(content, placeOfCheck(schoolId, checkId, "cause", cause.number)),
      content_hash: vault.lookupHash(content, `school ${schoolId}, roster cause content`),
      findings: cause.findings.length,
      students: new Set(students).size,
      state: before.has(origin) ? ("stays" as const) : ("new" as const),
    };
  });
  await insertRows(db, "roster_causes", causeRows);
  const total = causes.reduce((sum, { findings }) => sum + findings.length, 0);
  const findings = causes.flatMap(({ number, value, params, findings: own }) => {
    const usual = JSON.stringify([value, params]);
    return own.map((one) => ({ number, usual, one }));
  });
  // Some at a time, whatever their causes are: sealed they are several times as long.
  for (let start = 0; start < total; start += atOnce) {
    const rows = findings.slice(start, start + atOnce).map(({ number, usual, one }, index) => {
      const finding_no = start + index + 1;
      const content = JSON.stringify([one.value, one.params]);
      return {
        ...key,
        finding_no,
        cause_no: number,
        sheet: one.sheet,
        row_no: one.row,
        column_key: one.column,
        student_hash: studentAt(one.sheet, one.row),
        content:
          content === usual
            ? ""
            : vault.seal(content, placeOfCheck(schoolId, checkId, "finding", finding_no)),
      };
    });
    await insertRows(db, "roster_findings", rows);
    onProgress?.(start + rows.length, total);
  }
}

/** Of the same cause of a book the same in every term and every batch; nothing can be told from it without the key. */
function causeOrigin({ vault, schoolId }: SchoolScope, book: BookKind, cause: RosterCause): string {
  return vault.lookupHash(
    JSON.stringify([book, cause.findings[0]?.cause ?? ""]),
    `school ${schoolId}, roster cause`,
  );
}
