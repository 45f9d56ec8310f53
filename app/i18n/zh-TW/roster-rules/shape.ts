import type { FaultParams } from "#app/domain/rosters/rule.ts";
import type { shapeRules } from "#app/domain/rosters/rules/shape.ts";

/** `name`: the rule in the list; `what`: what is wrong; `todo`: who does what. `value` is the cell, as far as there is one. */
export type RuleWords = {
  name: string;
  what: (params: FaultParams) => string;
  todo: string;
};

const remake = "請由校務行政系統重新產生名冊，不要手動修改檔案。";
const cover = "請在校務行政系統更正封面資料後重新產生名冊。";

export const shapeWords: Readonly<Record<keyof typeof shapeRules, RuleWords>> = {
  "cover-missing": { name: "缺少封面", what: () => "沒有「封面」工作表，或封面沒有資料", todo: remake },
  "cover-rows": { name: "封面多於一列", what: () => "封面只能有一列資料", todo: remake },
  "cover-school": {
    name: "封面學校代碼不符",
    what: ({ expected }) => `封面的學校代碼不是本校的 ${expected ?? ""}`,
    todo: cover,
  },
  "cover-year": {
    name: "封面學年度不符",
    what: ({ expected }) => `封面的學年度應為 ${expected ?? ""}`,
    todo: cover,
  },
  "cover-semester": {
    name: "封面學期不符",
    what: ({ expected }) => `封面的學期應為 ${expected ?? ""}（學年名冊填 0）`,
    todo: cover,
  },
  "cover-code": {
    name: "封面名冊別不符",
    what: ({ expected }) => `封面的名冊別應為 ${expected ?? ""}`,
    todo: cover,
  },
  "cover-code-unknown": {
    name: "名冊別尚未設定",
    what: () => "這本名冊的名冊別代碼尚未設定，無法核對",
    todo: "請依公文在「學校與學期」設定名冊別代碼。",
  },
  "sheet-missing": { name: "缺少工作表", what: () => "缺少這張工作表", todo: remake },
  "sheet-renamed": {
    name: "工作表名稱不符",
    what: ({ expected }) => `工作表名稱應為「${expected ?? ""}」；欄位相同，已依此檢核`,
    todo: remake,
  },
  "sheet-unknown": { name: "多餘的工作表", what: () => "這張工作表不屬於這本名冊", todo: remake },
  "column-missing": { name: "缺少欄位", what: () => "缺少這一欄", todo: remake },
  "column-extra": { name: "多餘的欄位", what: () => "這一欄不在名冊格式內，或標題重複", todo: remake },
  "column-spelling": { name: "欄位標題寫法不同", what: () => "標題與名冊格式不完全相同", todo: remake },
  "column-order": {
    name: "欄位順序不同",
    what: () => "欄位順序與名冊格式不同；已依標題讀取",
    todo: remake,
  },
  "cell-empty": {
    name: "必填欄位空白",
    what: () => "這一欄不可空白",
    todo: "請在校務行政系統補上資料後重新產生名冊。",
  },
};
