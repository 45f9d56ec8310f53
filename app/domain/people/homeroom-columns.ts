import { atMost, optional, required } from "#app/domain/tables/columns.ts";

/** Classes (班級) of a term. */
export const homeroomColumns = {
  grade: required("年級", "班級年級"),
  // Name and division together are the class's key.
  name: atMost(60, required("班級名稱", "班級", "班別名稱")),
  programme: required("群科班代碼", "群組代碼"),
  division: atMost(60, optional("部別", "部別名稱")),
  teacher: optional("導師", "導師姓名", "班級導師"),
} as const;
