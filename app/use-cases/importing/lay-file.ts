import type { SegmentTableName } from "#app/domain/course-codes/model.ts";
import type { TableKind } from "#app/domain/tables/reasons.ts";
import type { LayOutcome } from "./laid-file.ts";
import { layCodeTable, laySubjectTable } from "./lay-code-tables.ts";
import { type LayRequest, layEnrolments, layHomerooms, layOfferings, layStudents } from "./lay-datasets.ts";
import { layPlan } from "./lay-plan.ts";
import { layScores } from "./lay-scores.ts";
import { layStudentEntries } from "./lay-student-entries.ts";

/** Reads a file as a table of this kind and lays it over what is in force, or says why it is not such a table. */
export function layFile(
  kind: TableKind,
  table: SegmentTableName | null,
  request: LayRequest,
): Promise<LayOutcome> {
  switch (kind) {
    case "homerooms":
      return layHomerooms(request);
    case "students":
      return layStudents(request);
    case "offerings":
      return layOfferings(request);
    case "enrolments":
      return layEnrolments(request);
    case "grades":
    case "makeup-courses":
    case "retakes":
    case "transfers":
    case "repeats":
      return layScores(kind, request);
    case "student-status":
    case "study-elsewhere":
    case "officers":
      return layStudentEntries(kind, request);
    case "course-plan":
      return layPlan(request);
    case "subject-table":
      return laySubjectTable(request);
    case "code-table":
      return layCodeTable(request, table ?? "DEP");
  }
}
