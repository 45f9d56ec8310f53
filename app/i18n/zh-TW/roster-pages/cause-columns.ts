/** What every list of causes says of each, on the pages and in their files. */
export const causeColumns = {
  grade: "類別",
  sheet: "工作表",
  column: "欄位",
  value: "內容",
  what: "錯誤說明",
  todo: "怎麼做",
  findings: "筆數",
} as const;
