import { segmentSpans } from "#app/domain/course-codes/code.ts";
import type { courseRules } from "#app/domain/rosters/rules/courses.ts";
import { courseCodes } from "../course-codes.ts";
import type { RuleWords } from "./shape.ts";

const code = "請教學組核對課程代碼，在校務行政系統更正後重新產生名冊。";
const term = "請註冊組核對學年度與學期，在校務行政系統更正後重新產生名冊。";
const explain = "請教學組核對；確屬正確者填寫說明，有誤請更正後重新產生名冊。";

export const courseWords: Readonly<Record<keyof typeof courseRules, RuleWords>> = {
  "code-other-school": {
    name: "課程代碼不是本校的",
    what: ({ expected }) => `課程代碼第 4–9 碼不是本校的 ${expected ?? "學校代碼"}`,
    todo: code,
  },
  "cohort-later": {
    name: "適用入學年度在本學年度之後",
    what: ({ expected }) => `課程代碼的適用入學年度晚於名冊的 ${expected ?? ""} 學年度`,
    todo: code,
  },
  "cohort-grade": {
    name: "適用入學年度與年級不符",
    what: ({ expected }) => `這個年級的學生應為 ${expected ?? "另一"} 學年度入學；重讀、復學者除外`,
    todo: explain,
  },
  "original-grade": {
    name: "適用入學年度與原修課（應修課、對應）年級不符",
    what: ({ expected }) => `該學年度這個年級的學生應為 ${expected ?? "另一"} 學年度入學；重讀、復學者除外`,
    todo: explain,
  },
  "code-not-submitted": {
    name: "不須提交的課程",
    what: () => "團體活動、彈性學習的課程（課程類別 8、9），科目屬性不是 D 者不得提交",
    todo: "請在校務行政系統排除這門課程後重新產生名冊。",
  },
  "code-division": {
    name: "日間部、進修部的課程放錯名冊",
    what: () => "課程代碼的課程類型（第 10 碼）不屬於這本名冊的部別",
    todo: "請將這些資料改列另一本名冊；課程代碼有誤者請教學組更正。",
  },
  "code-segment": {
    name: "課程代碼有代碼表沒有的部分",
    what: ({ from, found }) => `代碼表沒有${segmentWord(from)} ${found ?? ""}`,
    todo: code,
  },
  "code-two-names": {
    name: "同一課程代碼有兩個科目名稱",
    what: ({ expected }) => `名冊中這個課程代碼多半是「${expected ?? ""}」`,
    todo: code,
  },
  "name-spelling": {
    name: "科目名稱的全形、半形或空白不一致",
    what: ({ expected }) => `名冊中多半寫成「${expected ?? ""}」`,
    todo: explain,
  },
  "code-two-credits": {
    name: "同一課程代碼有兩個學分（節）數",
    what: ({ expected }) => `同年級、同學期這個課程代碼多半是 ${expected ?? "另一個數"}`,
    todo: explain,
  },
  "original-term-later": {
    name: "原修課（應修課、對應）學期在名冊的學期之後",
    what: () => "這個學期還沒有到",
    todo: term,
  },
  "original-term-same": {
    name: "補修、重修的是本學期的課程",
    what: () => "補修、重修的課程通常是先前學期的；暑期重修者除外",
    todo: "請註冊組核對；確屬正確者填寫說明，有誤請更正後重新產生名冊。",
  },
};

/** By the 1-based position of its first character. */
function segmentWord(from: string | number | undefined): string {
  const segment = segmentSpans.find(([, [start]]) => start + 1 === from);
  return segment ? courseCodes.segments[segment[0]] : "這一段";
}
