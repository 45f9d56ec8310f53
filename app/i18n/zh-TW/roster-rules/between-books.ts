import type { betweenBooksRules } from "#app/domain/rosters/rules/between-books.ts";
import type { RuleWords } from "./shape.ts";

const mend = "請註冊組核對，更正後重新產生名冊。";
const explain = "請註冊組核對；確屬正確者填寫說明，有誤請更正後重新產生名冊。";

export const betweenBooksWords: Readonly<Record<keyof typeof betweenBooksRules, RuleWords>> = {
  "student-not-in-data": {
    name: "學生不在學生資料名冊內",
    what: () => "同批次的學生資料名冊沒有這位學生",
    todo: explain,
  },
  "data-without-courses": {
    name: "學生沒有任何修課紀錄",
    what: () => "學生資料名冊有這位學生，同批次的修課紀錄（成績）名冊卻沒有",
    todo: explain,
  },
  "hosted-not-in-data": {
    name: "借讀的學生不在學生資料內",
    what: () => "所屬學校是本校，學生資料工作表卻沒有這位學生",
    todo: explain,
  },
  "makeup-of-passed": {
    name: "及格的課程有補考成績",
    what: () => "學期成績工作表中，這位學生的這門課程已及格",
    todo: mend,
  },
  "retake-without-failure": {
    name: "重修的課程先前並未不及格",
    what: () => "原修課學期的成績名冊中，這位學生的這門課程沒有不及格的成績，或已及格",
    todo: explain,
  },
  "late-of-passed": {
    name: "補修的課程已經及格",
    what: () => "同批次的名冊中，這位學生同一學期的這門課程已有及格的成績",
    todo: explain,
  },
  "outcome-not-taken": {
    name: "課程學習成果的課程沒有修習",
    what: () => "該學期的修課紀錄（成績）名冊中，這位學生沒有這門課程",
    todo: explain,
  },
  "class-in-other-book": {
    name: "班級與另一本名冊不同",
    what: ({ expected }) => `另一本名冊中是 ${expected ?? "別的班級"}`,
    todo: explain,
  },
  "seat-in-other-book": {
    name: "座號與另一本名冊不同",
    what: ({ expected }) => `另一本名冊中是 ${expected ?? "別的座號"}`,
    todo: explain,
  },
};
