import type { registerRules } from "#app/domain/rosters/rules/register.ts";
import type { RuleWords } from "./shape.ts";

const mend = "請註冊組核對學籍資料，更正後重新產生名冊。";
const explain = "請註冊組核對學籍資料；確屬正確者填寫說明，有誤請更正後重新產生名冊。";

function differs(name: string): RuleWords {
  return { name, what: ({ expected }) => `學生名單是 ${expected ?? "另一個值"}`, todo: explain };
}

export const registerWords: Readonly<Record<keyof typeof registerRules, RuleWords>> = {
  "student-unknown": {
    name: "學生名單沒有這位學生",
    what: () => "學生名單沒有這個身分證號",
    todo: "請註冊組核對身分證號；學生名單缺漏者，請重新匯入學生名單再檢核一次。",
  },
  "birth-date-differs": { ...differs("出生日期與學生名單不同"), todo: mend },
  "note-name-differs": differs("備註的姓名與學生名單不同"),
  "note-number-differs": differs("備註的學號與學生名單不同"),
  "note-class-differs": differs("備註的班級與學生名單不同"),
  "note-seat-differs": differs("備註的座號與學生名單不同"),
  "class-name-differs": differs("班級名稱與學生名單不同"),
  "seat-differs": differs("座號與學生名單不同"),
  "student-grade-differs": differs("年級與學生名單不同"),
  "course-grade-differs": {
    name: "開課年級不是學生的年級",
    what: ({ expected }) => `學生在 ${expected ?? "另一"} 年級；跨年級選課者除外`,
    todo: explain,
  },
  "student-not-attending": {
    name: "未在學的學生有本學期的課程",
    what: () => "學生名單的學籍狀態是休學、轉出等，名冊卻有這位學生本學期的課程",
    todo: explain,
  },
  "student-missing": {
    name: "在學的學生不在名冊內",
    what: () => "同班的學生都在名冊內，這個學號的學生沒有任何一列",
    todo: "請註冊組查明原因；確實不須列入者填寫說明，漏列者請重新產生名冊。",
  },
};
