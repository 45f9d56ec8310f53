import { atMost, optional, required } from "#app/domain/tables/columns.ts";

/** Enrolments (修課): who takes which offering of the term. */
export const enrolmentColumns = {
  schoolYear: required("學年度", "學年"),
  semester: required("學期"),
  studentNumber: atMost(64, required("學號", "學生學號")),
  course: required("課程名稱"),
  code: optional("課程代碼"),
} as const;
