/** Where a row of a roster stands and whom it is about, above every table of such rows. */
export const rowColumns = {
  row: "列號",
  sheet: "工作表",
  class: "班級",
  seat: "座號",
  number: "學號",
  name: "姓名",
  idNumber: "身分證號",
  course: "科目",
} as const;
