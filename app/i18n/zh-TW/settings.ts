import type { TermDateFault } from "#app/domain/schools/term-dates.ts";

const termDateFaults: Record<TermDateFault, string> = {
  "opens-outside-term": "這一天不在本學期內，請核對年份。",
  "closes-outside-term": "這一天不在本學期內，請核對年份。",
  "closes-before-opens": "休業式要在開學日之後。",
};

/** School and term, and the code tables. */
export const settings = {
  title: "學校與學期",
  school: {
    title: "學校",
    code: "學校代碼",
    codeHint: "6 碼，課程代碼第 4–9 碼要和它相同。",
    name: "校名",
    hasContinuingDivision: "設有進修部",
    hasPracticumOffice: "設有實習處",
    saved: "學校資料已儲存。",
    save: "儲存學校資料",
    errors: {
      "code-malformed": "學校代碼是 6 碼數字或大寫英文。",
      "code-taken": "這個學校代碼已有其他學校使用。",
      "name-missing": "請填寫校名。",
    },
    conflict: (name: string) => `有人剛改過學校資料，現在的校名是「${name}」。請核對後再儲存一次。`,
  },
  term: {
    title: (term: string) => `${term} 學期`,
    opensOn: "開學日",
    closesOn: "休業式",
    hint: "民國年，例如 112/08/30；空白表示還不知道。",
    saved: "學期日期已儲存。",
    save: "儲存學期日期",
    errors: { "not-a-date": "看不懂這個日期，請寫成 112/08/30。", ...termDateFaults },
    conflict: "有人剛改過這個學期的日期，下面是現在的日期，請核對後再儲存一次。",
    duty: "第 1 次比對期限",
    dutyDate: (date: string) => `${date}（開學日起 28 日內）`,
    dutyOpen: "填寫開學日之後才知道。",
    source: "依據",
    sourceText:
      "開課預檢及比對：學期開始四週內完成第一次比對；課程計畫每次調整經備查後，以最新課程代碼再次比對。",
  },
  readOnly: "你的角色可以檢視，不能修改。",
  tables: {
    title: "代碼表",
    intro: "課程代碼的每一段依代碼表檢查。六個小表隨系統提供；科別、領域、科目每學年會變，要匯入。",
    caption: "代碼表與來源",
    name: "代碼表",
    characters: "位置",
    source: "來源",
    date: "日期",
    count: "筆數",
    builtIn: "課程計畫平臺課程代碼表（系統提供）",
    imported: (file: string) => `匯入檔案 ${file}`,
    missing: "尚未匯入：這一段不檢查",
    missingSubjects: "尚未匯入：說明與建議不顯示科目的名稱",
    subjects: "科目（第 22–23 碼，只供說明與建議）",
    import: "匯入代碼表",
  },
} as const;
