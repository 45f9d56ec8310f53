import type { peopleRules } from "#app/domain/rosters/rules/people.ts";
import type { rowRules } from "#app/domain/rosters/rules/rows.ts";
import type { RuleWords } from "./shape.ts";

const mend = "請在校務行政系統更正學生資料後重新產生名冊。";
const explain = "請核對學籍資料；確屬正確者填寫說明，有誤請更正後重新產生名冊。";
const single = "請在校務行政系統查明重複的原因，只留一筆後重新產生名冊。";

export const peopleWords: Readonly<Record<keyof typeof peopleRules | keyof typeof rowRules, RuleWords>> = {
  "id-number-check-digit": {
    name: "身分證號檢查碼錯誤",
    what: () => "身分證號（居留證號）的檢查碼不正確",
    todo: mend,
  },
  "id-number-two-birth-dates": {
    name: "同一身分證號有兩個出生日期",
    what: ({ first }) => `同一身分證號在名冊中先出現的出生日期是 ${first ?? ""}`,
    todo: mend,
  },
  "student-young": { name: "年齡偏小", what: () => "學期開始時未滿 13 歲", todo: explain },
  "student-old": { name: "年齡偏大", what: () => "學期開始時超過 25 歲", todo: explain },
  "seat-shared": {
    name: "同班同座號",
    what: ({ room }) => `${room ?? ""} 的這個座號已有另一位學生`,
    todo: explain,
  },
  "host-school-own": {
    name: "借讀學校就是所屬學校",
    what: () => "借讀學校代碼與所屬學校代碼相同",
    todo: mend,
  },
  "experimental-class-unnamed": {
    name: "實驗班沒有名稱",
    what: () => "班級為實驗班，實驗班名稱卻空白",
    todo: explain,
  },
  "indigenous-half": {
    name: "原住民資料不完整",
    what: () => "原住民族別與原住民身分別只填了其中一欄",
    todo: explain,
  },
  "indigenous-language-half": {
    name: "族語認證資料不完整",
    what: () => "族語認證的報考方言、報考年度、有效日期須同時填寫",
    todo: explain,
  },
  "row-twice": {
    name: "同一筆出現兩次",
    what: ({ first }) => `與第 ${first ?? ""} 列是同一位學生的同一筆，內容不同`,
    todo: single,
  },
  "row-copied": {
    name: "整列重複",
    what: ({ first }) => `與第 ${first ?? ""} 列完全相同`,
    todo: single,
  },
};
