import type { planRules } from "#app/domain/rosters/rules/plan.ts";
import type { RuleWords } from "./shape.ts";

const mend = "請教學組依報部課程計畫，在校務行政系統更正後重新產生名冊。";
const explain = "請教學組核對課程計畫；確屬正確者填寫說明，有誤請更正後重新產生名冊。";

const deleted: RuleWords["what"] = ({ successor }) =>
  successor === undefined ? "這個課程代碼已不在最新的課程計畫內" : `這個課程代碼已改為 ${successor}`;

export const planWords: Readonly<Record<keyof typeof planRules, RuleWords>> = {
  "plan-not-known": {
    name: "沒有這個入學年度的課程計畫",
    what: () => "尚未匯入這個適用入學年度的課程計畫，無法核對",
    todo: "請教學組匯入該年度的課程計畫後再檢核一次；無法取得者填寫說明。",
  },
  "plan-code": {
    name: "課程代碼不在課程計畫內",
    what: () => "各版課程計畫都沒有這個課程代碼",
    todo: mend,
  },
  "plan-code-deleted": { name: "課程代碼已刪除", what: deleted, todo: mend },
  "plan-code-deleted-since": {
    name: "先前修習的課程，代碼已刪除",
    what: deleted,
    todo: explain,
  },
  "plan-name": {
    name: "科目名稱與課程計畫不同",
    what: ({ expected }) => `課程計畫的科目名稱是「${expected ?? ""}」`,
    todo: mend,
  },
  "plan-name-spelling": {
    name: "科目名稱的寫法與課程計畫不同",
    what: ({ expected }) => `課程計畫寫成「${expected ?? ""}」`,
    todo: explain,
  },
  "plan-credits": {
    name: "學分（節）數與課程計畫不同",
    what: ({ expected }) => `課程計畫該學期是 ${expected ?? "另一個數"}`,
    todo: mend,
  },
  "plan-semester": {
    name: "課程計畫本學期沒有開設",
    what: ({ credits }) => `課程計畫各學期的學分（節）數是 ${credits ?? ""}，這個學期沒有開設`,
    todo: mend,
  },
  "plan-semester-then": {
    name: "課程計畫該學期沒有開設",
    what: ({ credits }) => `課程計畫各學期的學分（節）數是 ${credits ?? ""}，該學期沒有開設`,
    todo: explain,
  },
};
