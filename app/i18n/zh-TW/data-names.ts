import type { DatasetKind } from "#app/domain/datasets/kinds.ts";
import type { TableKind } from "#app/domain/tables/reasons.ts";

export const datasetNames: Record<DatasetKind, string> = {
  homerooms: "班級",
  students: "學生",
  offerings: "開課",
  enrolments: "修課",
  grades: "學期成績",
  "makeup-courses": "補修成績",
  retakes: "重修成績",
  transfers: "轉學轉科成績",
  repeats: "重讀成績",
  "student-status": "學生狀況",
  "study-elsewhere": "借讀",
  officers: "校內幹部",
};

export const tableKinds: Record<TableKind, string> = {
  ...datasetNames,
  "course-plan": "課程計畫",
  "subject-table": "科目代碼表",
  "code-table": "代碼表",
};
