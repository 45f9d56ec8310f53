import type { limitRules } from "#app/domain/rosters/rules/limits.ts";
import type { textRules } from "#app/domain/rosters/rules/texts.ts";
import type { RuleWords } from "./shape.ts";

const mend = "請在校務行政系統更正文字後重新產生名冊。";
const explain = "請核對原文；確屬正確者填寫說明，有誤請更正後重新產生名冊。";
const select = "請核對學生的勾選結果；確屬正確者填寫說明，有誤請更正後重新產生名冊。";

export const textWords: Readonly<Record<keyof typeof textRules | keyof typeof limitRules, RuleWords>> = {
  "cell-spaces": {
    name: "代碼或數字前後有空白",
    what: () => "代碼、數字、日期的前後有空白或換行",
    todo: mend,
  },
  "text-spaces": { name: "文字前後有空白", what: () => "文字的前後有空白或換行", todo: explain },
  "text-line-break": { name: "文字中有換行", what: () => "文字中有換行或定位字元", todo: explain },
  "text-control": { name: "文字中有看不見的字元", what: () => "文字中有控制字元或看不見的字元", todo: mend },
  "text-private-use": {
    name: "造字",
    what: () => "文字中有造字，其他電腦無法顯示",
    todo: "請改用國字標準碼（Unicode）的字；找不到時填寫說明。",
  },
  "text-lost": {
    name: "文字變成亂碼",
    what: () => "文字中有「�」，原來的字在轉檔時遺失了",
    todo: "請在校務行政系統重新輸入遺失的字後重新產生名冊。",
  },
  "name-question-mark": {
    name: "名稱中有問號",
    what: () => "名稱中有「?」，可能是轉檔時遺失的字",
    todo: explain,
  },
  "cell-overflow": {
    name: "文字超過一格的上限",
    what: ({ length, limit }) =>
      `共 ${length ?? ""} 字元，試算表一格最多 ${limit ?? ""} 字元，存檔時會遺失後面的文字`,
    todo: "請在校務行政系統縮短文字後重新產生名冊。",
  },
  "text-long": {
    name: "簡述超過字數",
    what: ({ length, limit }) => `共 ${length ?? ""} 字，上限 ${limit ?? ""} 字`,
    todo: "請學生在期限內縮短簡述後重新產生名冊。",
  },
  "link-form": {
    name: "檔案連結無法辨識",
    what: () => "不是檔案名稱，也不是 http 開頭的網址",
    todo: explain,
  },
  "link-file-kind": {
    name: "檔案格式不在規定內",
    what: ({ kinds }) => `檔案須為 ${kinds ?? ""}`,
    todo: explain,
  },
  "outcomes-many": {
    name: "課程學習成果超過件數",
    what: ({ count, limit }) => `這位學生的第 ${count ?? ""} 件；一學年最多勾選 ${limit ?? ""} 件`,
    todo: select,
  },
  "performances-many": {
    name: "多元表現超過件數",
    what: ({ count, limit }) => `這位學生的第 ${count ?? ""} 件；一學年最多勾選 ${limit ?? ""} 件`,
    todo: select,
  },
};
