import { noteFaults, noteWords } from "../notes.ts";
import { rowColumns } from "./row-columns.ts";

/** One cause of a book: the rule, the rows under it, and the note that answers it. */
export const cause = {
  title: (number: string, rule: string) => `原因 ${number}：${rule}`,
  trail: "回到名冊",
  position: (number: string, of: string) => `第 ${number} 個，共 ${of} 個`,
  previous: "上一個原因",
  next: "下一個原因",
  blocking: "必須更正：請更正後上傳新版名冊，不能以說明代替。",
  asks: "請確認：無誤時寫下說明；有誤時更正後上傳新版名冊。",
  facts: {
    what: "錯誤說明",
    todo: "怎麼做",
    source: "依據",
    sheet: "工作表",
    column: "欄位",
    value: "內容",
    values: "（各列不同，見下表）",
    rows: "筆數",
    students: "學生",
    state: "與前一版相比",
    empty: "（空白）",
  },
  rows: {
    title: "資料列",
    count: (rows: string) => `${rows} 筆`,
    none: "這個原因屬於整張工作表或整本名冊，沒有個別的列。",
    whole: "（整張）",
    columns: {
      ...rowColumns,
      value: "內容",
      what: "錯誤說明",
      correct: "成績更正",
    },
    correct: "開立更正案",
    unknown: "（名單沒有）",
  },
  answer: {
    ...noteWords,
    hint: "寫下為什麼這樣是對的，例如「轉學生，抵免學分依會議決議」。會留存；下學期同一原因再出現時會提供參考。說明變動後，已有的簽核須重新簽核。",
    olderVersion: "這是舊的版本，說明請寫在目前的版本。",
    notAnswerable: "這一類原因必須更正，不能以說明代替。",
    refusals: {
      ...noteFaults,
      "not-a-query": "必須更正的原因不能以說明代替",
      "not-the-current-version": "名冊已有新的版本",
      "checked-again": "名冊已重新檢核，請看目前的結果",
    },
  },
} as const;
