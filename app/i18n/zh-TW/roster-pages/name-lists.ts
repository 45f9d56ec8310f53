import type { NameListRefusal } from "#app/domain/rosters/name-list.ts";

const refusals: Readonly<Record<NameListRefusal | "busy", string>> = {
  "columns-missing": "請至少選擇一個欄位",
  nobody: "沒有學生可以列出",
  "not-own-class": "這不是您負責的班級",
  "may-not-unmask": "您沒有匯出完整身分證號的權限",
  "reason-missing": "匯出完整身分證號須填寫理由（4 至 200 字）",
  busy: "名條正在列印",
};

/** 名條: lists of names with chosen columns. */
export const nameLists = {
  title: "名條",
  intro: "選擇欄位與班級，匯出 Excel（一班一張工作表）或列印 PDF（一班一頁，可簽名）。每次匯出都留下紀錄。",
  ownClasses: "您負責的班級",
  noClasses: "沒有可以列出的班級",
  noClassesMore: "這個學期還沒有匯入班級與學生，或沒有指派給您的班級。",
  columns: "欄位",
  byHand: "空白欄（列印後填寫）",
  class: "班級",
  everyClass: (classes: string, students: string) => `全部 ${classes} 班，${students} 人`,
  oneClass: (name: string, students: string) => `${name}（${students} 人）`,
  withLeft: "列入休學、轉出等未在學的學生",
  unmask: "身分證號與出生日期",
  masked: "遮蔽一部分（A12****789）",
  full: "完整顯示",
  reason: "理由",
  reasonHint: "例如「辦理平安保險名冊」。理由、人數與時間會記入稽核。",
  excel: "匯出 Excel",
  pdf: "列印 PDF",
  printing: "列印名條",
  ready: "名條已做好",
  fetch: "下載名條",
  failed: (number: string) => `名條沒有做成，案號 ${number}。請再試一次。`,
  nothing: "名條沒有做成：沒有學生可以列出，或您的權限已變更。",
  refusals,
} as const;
