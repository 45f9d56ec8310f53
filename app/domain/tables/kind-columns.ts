import { enrolmentColumns } from "#app/domain/course-codes/enrolment-columns.ts";
import { offeringColumns } from "#app/domain/course-codes/offering-columns.ts";
import { codeTableColumns, planColumns, subjectTableColumns } from "#app/domain/course-codes/plan-columns.ts";
import { entryColumns } from "#app/domain/people/entry-columns.ts";
import { homeroomColumns } from "#app/domain/people/homeroom-columns.ts";
import { studentColumns } from "#app/domain/people/student-columns.ts";
import { scoreColumns } from "#app/domain/scores/score-columns.ts";
import type { Columns } from "./columns.ts";
import type { TableKind } from "./reasons.ts";

/** The columns of each kind of table that can be imported. */
export const columnsOfKind: Readonly<Record<TableKind, Columns>> = {
  homerooms: homeroomColumns,
  students: studentColumns,
  offerings: offeringColumns,
  enrolments: enrolmentColumns,
  ...scoreColumns,
  ...entryColumns,
  "course-plan": planColumns,
  "code-table": codeTableColumns,
  "subject-table": subjectTableColumns,
};
