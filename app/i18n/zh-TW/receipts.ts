import type { HashFault } from "#app/domain/receipts/hash-list.ts";
import { type ReceiptKind, receiptLayouts } from "#app/domain/receipts/kinds.ts";
import type { DifferenceKind, ReceiptTotals } from "#app/domain/receipts/reconcile-rows.ts";
import type { ReceiptRefusal } from "#app/domain/receipts/refusals.ts";
import type { StatementReason } from "#app/domain/receipts/statement.ts";

type WhatAndAction = { what: string; action: string };

const kinds: Readonly<Record<ReceiptKind, string>> = {
  "course-records": receiptLayouts["course-records"].title,
  officers: receiptLayouts.officers.title,
  outcomes: receiptLayouts.outcomes.title,
  performances: receiptLayouts.performances.title,
};

const again = "請由中央資料庫重新下載收訖明細";
const refusals: Readonly<Record<ReceiptRefusal, WhatAndAction>> = {
  "too-large": { what: "檔案超過 64 MB", action: "請確認是收訖明細的壓縮檔" },
  "not-a-zip": { what: "不是壓縮檔（ZIP），或檔案不完整", action: again },
  "too-many-entries": { what: "壓縮檔裡的檔案超過 200 個", action: "請確認是收訖明細的壓縮檔" },
  "zip-bomb": { what: "解壓縮後超過 512 MB", action: "請確認檔案的來源" },
  "unsafe-path": { what: "壓縮檔裡有指向外面的路徑", action: "請確認檔案的來源，不要使用這個檔案" },
  twice: { what: "壓縮檔裡有兩個同名的檔案", action: again },
  "no-password": { what: "壓縮檔有密碼保護", action: "請輸入中央資料庫提供的密碼" },
  "wrong-password": { what: "密碼不正確", action: "請重新輸入中央資料庫提供的密碼" },
  damaged: { what: "檔案損毀", action: again },
  "no-hash-list": { what: "壓縮檔裡沒有 SHA.txt，無法確認檔案完整", action: again },
  hashes: { what: "檔案與 SHA.txt 不符", action: `${again}；仍不符時請洽中央資料庫` },
  "no-statements": { what: "壓縮檔裡沒有收訖明細的 JSON 檔", action: again },
  "unknown-kind": {
    what: "檔名看不出是哪一類收訖明細",
    action: "檔名要有修課紀錄、校內幹部經歷、課程學習成果或多元表現其中一個",
  },
  "not-json": { what: "不是 JSON 檔", action: again },
  "cut-short": { what: "JSON 檔不完整", action: again },
  "too-deep": { what: "JSON 的層數過多", action: "請確認檔案的來源" },
  "no-list": { what: "檔案裡沒有這一類的明細", action: again },
};

const hashFaults: Readonly<Record<HashFault, string>> = {
  differs: "內容與 SHA.txt 的雜湊值不同",
  "not-listed": "SHA.txt 沒有這個檔案",
  "not-there": "SHA.txt 有，壓縮檔裡沒有",
  "bad-line": "SHA.txt 的這一行不是檔名與雜湊值，或檔名重複",
};

const reasons: Readonly<Record<StatementReason, string>> = {
  "not-an-object": "不是一筆資料",
  "no-id-number": "沒有身分證號",
  "unknown-group": "不認得的項目",
  "not-a-value": "欄位裡不是文字或數字",
};

const differences: Readonly<Record<DifferenceKind, string>> = {
  cell: "內容不同",
  "missing-there": "收訖明細沒有",
  "unknown-here": "提交的名冊沒有",
};

/** What is said of receipt statements (收訖明細). */
export const receipts = {
  kinds,
  refusals,
  hashFaults,
  reasons,
  differences,
  reading: {
    askPassword: "收訖明細的密碼：",
    file: (kind: string, students: number) => `${kind}　${students} 人`,
    rejected: (student: number, group: string | null, row: number | null) =>
      [`第 ${student} 位學生`, group, row === null ? null : `第 ${row} 筆`].filter(Boolean).join(" "),
    leftOut: (names: string) => `不是收訖明細，未讀取：${names}`,
    extra: (titles: string) => `名冊沒有這些欄位，未核對：${titles}`,
  },
  reconciling: {
    clean: "收訖明細與提交的名冊相同。",
    alone: "沒有提交的名冊可以核對。",
    submitted: ({ submitted, equal, differing, missingThere }: ReceiptTotals) =>
      `提交 ${submitted} 筆＝相同 ${equal}＋不同 ${differing}＋收訖明細沒有 ${missingThere}`,
    received: ({ received, equal, differing, unknownHere }: ReceiptTotals) =>
      `收訖 ${received} 筆＝相同 ${equal}＋不同 ${differing}＋提交的名冊沒有 ${unknownHere}`,
    notCompared: (group: string, rows: number) => `沒有提交的名冊可以核對：${group} ${rows} 筆`,
    withoutStatement: (kind: string, rows: number) => `收訖明細沒有這一類的檔案，未核對：${kind} ${rows} 筆`,
    notReturned: (sheet: string, rows: number) => `不在收訖明細的範圍：${sheet} ${rows} 筆`,
    ofStudent: "學生",
    cause: (what: string, place: string, differences: number, students: number) =>
      `  ${what}　${place}　${differences} 處，${students} 位學生`,
  },
} as const;
