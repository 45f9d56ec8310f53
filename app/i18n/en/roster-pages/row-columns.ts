import type { WordsOf } from "../../words.ts";
import type { rowColumns as source } from "../../zh-TW/roster-pages/row-columns.ts";

export const rowColumns: WordsOf<typeof source> = {
  row: "Row",
  sheet: "Sheet",
  class: "Class",
  seat: "Seat",
  number: "Student number",
  name: "Name",
  idNumber: "ID number",
  course: "Course",
};
