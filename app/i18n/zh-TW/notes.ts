/** The note that answers a cause, of a comparison and of a roster alike; each says its own `hint`. */
export const noteWords = {
  title: "說明",
  label: "說明內容",
  save: "儲存說明",
  change: "修改說明",
  saved: "已儲存說明。",
  withdraw: "收回說明",
  withdrawQuestion: "要收回這則說明嗎？",
  withdrawMore: "原因會回到未說明；說明仍留在紀錄裡。",
  withdrawn: "已收回說明。",
  given: (by: string, when: string) => `${by}　${when}`,
  offered: (term: string) => `${term} 學期的說明`,
  outgrown: "先前的說明：之後筆數增加或內容改變，請再確認一次",
  adopt: "沿用這則說明",
  history: "先前的說明",
  replaced: "已收回或改寫",
  conflict: "其他人剛剛改了這則說明",
  conflictKept: "您寫的內容還在下方，沒有儲存。",
  conflictNow: (note: string, by: string) => `現在的說明（${by}）：${note}`,
  conflictGone: "原本的說明已被收回。",
} as const;

/** What is wrong with a note. */
export const noteFaults = {
  required: "請填寫說明",
  "too-short": "說明至少 2 個字",
  "too-long": "說明最多 1,000 個字",
} as const;
