/** Today: each card one sentence with a number, a date and a button. Numbers come with their separators. */
export const today = {
  title: "今日",
  openingDay: {
    title: "這個學期還沒有設定開學日",
    more: "設定開學日後，才能計算第一次比對的期限。",
    button: "設定開學日",
  },
  duty: {
    first: {
      open: (days: string) => `第 1 次比對還有 ${days} 天`,
      today: "第 1 次比對今天到期",
      overdue: (days: string) => `第 1 次比對已逾期 ${days} 天`,
      signed: "第 1 次比對等待教務主任簽核",
      noDate: "第 1 次比對：學期開始四週內完成",
    },
    again: {
      open: "課程計畫更新後的比對尚未簽核",
      signed: "課程計畫更新後的比對等待教務主任簽核",
    },
    toMend: (causes: string, students: string) => `${causes} 個原因、${students} 人待處理`,
    nothingToMend: "沒有必須更正的差異，可以簽核",
    notYet: "還沒有比對過",
    due: (day: string) => `期限 ${day}`,
    source: "依據：開課預檢及比對，學期開始四週內完成第一次比對",
    sourceAgain: "依據：課程計畫每次修正經備查後，以最新課程代碼再次比對",
    look: "檢視",
    start: "開始比對",
  },
  newPlan: {
    title: (day: string) => `${day} 有新的課程計畫，請再比對一次`,
    button: "再比對一次",
  },
  dataChanged: {
    title: (time: string) => `${time} 比對之後，學校資料有新的匯入`,
    more: "再比對一次，才能看出解決了哪些原因、才能簽核。",
    button: "再比對一次",
  },
  importNext: {
    title: (count: string) => `還要匯入 ${count} 項資料才能比對`,
    button: (what: string) => `匯入${what}`,
  },
  sign: {
    title: (time: string) => `${time} 的比對等待您簽核`,
    officer: "沒有必須更正的差異，請以承辦人身分簽核。",
    director: "承辦人已簽核，請以教務主任身分簽核。",
    openQueries: (count: string) => `尚有 ${count} 個待說明的原因未說明。`,
    button: "前往簽核",
  },
  finalSemester: {
    exams: (window: string) => `三年級期末考建議期程：${window}`,
    examsUndated: "三年級期末考與第6學期修課紀錄",
    form: (form: string) => `第6學期修課紀錄的建議格式：${form}`,
    formInLetter: "第6學期修課紀錄的建議格式見公文",
    letter: (number: string) => `依據 ${number}`,
    unknown: "三年級期末考的建議期程與第6學期修課紀錄的建議格式還沒有登錄",
    schedule: (number: string) => `作業期程依 ${number}；三年級第2學期由主管機關另函通知`,
    source: "依據：國教署政策宣導，學校依建議期程辦理期末考，依建議格式呈現第6學期修課紀錄",
    look: "檢視公文",
    enter: "登錄公文",
  },
  queries: {
    title: (open: string, all: string) => `${open} / ${all} 個待說明的原因還沒有說明`,
    button: "填寫說明",
  },
  ownClasses: {
    title: (causes: string, students: string, of: string) =>
      `您的班級有 ${causes} 個原因待處理，${students} / ${of} 位學生`,
    more: "由教務處更正；學生的選課有誤時，請告知教務處。",
    button: "檢視",
  },
  running: { title: (by: string) => `${by}正在比對這個學期`, somebody: "系統", button: "看進度" },
  jobs: {
    compared: (blocking: string, causes: string) =>
      `比對完成：共 ${causes} 個原因，其中必須更正的差異 ${blocking} 筆`,
    made: (file: string) => `檔案已做好：${file}`,
    compareFailed: (number: string) => `比對沒有完成，案號 ${number}`,
    exportFailed: (number: string) => `檔案沒有做成，案號 ${number}`,
    kept: "已匯入的資料都保留著，可以再試一次。",
    look: "檢視結果",
    download: "下載",
    again: "再試一次",
    seen: "知道了",
  },
  nothing: "目前沒有到期或等您處理的事",
  nothingMore: {
    done: (day: string) => `第 1 次比對已於 ${day} 完成簽核。有新的課程計畫或資料時，這裡會提醒您。`,
    quiet: "有新的事項時會列在這裡。",
  },
} as const;
