import type {
  FileRefusal,
  ImportNotice,
  RawNoticeKind,
  ReasonParams,
  RowReason,
  TableRefusal,
  TextEncodingName,
} from "#app/domain/tables/reasons.ts";
import { tableKinds } from "./data-names.ts";

type NoticeParams = Readonly<Record<string, string | number | null>>;
type LeftOut = { sheet: string; rows: number };
/** Where something stands in a user's file. */
type Place = { sheet: string | null; row?: number | null; column?: string | null };
type Equation = { rows: number; accepted: number; rejected: number; blank: number };

/** What is the matter, and what to do about it. */
type Message = { what: (params: ReasonParams) => string; action: (params: ReasonParams) => string };

const encodings: Record<TextEncodingName, string> = {
  "utf-8": "UTF-8",
  "utf-8-bom": "UTF-8（有 BOM）",
  "utf-16": "UTF-16",
  cp950: "Big5（CP950）",
};

function nameIn(names: Readonly<Record<string, string>>, key: string | number | null | undefined): string {
  return names[String(key)] ?? "";
}

function kindName(kind: string | number | undefined): string {
  return nameIn(tableKinds, kind);
}

/** "（…）" around a value that is there, nothing otherwise. */
function note(value: string | number | undefined, before = ""): string {
  return value === undefined || value === "" ? "" : `（${before}${value}）`;
}

/** Where a value stood first: its row, and its sheet when that is another one. */
function firstPlace({ firstSheet, firstRow }: ReasonParams): string {
  return `${firstSheet ? `工作表 ${firstSheet} ` : ""}第 ${firstRow ?? ""} 列`;
}

const fileRefusals: Record<FileRefusal, Message> = {
  empty: { what: () => "檔案是空的", action: () => "請重新匯出後再上傳。" },
  "too-large": {
    what: ({ detail }) => `檔案太大${note(detail, "上限 ")}`,
    action: () => "請刪除不需要的工作表或圖片，或分成幾個檔案上傳。",
  },
  "too-many-rows": {
    what: ({ detail }) => `列數太多${note(detail, "上限 ")}`,
    action: () => "請分成幾個檔案上傳，並確認最後一列之後沒有多餘的內容。",
  },
  "too-many-columns": {
    what: ({ detail }) => `欄數太多${note(detail, "上限 ")}`,
    action: () => "請刪除右邊不需要的欄後再上傳。",
  },
  "zip-bomb": {
    what: ({ detail }) => `解壓縮後的內容異常龐大${note(detail, "上限 ")}，已停止讀取`,
    action: () => "請在 Excel 開啟後另存為新的 .xlsx 檔，再上傳。",
  },
  macros: { what: () => "檔案含有巨集", action: () => "請另存為不含巨集的 Excel 活頁簿（.xlsx）後再上傳。" },
  "password-protected": {
    what: () => "檔案有密碼保護，無法讀取",
    action: () => "請在 Excel 移除開啟密碼（檔案 → 資訊 → 保護活頁簿）後再上傳。",
  },
  "old-excel": {
    what: () => "這是舊版 Excel（.xls）的檔案",
    action: () => "請在 Excel 開啟後另存為 .xlsx，再上傳。",
  },
  pdf: { what: () => "這是 PDF，不是資料表", action: () => "請從校務行政系統匯出 Excel 或 CSV 檔。" },
  "web-page": {
    what: () => "這是網頁格式的檔案，不是 Excel 活頁簿",
    action: () => "請在 Excel 開啟後另存為 .xlsx，再上傳。",
  },
  "other-office-file": {
    what: () => "這不是 Excel 活頁簿（.xlsx）",
    action: () => "請開啟後另存為 .xlsx 或 CSV，再上傳。",
  },
  truncated: {
    what: ({ detail }) => `檔案不完整或已損壞${note(detail)}`,
    action: () => "請重新下載或重新匯出；若仍如此，請在 Excel 開啟後另存新檔。",
  },
  "not-readable": {
    what: ({ detail }) => `檔案的內容無法讀取${note(detail)}`,
    action: () => "請檢查引號是否成對，或在 Excel 開啟後另存為 .xlsx，再上傳。",
  },
  "not-text": {
    what: ({ detail }) => `文字編碼無法辨認${detail ? `（第一處在第 ${detail} 行）` : ""}`,
    action: () => "請另存為 CSV UTF-8 或 .xlsx 後再上傳。",
  },
  "not-json": {
    what: () => "JSON 檔的內容不完整或格式有誤",
    action: () => "請從課程計畫平臺重新下載，不要自行修改。",
  },
};

