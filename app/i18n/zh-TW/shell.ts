import type { Role } from "#app/domain/people/roles.ts";

const roles: Record<Role, string> = {
  administrator: "系統管理",
  "academic-officer": "教務處承辦人",
  "academic-director": "教務主任",
  counselor: "課程諮詢教師",
  "homeroom-teacher": "導師",
  "subject-teacher": "任課教師",
  principal: "校長",
  "student-affairs": "學務處",
  guidance: "輔導處",
};

/** The frame round every page, its menu, and the pages that say that something went wrong. */
export const shell = {
  product: "歷程",
  productLong: "學生學習歷程檔案主控台",
  skip: "跳到主要內容",
  demo: "示範學校：人物皆為虛構",
  roles,
  term: {
    label: "學期",
    name: (schoolYear: number, semester: number) => `${schoolYear} 學年度第 ${semester} 學期`,
    short: (schoolYear: number, semester: number) => `${schoolYear}-${semester}`,
    switch: "切換學期",
  },
  search: { label: "搜尋", placeholder: "學生、班級、課程、課程代碼", hint: "按 / 搜尋" },
  language: { label: "語言", "zh-TW": "中文", en: "English" },
  theme: { label: "顯示", light: "淺色", dark: "深色", auto: "依系統設定" },
  account: { menu: "帳號選單", preferences: "個人設定", logOut: "登出" },
  menu: {
    label: "主選單",
    open: "選單",
    openItems: (count: number) => `${count} 項待處理`,
    groups: {
      today: "今日",
      preparation: "學期準備",
      courseCodes: "課程代碼",
      rosters: "名冊與提交",
      grades: "成績",
      system: "系統",
    },
    entries: {
      today: "今日",
      school: "學校與學期",
      letters: "公文與期程",
      imports: "匯入資料",
      plans: "課程計畫",
      comparisons: "比對",
      batches: "批次",
      fileCheck: "檔案查驗",
      nameLists: "名條",
      gradeChecks: "學生核對",
      corrections: "成績更正",
      accounts: "帳號",
      audit: "稽核",
      codeTables: "代碼表",
    },
  },
  errors: {
    notFound: {
      title: "找不到這一頁",
      what: "網址可能輸入錯誤，或這筆資料已不在這個學期、已被移除。",
      toDo: "請從選單或搜尋重新開啟。",
    },
    forbidden: {
      title: "您沒有權限開啟這一頁",
      what: "這一頁屬於其他業務的承辦人。您的資料沒有任何變動。",
      toDo: "若這是您的業務，請系統管理人員在「帳號」調整您的角色。",
    },
    conflict: {
      title: "資料已被其他人更新",
      what: "您送出的內容沒有寫入，其他人的修改已保留。",
      toDo: "請重新開啟這一頁，確認後再修改一次。",
    },
    failed: {
      title: "這個動作沒有完成",
      what: "系統發生問題。已儲存的資料都保留著，這一次的動作沒有寫入。",
      toDo: "請稍後再試一次；若仍然發生，請把案號告訴系統管理人員。",
    },
    offline: {
      title: "連不上伺服器",
      what: "網路或伺服器暫時中斷。已儲存的資料都保留著。",
      toDo: "請確認網路後再試一次。",
    },
    backToToday: "回到今日",
    again: "再試一次",
  },
} as const;
