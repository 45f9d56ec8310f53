import { enrolmentColumns } from "#app/domain/course-codes/enrolment-columns.ts";
import { offeringColumns } from "#app/domain/course-codes/offering-columns.ts";
import { codeTableColumns, planColumns, subjectTableColumns } from "#app/domain/course-codes/plan-columns.ts";
import { entryColumns } from "#app/domain/people/entry-columns.ts";
import { homeroomColumns } from "#app/domain/people/homeroom-columns.ts";
import { studentColumns } from "#app/domain/people/student-columns.ts";
import { entryKinds } from "#app/domain/people/student-entries.ts";
import { resultFields, scoreColumns } from "#app/domain/scores/score-columns.ts";
import { scoreKinds } from "#app/domain/scores/score-record.ts";
import type { Columns } from "#app/domain/tables/columns.ts";
import type { TableKind } from "#app/domain/tables/reasons.ts";
import { findHeader } from "./find-header.ts";
import { isOldPlan, isPlanJson } from "./plan-forms.ts";
import { isBlank, type RawFile } from "./raw-file.ts";
import type { HeaderMapping } from "./table-result.ts";

/** Narrower kinds first: a list of students may also have all that a list of classes needs, and scores all of enrolments. */
const kinds: readonly { kind: TableKind; columns: Columns }[] = [
  { kind: "course-plan", columns: planColumns },
  { kind: "students", columns: studentColumns },
  ...scoreKinds.map((kind) => ({ kind, columns: scoreColumns[kind] })),
  ...entryKinds.map((kind) => ({ kind, columns: entryColumns[kind] })),
  { kind: "enrolments", columns: enrolmentColumns },
  { kind: "offerings", columns: offeringColumns },
  { kind: "homerooms", columns: homeroomColumns },
  { kind: "subject-table", columns: subjectTableColumns },
  { kind: "code-table", columns: codeTableColumns },
];

/** What kind of table a file looks like, by the headers of its visible sheets; null when it is none that can be imported. */
export function recogniseTable(file: RawFile, mapping: HeaderMapping = {}): TableKind | null {
  if (isPlanJson(file.json)) return "course-plan";
  const visible = file.sheets.filter((sheet) => !sheet.hidden);
  if (visible.some(isOldPlan)) return "course-plan";
  const found = kinds.find(({ columns }) =>
    visible.some((sheet) => findHeader(sheet, columns, mapping)?.missing.length === 0),
  );
  return found?.kind === "grades" && isWithoutResults(file, mapping) ? "enrolments" : (found?.kind ?? null);
}

/** Enrolments are also exported with columns for the scores that are to come: there are rows, and no result in any. */
export function isWithoutResults(file: RawFile, mapping: HeaderMapping): boolean {
  const tables = file.sheets.flatMap((sheet) => {
    if (sheet.hidden) return [];
    const header = findHeader(sheet, scoreColumns.grades, mapping);
    if (header?.missing.length !== 0) return [];
    const results = resultFields.flatMap((field) => header.cells.get(field) ?? []);
    return [{ rows: sheet.rows.slice(header.at + 1), results }];
  });
  const hasResult = tables.some(({ rows, results }) =>
    rows.some(({ cells }) => results.some((at) => (cells[at] ?? "").trim() !== "")),
  );
  return !hasResult && tables.some(({ rows }) => rows.some((row) => !isBlank(row)));
}