const tableRefusals: Record<TableRefusal, Message> = {
  "wrong-kind": {
    what: ({ kind, missing, looksLike }) =>
      `這不是「${kindName(kind)}」的檔案：找不到欄位 ${missing ?? ""}` +
      (kindName(looksLike) === "" ? "" : `；看起來是「${kindName(looksLike)}」`),
    action: ({ looksLike }) =>
      kindName(looksLike) === ""
        ? "請確認選對檔案；若欄位名稱不同，請在下一步指定對應的欄位。"
        : `請改在「${kindName(looksLike)}」匯入，或選擇正確的檔案。`,
  },
  "only-hidden-sheet": {
    what: ({ sheet }) => `有所需欄位的工作表「${sheet ?? ""}」是隱藏的`,
    action: () => "隱藏的工作表不會匯入。請在 Excel 取消隱藏後再上傳。",
  },
  "no-rows": { what: () => "只有標題，沒有資料", action: () => "請確認匯出的條件後重新匯出。" },
  "duplicate-headers": {
    what: ({ sheet, headers }) => `欄位重複：${headers ?? ""}${note(sheet, "工作表 ")}`,
    action: () => "請刪除或改名其中一欄，讓每一種資料只有一欄。",
  },
  "wrong-term": {
    what: ({ found, expected }) => `檔案是 ${found ?? ""} 學期的資料，不是 ${expected ?? ""}`,
    action: () => "請選擇本學期的檔案，或先切換學期。",
  },
  "wrong-school": {
    what: ({ found, expected }) => `代碼屬於學校 ${found ?? ""}，不是本校 ${expected ?? ""}`,
    action: () => "請選擇本校的檔案，並確認學校代碼的設定。",
  },
  "mixed-years": {
    what: ({ years }) => `一個檔案裡有不只一個實施學年度：${years ?? ""}`,
    action: () => "請從課程計畫平臺分年下載，一次匯入一個學年度。",
  },
  "no-scores": {
    what: ({ column }) => `檔案裡沒有任何成績${note(column, "整欄空白：")}；匯入會清空現有的成績`,
    action: () => "請確認成績已登錄後重新匯出；若是修課資料，請改在「修課」匯入。",
  },
};

const checkCode = "請對照課程計畫平臺的檔案後更正。";
const usePlatformFile = "請直接使用課程計畫平臺下載的原始檔；用 Excel 另存會去掉開頭的 0。";

