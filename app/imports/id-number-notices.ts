import { checkIdNumber } from "#app/domain/people/national-id.ts";
import type { StudentRecord } from "#app/domain/people/student.ts";
import { groupBy } from "#app/domain/tables/group-by.ts";
import type { ImportedRow, TableNotice } from "./table-result.ts";

/** ID numbers of a wrong form, with a wrong check digit, or shared by two students: rows only, never the number itself. */
export function idNumberNotices(rows: readonly ImportedRow<StudentRecord>[]): TableNotice[] {
  const holders = groupBy(rows, ({ value }) => value.idNumber);
  const concerned: readonly { kind: TableNotice["kind"]; rows: readonly ImportedRow<StudentRecord>[] }[] = [
    { kind: "id-number-form", rows: rows.filter(({ value }) => checkIdNumber(value.idNumber) === "form") },
    {
      kind: "id-number-check-digit",
      rows: rows.filter(({ value }) => checkIdNumber(value.idNumber) === "check-digit"),
    },
    { kind: "id-number-shared", rows: [...holders.values()].filter((group) => group.length > 1).flat() },
  ];
  return concerned.flatMap(({ kind, rows: found }) =>
    [...groupBy(found, ({ sheet }) => sheet)].map(([sheet, ofSheet]) => ({
      kind,
      sheet,
      rows: ofSheet.map(({ row }) => row),
      params: { count: ofSheet.length },
    })),
  );
}
