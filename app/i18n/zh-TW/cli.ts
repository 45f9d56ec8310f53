/** What the command line says to IT staff. */
export const cli = {
  usage: `用法：
  npm run -s licheng -- compare --term 112-1 --school 070406 --plan 檔案… --classes 檔案 --students 檔案 --offerings 檔案 --enrolments 檔案
                               [--tables 資料夾] [--xlsx 輸出檔] [--to-mend 輸出檔] [--pdf 輸出檔] [--json 輸出檔] [--language zh-TW|en]
  npm run -s licheng -- rosters check 名冊.xlsx --school 070406 --term 111-1 [--plan 檔案…] [--tables 資料夾] [--json 輸出檔] [--xlsx 輸出檔]
  npm run -s licheng -- rosters diff 匯出的名冊.xlsx 要查驗的檔案.xlsx [--json 輸出檔]
  npm run -s licheng -- receipts read 收訖明細.zip [--submitted 提交的名冊.xlsx…] [--json 輸出檔]　密碼取自 RECEIPT_PASSWORD，沒有時詢問
  npm run -s licheng -- migrate
  npm run -s licheng -- administrator create
  npm run -s licheng -- generate --out 資料夾 [--students 人數] [--seed 數字] [--faults none|every-kind] [--format xlsx|csv] [--scores]
  npm run -s licheng -- demo fill | demo accounts [--json]

結束代碼：0 沒有必須更正的差異；1 有；2 檔案無法使用或有資料列被退回。rosters diff 與 receipts read：0 內容相同；1 不同；2 檔案無法使用。`,
  noBook: "看不出是哪一本名冊：沒有任何工作表符合名冊的欄位。請確認檔案，或由校務行政系統重新產生",
  bookSummary: (book: string, rows: string, findings: string) => `${book}：${rows}；${findings}`,
  sheetRows: (sheet: string, rows: number) => `${sheet} ${rows} 列`,
  gradeCount: (grade: string, count: number) => `${grade} ${count} 筆`,
  rosterCause: (grade: string, what: string, place: string, findings: number) =>
    `  [${grade}] ${place}　${what}　${findings} 筆`,
  notCheckedFor: (parts: string, rules: number) => `沒有${parts}，${rules} 項規則未檢核`,
  unknownCommand: (name: string) => `沒有這個指令：${name}`,
  unknownFlag: (name: string) => `沒有這個選項：--${name}`,
  strayWord: (word: string) => `不知道這是什麼：${word}`,
  missingWord: "缺少檔案名稱",
  missingFlag: (name: string) => `缺少選項 --${name}`,
  oneValue: (name: string) => `選項 --${name} 要有一個值`,
  badTerm: (value: string) => `--term 要像 112-1：${value}`,
  badSchool: (value: string) => `--school 要是 6 碼學校代碼：${value}`,
  badLanguage: (value: string) => `--language 是 zh-TW 或 en：${value}`,
  notFound: "找不到檔案或不能讀取",
  notWritten: (path: string, reason: string) => `無法寫入 ${path}：${reason}`,
  unchecked: (names: string) => `未提供代碼表，未檢查：${names}`,
  notAttending: (count: number) => `學籍狀態不在學 ${count} 人，不檢查應修未修`,
  otherAdmissionYear: (count: number) => `入學學年度與群科班代碼不同 ${count} 人（非差異，僅列出）`,
  noResult: "有檔案無法使用，沒有進行比對。",
  clean: "沒有差異。",
  summary: (
    enrolments: number,
    students: number,
    blocking: number,
    queries: number,
    listed: number,
    causes: number,
  ) =>
    `修課 ${enrolments} 筆、學生 ${students} 人：必須更正 ${blocking} 筆、待說明 ${queries} 筆、不採計 ${listed} 筆，共 ${causes} 個原因`,
  causeLine: (label: string, course: string, programme: string, findings: number, proposal: string) =>
    `  ${label}　${course}　${programme}　${findings} 筆${proposal === "" ? "" : `　建議 ${proposal}`}`,
  moreCauses: (count: number) => `  ……另有 ${count} 個原因，見活頁簿或 JSON`,
  written: (path: string) => `已寫入 ${path}`,
} as const;
