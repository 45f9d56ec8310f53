import type { WorkbookChange } from "#app/domain/rosters/difference.ts";
import { rowColumns } from "./row-columns.ts";

const kinds: Readonly<Record<WorkbookChange["kind"], string>> = {
  changed: "更動",
  added: "增加",
  removed: "刪除",
};

/** 檔案查驗: a file held against what was exported. */
export const fileCheck = {
  title: "檔案查驗",
  intro: "放入任何 .xlsx，看它是不是本系統匯出的名冊，有沒有被改過。檔案不會保存。",
  field: "要查驗的檔案",
  drop: "把檔案拖到這裡，或點選以選擇檔案",
  note: (megabytes: number) => `Excel 活頁簿（.xlsx），不超過 ${megabytes} MB。查驗後不留下檔案內容。`,
  against: "與哪一次匯出相比",
  automatic: "自動找出最相近的匯出",
  sealed: (term: string, book: string, number: string) => `${term} ${book}（第 ${number} 次匯出）`,
  submit: "查驗",
  download: "下載差異清單",
  none: "還沒有匯出過名冊",
  noneMore: "批次簽核並匯出後，就可以在這裡查驗檔案。",
  refusals: { "too-large": "檔案超過上限", "no-file": "請選擇檔案" },
  notKept: "檔案沒有保存。",
  notWorkbook: {
    title: "這不是 Excel 活頁簿（.xlsx）",
    toDo: "請放入匯出的名冊檔案，或另存為 .xlsx 後再查驗。",
  },
  noMatch: {
    title: "與任何一次匯出都不相符",
    book: (book: string) => `看起來是${book}，但沒有一次匯出與它有相同的資料。`,
    noBook: "看不出是哪一種名冊：沒有任何工作表的欄位與名冊格式相符。",
    toDo: "若要與某一次匯出逐格比較，請在上面選擇那一次匯出後再查驗。",
  },
  identical: (sealed: string) => `與 ${sealed}完全相同`,
  identicalMore: "每一個位元組都相同，沒有被改過。",
  sameContent: (sealed: string) => `內容與 ${sealed}相同`,
  sameContentMore: "每一格都相同；檔案本身不同，例如曾以 Excel 開啟後另存。",
  reordered: "列、欄或工作表的順序不同。",
  differs: (sealed: string) => `與 ${sealed}不同`,
  counts: (changed: string, added: string, removed: string) =>
    `更動 ${changed} 處、增加 ${added} 處、刪除 ${removed} 處`,
  differsToDo: "名冊不可手動修改：請在校務行政系統更正後重新產生、檢核並匯出。",
  facts: {
    title: "相比的匯出",
    file: "檔案",
    exported: "匯出",
    byWhom: (by: string, when: string) => `${by}　${when}`,
    rows: "筆數",
    sha256: "SHA-256",
    batch: "批次",
    toBatch: "前往批次",
  },
  changes: {
    title: "不同的地方",
    shown: (shown: string, all: string) => `列出前 ${shown} 處，共 ${all} 處；完整清單請按「下載差異清單」。`,
    kinds,
    columns: {
      kind: "不同",
      ...rowColumns,
      column: "欄位",
      was: "匯出時",
      is: "檔案內",
    },
    wholeSheet: "（整張工作表）",
    wholeRow: "（整列）",
    empty: "（空白）",
  },
  file: "檔案查驗差異清單",
} as const;