const rowReasons: Record<RowReason, Message> = {
  "required-empty": { what: () => "這一欄不可空白", action: () => "請補上後重新匯入。" },
  "too-long": {
    what: ({ length, most }) => `有 ${length ?? ""} 字，最多 ${most ?? ""} 字`,
    action: () => "請確認內容放在正確的欄位，縮短後重新匯入。",
  },
  "not-a-grade": { what: () => "不是年級", action: () => "請填 1、2、3（或一年級、高一）。" },
  "not-a-year": { what: () => "不是學年度", action: () => "請填民國年，例如 112。" },
  "not-a-semester": { what: () => "不是學期", action: () => "請填 1 或 2（或上、下）。" },
  "not-a-number": { what: () => "不是整數", action: () => "請填數字，例如 5。" },
  "not-a-date": {
    what: () => "不是日期，或沒有這一天",
    action: () => "請填民國或西元日期，例如 95/03/02、0950302 或 2006-03-02。",
  },
  "programme-length": {
    what: ({ length }) => `群科班代碼應為 16 碼，這裡是 ${length ?? ""} 碼`,
    action: () => checkCode,
  },
  "other-school": {
    what: ({ found, expected }) => `代碼的學校是 ${found ?? ""}，不是本校 ${expected ?? ""}`,
    action: () => checkCode,
  },
  "class-twice": {
    what: (first) => `同一部別、年級已有這個班級（${firstPlace(first)}）`,
    action: () => "請刪除重複的一列；若是不同部別的班級，請填部別。",
  },
  "student-twice": {
    what: (first) => `這個學號已出現過（${firstPlace(first)}）`,
    action: () => "請確認是哪一列，刪除另一列或更正學號。",
  },
  "unknown-class": {
    what: ({ near, name }) => `班級資料中沒有這個班級${note(name)}${near ? `；是不是「${near}」？` : ""}`,
    action: () => "請更正班級名稱，或先在班級檔補上這個班級。",
  },
  "ambiguous-class": {
    what: ({ classes }) => `有不只一個班級叫這個名稱：${classes ?? ""}`,
    action: () => "請加上「部別」或「年級」欄，讓每位學生只對到一個班級。",
  },
  "other-term": {
    what: ({ found, expected }) => `這一列是 ${found ?? ""} 學期，不是 ${expected ?? ""}`,
    action: () => "請只匯出本學期的資料。",
  },
  "course-twice": {
    what: (first) => `本學期已有同名的課程（${firstPlace(first)}）`,
    action: () => "課程名稱在一學期內不可重複，請改名或刪除重複的一列。",
  },
  "credits-missing": {
    what: () => "學分數與節數都是空白",
    action: () => "請填學分數；進修部請填節數。",
  },
  "credits-malformed": { what: () => "不是學分數或節數", action: () => "請填 0 以上的數字。" },
  "unknown-student": {
    what: ({ near }) => `學生資料中沒有這個學號${near ? `；是不是「${near}」？` : ""}`,
    action: () => "請更正學號，或先在學生檔補上這位學生。",
  },
  "unknown-course": {
    what: ({ near }) => `開課資料中沒有這門課程${near ? `；是不是「${near}」？` : ""}`,
    action: () => "請更正課程名稱，或先在開課檔補上這門課程。",
  },
  "not-a-score": {
    what: () => "不是 0 到 100 的成績",
    action: () => "請填數字，可有小數；沒有成績請留空白或填 -1。",
  },
  "not-one-of": {
    what: ({ allowed }) => `不是可填的代號${note(allowed, "可填 ")}`,
    action: ({ mayBeEmpty }) =>
      mayBeEmpty ? "請依校務系統的代碼更正；沒有資料時可留空白。" : "請依校務系統的代碼更正。",
  },
  "score-twice": {
    what: (first) => `這位學生的這門課已有成績（${firstPlace(first)}）`,
    action: () => "請確認採用哪一列，刪除另一列。",
  },
  "entry-twice": {
    what: (first) => `同一筆資料已出現過（${firstPlace(first)}）`,
    action: () => "請確認採用哪一列，刪除另一列。",
  },
  "ends-before-start": {
    what: ({ start }) => `結束日期早於開始日期${note(start)}`,
    action: () => "請更正其中一個日期。",
  },
  "not-a-code": {
    what: () => "代碼中間有空白或換行",
    action: () => "請填中央資料庫的代碼，一格只填一個。",
  },
  "not-a-school-code": {
    what: () => "不是學校代碼",
    action: () => "請填教育部的 6 碼學校代碼，例如 070406。",
  },
  "not-an-officer-level": {
    what: () => "不是幹部等級",
    action: () => "請填 1（校級）、2（班級）或 3（社團）。",
  },
  "code-length": {
    what: ({ length }) => `課程代碼應為 23 碼，這裡是 ${length ?? ""} 碼`,
    action: () => checkCode,
  },
  "plan-credits-malformed": {
    what: () => "授課學期學分節數不是六個學期的代號",
    action: () => usePlatformFile,
  },
  "plan-modes-malformed": {
    what: () => "授課學期開課方式不是六個學期的代號",
    action: () => usePlatformFile,
  },
  "plan-attribute-malformed": { what: () => "課程屬性不是 4 碼", action: () => usePlatformFile },
  "plan-name-missing": {
    what: () => "沒有科目名稱",
    action: () => "刪除的課程，名稱、開課方式、屬性應全部空白；否則請補上名稱。",
  },
  "code-twice": {
    what: (first) => `這個課程代碼已出現過（${firstPlace(first)}）`,
    action: () => "一個檔案中每個課程代碼只能有一列，請重新下載。",
  },
  "table-entry-twice": {
    what: (first) => `這個代碼已出現過（${firstPlace(first)}）`,
    action: () => "請刪除重複的一列。",
  },
};

