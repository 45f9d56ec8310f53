import type { DatasetKind } from "#app/domain/datasets/kinds.ts";
import type { TableKind } from "#app/domain/tables/reasons.ts";

export const datasetNames: Record<DatasetKind, string> = {
  homerooms: "classes",
  students: "students",
  offerings: "offerings",
  enrolments: "enrolments",
  grades: "term scores",
  "makeup-courses": "makeup courses (補修)",
  retakes: "retakes (重修)",
  transfers: "credited courses (轉學轉科)",
  repeats: "repeated years (重讀)",
  "student-status": "student status (學生狀況)",
  "study-elsewhere": "study elsewhere (借讀)",
  officers: "officers (校內幹部)",
};

export const tableKinds: Record<TableKind, string> = {
  ...datasetNames,
  "course-plan": "course plan",
  "subject-table": "subject table",
  "code-table": "code table",
};
