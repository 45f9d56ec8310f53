import { optional, required } from "#app/domain/tables/columns.ts";

/** Offerings (開課) of a term. */
export const offeringColumns = {
  schoolYear: required("學年度", "學年"),
  semester: required("學期"),
  course: required("課程名稱"),
  subject: required("科目名稱"),
  reportedName: optional("報部科目名稱"),
  level: optional("科目級別", "級別"),
  requiredBy: required("部定校訂", "部訂校訂", "部定/校訂", "部訂/校訂", "部定校定", "部訂校定"),
  requirement: required("必修選修", "必選修", "必修/選修"),
  category: optional("分項類別", "分項"),
  credits: required("學分數", "學分"),
  periods: optional("節數", "每週節數"),
  code: optional("課程代碼"),
  mode: optional("開課方式"),
  className: optional("所屬班級"),
  teacher: optional("授課教師", "任課教師"),
} as const;
