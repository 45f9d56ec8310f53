import type { LeftOutReason } from "#app/domain/rosters/making/built-book.ts";
import type { MakingRefusal } from "#app/domain/rosters/making/makeable.ts";

const reasons: Readonly<Record<LeftOutReason, string>> = {
  "not-submitted": "團體活動、彈性學習且科目屬性不是 D，不提交",
  "other-grade": "不是這個批次的年級",
  "other-division": "不是這個批次的部別",
  unresolved: "學生或課程不在現行資料中",
  ungraded: "修課但沒有學期成績",
  "no-column": "這本名冊沒有這一欄",
};

const refusals: Readonly<Record<MakingRefusal["reason"], string>> = {
  "not-found": "找不到這個批次",
  "not-of-batch": "這個批次沒有這本名冊",
  "not-makeable": "這本名冊請由校務行政系統產生後匯入",
  "text-too-long": "資料中有文字超過試算表一格的上限（32,767 字元），請縮短後重新匯入再製作",
  "code-unknown": "名冊別代碼尚未設定，請先設定再製作",
  "data-missing": "資料還沒有齊全",
};

/** Books that the console makes from the school's data. */
export const rosterMaking = {
  title: "由現行資料製作名冊",
  intro: "校務行政系統無法產生名冊時，由匯入的資料製作；製作後與匯入的名冊一樣檢核。",
  /** All of `kinds`, and any one of `oneOf`. */
  importFirst: (kinds: readonly string[], oneOf: readonly string[]) => {
    const either = oneOf.length > 0 ? [`${oneOf.join("或")}其中一種`] : [];
    const all = kinds.length > 0 ? [kinds.join("、")] : [];
    return `請先匯入${[...all, ...either].join("，以及")}。`;
  },
  underWay: "製作名冊",
  failed: "名冊沒有製作完成",
  failedToDo: "沒有留下任何資料，請再製作一次。",
  make: "由現行資料製作",
  makeAgain: "由現行資料重新製作",
  equation: (records: string, rows: string, withoutCodes: string, leftOut: string) =>
    `資料 ${records} 筆 = 名冊 ${rows} 列 + 沒有課程代碼 ${withoutCodes} 列 + 不列入 ${leftOut} 筆`,
  unchanged: "與現有的名冊內容相同，沒有新增版本。",
  others: "下載沒有課程代碼與不列入的資料",
  leftOut: "不列入的資料",
  columns: { sheet: "工作表", student: "學號", course: "課程或項目", code: "課程代碼", reason: "原因" },
  reasons,
  reasonOfColumn: (reason: string, column: string) => `${reason}：${column}`,
  refusals,
};
