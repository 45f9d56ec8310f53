import { atMost, optional, required } from "#app/domain/tables/columns.ts";

/** The course plan as the platform hands it out (new form); the JSON form uses the same names as keys. */
export const planColumns = {
  year: required("實施學年度"),
  type: optional("課程類型"),
  code: required("課程代碼"),
  name: required("科目名稱"),
  credits: required("授課學期學分節數"),
  modes: required("授課學期開課方式"),
  attribute: optional("課程屬性"),
} as const;

/** The old form has no header: its columns count by position. */
export const oldPlanHeaders = ["課程代碼", "課程名稱", "授課學期學分", "原課程代碼", "原課程名稱"] as const;

/** Code tables of the platform (代碼表). */
export const codeTableColumns = {
  code: atMost(32, required("代碼")),
  label: required("代碼說明"),
  types: optional("適用課程類型"),
} as const;

/** The subject table (科目): a code is known by its 課程類別, 科目屬性 and 領域. */
export const subjectTableColumns = {
  category: atMost(32, required("課程類別")),
  attribute: atMost(32, required("科目屬性")),
  field: atMost(32, required("領域")),
  code: atMost(32, required("代碼")),
  label: required("代碼說明"),
  types: optional("適用課程類型"),
} as const;
