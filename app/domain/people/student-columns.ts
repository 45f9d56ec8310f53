import { atMost, optional, required } from "#app/domain/tables/columns.ts";

/** Students of a term. 部別 and 年級 tell apart two classes of one name; the student's own 群科班代碼 overrides the class's. */
export const studentColumns = {
  number: atMost(64, required("學號", "學生學號")),
  idNumber: atMost(32, required("身分證號", "身分證字號", "身份證字號", "身份證號", "身分證統一編號")),
  birthDate: required("出生日期", "生日", "出生年月日"),
  name: required("姓名", "學生姓名"),
  className: required("班級", "班級名稱"),
  seat: required("座號"),
  admissionYear: required("入學學年度", "入學年度", "入學年"),
  gender: optional("性別"),
  programme: optional("群科班代碼", "群組代碼"),
  status: optional("學籍狀態", "學籍狀況"),
  grade: optional("年級"),
  division: optional("部別", "部別名稱"),
} as const;
