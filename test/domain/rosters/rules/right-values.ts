import { type BookKind, books } from "#app/domain/rosters/books.ts";
import { type ColumnKey, rosterColumns, type ValueKind } from "#app/domain/rosters/columns.ts";
import type { RosterSheet } from "#app/domain/rosters/sheets.ts";

/** A second-year student of cohort 112; courses of the past are those of the first year's second semester. */
const byColumn: Partial<Readonly<Record<ColumnKey, string>>> = {
  birthDate: "0970305",
  dueYear: "112",
  dueSemester: "2",
  matchedYear: "112",
  matchedSemester: "2",
  matchedGrade: "1",
  originalYear: "112",
  originalSemester: "2",
  originalGrade: "1",
  ownSchool: "070406",
  courseName: "國語文",
  originalName: "國語文",
  hostName: "國語文",
  makeUpScore: "-1",
  makeUpPassed: "-1",
  yearScore: "-1",
  yearPassed: "-1",
  secondMakeUp: "-1",
  secondMakeUpPassed: "-1",
  retakeScore: "60",
  firstMakeUp: "60",
  noteName: "王小明",
  noteTermClass: "商二甲",
  noteTermNumber: "112001",
  noteNextClass: "商二甲",
  noteNextNumber: "112001",
  className: "商二甲",
  group: "26",
  department: "401",
  to: "1131220",
  hostTo: "1140120",
  documentLink: "成果.pdf",
  mediaLink: "成果.mp4",
  summary: "上課時完成的報告",
  content: "參與的經過",
  remark: "學習認真",
  specialIdentity: "",
  indigenousGroup: "",
  indigenousIdentity: "",
  indigenousDialect: "",
  indigenousYear: "",
  indigenousValidTo: "",
  experimentalClass: "",
  statusDate: "",
};

const byKind: Readonly<Record<Exclude<ValueKind, "text" | "course-code">, string>> = {
  "id-number": "A123456789",
  "roc-date": "1130910",
  "long-text": "",
  link: "",
  grade: "2",
  "school-year": "113",
  semester: "1",
  "whole-number": "1",
  amount: "2",
  score: "72",
  passed: "1",
  counted: "1",
  identity: "1",
  "reread-mark": "2",
  way: "3",
  "officer-level": "2",
  "school-code": "070401",
  code: "1",
};

/** A value that no rule objects to. */
export function rightValue(book: BookKind, sheet: RosterSheet, key: ColumnKey): string {
  // What is taken late is of the first year, as its 應修課學年度 is.
  if (key === "grade" && sheet.columns.includes("dueYear")) return "1";
  const { title, value } = rosterColumns[key];
  const own = byColumn[key];
  if (own !== undefined) return own;
  if (value === "text") return title;
  // 國語文 of 商業經營科, in 進修部 for the books of 進修部.
  if (value === "course-code")
    return `112070406${books[book].division === "continuing" ? "C" : "V"}2640101010101`;
  return byKind[value];
}