const notices: Record<ImportNotice, (params: ReasonParams) => string> = {
  "title-rows": ({ count, text }) => `標題上方有 ${count ?? ""} 列說明文字，不計入資料${note(text)}`,
  "id-number-form": ({ count }) => `${count ?? ""} 筆身分證號的格式不符，仍會匯入，請核對`,
  "id-number-check-digit": ({ count }) => `${count ?? ""} 筆身分證號的檢查碼不符，仍會匯入，請核對`,
  "id-number-shared": ({ count }) => `${count ?? ""} 筆學生的身分證號與另一位相同，請核對`,
  "leading-zeros-restored": ({ count }) =>
    `${count ?? ""} 筆學號少了開頭的 0（Excel 當成數字），已依學生資料補回`,
  "damaged-text": ({ count }) => `${count ?? ""} 列有無法還原的文字（�），請核對原始資料`,
  "private-use": ({ count }) => `${count ?? ""} 列有造字，其他電腦可能顯示不出來；列印前請安裝本校的造字檔`,
  "table-code-twice": ({ code }) => `代碼 ${code ?? ""} 有兩種說明，兩者都保留`,
};

const rawNotices: Record<RawNoticeKind, (params: NoticeParams) => string> = {
  encoding: ({ encoding }) => `文字編碼：${nameIn(encodings, encoding)}`,
  formulas: ({ count, first }) => `${count ?? ""} 個儲存格是公式（第一個在 ${first ?? ""}），採用存檔時的值`,
  "formulas-without-value": ({ count, first }) =>
    `${count ?? ""} 個公式沒有存檔時的值（第一個在 ${first ?? ""}），視為空白；請在 Excel 開啟後存檔一次`,
  "merged-cells": ({ count }) => `有 ${count ?? ""} 處合併儲存格，只有左上角的格子有值`,
};

const leftOut = {
  hidden: ({ sheet, rows }: LeftOut) => `工作表「${sheet}」是隱藏的，沒有匯入（${rows} 列）`,
  withoutColumns: ({ sheet, rows }: LeftOut) => `工作表「${sheet}」沒有所需的欄位，沒有匯入（${rows} 列）`,
} as const;

const place = ({ sheet, row, column }: Place) =>
  [sheet ? `工作表 ${sheet}` : "", row ? `第 ${row} 列` : "", column ?? ""]
    .filter((part) => part !== "")
    .join("，");

const equation = ({ rows, accepted, rejected, blank }: Equation) =>
  `${rows} 列 = 接受 ${accepted} + 退回 ${rejected} + 空白 ${blank}`;

const extraColumns = ({ columns }: { columns: readonly string[] }) => `沒有用到的欄位：${columns.join("、")}`;

export const imports = {
  tableKinds,
  encodings,
  fileRefusals,
  tableRefusals,
  rowReasons,
  notices,
  rawNotices,
  leftOut,
  place,
  equation,
  extraColumns,
} as const;
