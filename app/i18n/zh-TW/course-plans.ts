import type { CodePartName, SemesterWords } from "#app/domain/course-codes/course-words.ts";
import type { PlanChangeFilter } from "#app/domain/course-codes/plan-difference.ts";
import type { PlanState } from "#app/domain/course-codes/plan-state.ts";
import type { PlanChange, PlanField } from "#app/domain/course-codes/plan-versions.ts";

const kinds: Record<PlanChange["kind"], string> = {
  added: "新增",
  changed: "修改",
  deleted: "刪除",
  unchanged: "未調整",
};

const filters: Record<PlanChangeFilter, string> = { different: "有變動", all: "全部", ...kinds };

const fields: Record<PlanField, string> = {
  name: "科目名稱",
  credits: "授課學期學分節數",
  modes: "授課學期開課方式",
  attribute: "課程屬性",
};

const states: Record<PlanState, string> = {
  "in-force": "採用中",
  partly: "部分採用",
  replaced: "已被取代",
  undone: "已撤銷",
};

const forms: Record<"new" | "old", string> = { new: "新式", old: "舊式（無標題列）" };

const parts: Record<CodePartName, string> = {
  cohort: "適用入學年度",
  school: "學校代碼",
  SCH: "課程類型",
  GRP: "群別",
  DEP: "科別",
  CLA: "班群",
  CAT: "課程類別",
  MOD: "開課方式",
  ATT1: "科目屬性",
  FLD: "領域",
  subject: "科目",
};

const semesterKinds: Record<SemesterWords["kind"], (credits: number, unit: string) => string> = {
  "not-taught": () => "不開設",
  credits: (credits, unit) => `${credits} ${unit}`,
  alternative: (credits, unit) => `${credits} ${unit}（對開或擇一，不計入總和）`,
  "without-credits": (_credits, unit) => `開設，0 ${unit}`,
  unknown: () => "不明的字元",
};

/** Course plans: versions, what they change, their courses. */
export const coursePlans = {
  title: "課程計畫",
  intro: "課程計畫適用於所有學期。每個群科班採用實施學年度最新、其次最晚收到的檔案。",
  count: (versions: number) => `${versions} 個版本`,
  import: "匯入課程計畫",
  states,
  forms,
  kinds,
  fields,
  parts,
  list: {
    caption: "課程計畫版本",
    columns: {
      file: "檔案",
      year: "實施學年度",
      form: "格式",
      received: "收到時間",
      by: "匯入者",
      mark: "版本標記",
      courses: "課程",
      deletions: "刪除",
      newestFor: "採用的群科班",
      state: "狀態",
    },
    newestFor: (newest: number, all: number) => `${newest} / ${all}`,
    none: "還沒有課程計畫",
    noneMore: "請從課程計畫平臺下載課程代碼資料檔（CSV、TXT、XLSX 或 JSON）後匯入。",
  },
  mark: {
    md5: (type: string) => `MD5 ${type}`,
    sha256: "SHA-256",
    copy: (text: string) => `複製 ${text}`,
    copied: "已複製",
  },
  older: {
    title: (year: number, newest: number) =>
      `最近收到的檔案是 ${year} 學年度的，比採用中的 ${newest} 學年度舊`,
    toDo: "請確認下載的是最新的課程代碼資料檔；較新的檔案仍繼續採用，資料沒有變動。",
    hereTitle: (newest: number) => `這個檔案比採用中的 ${newest} 學年度舊`,
    hereToDo: "若是誤載舊檔，請在「匯入資料」撤銷這次匯入。",
  },
  undone: (when: string) => `這次匯入已在 ${when} 撤銷，這個版本不再採用。`,
  version: {
    title: (year: number) => `${year} 學年度課程計畫`,
    tabs: "檢視",
    difference: "變動",
    courses: "課程",
    names: "同名科目",
    facts: {
      file: "檔案",
      year: "實施學年度",
      form: "格式",
      received: "收到時間",
      by: "匯入者",
      marks: "版本標記",
      newestFor: "採用的群科班",
    },
    newestFor: (newest: number, all: number) => `${all} 個群科班中，${newest} 個採用這個版本`,
  },
  difference: {
    against: (file: string, programmes: number) => `${file}（${programmes} 個群科班）`,
    againstTitle: "比較的版本",
    firstFor: (programmes: number) => `${programmes} 個群科班第一次收到課程計畫，課程全數列為新增`,
    nothingBefore: "這是第一個版本，沒有更早的版本可比較，所有課程列為新增。",
    chart: "哪些群科班的課程有變動？",
    chartLabel: "群科班",
    chartCount: "有變動",
    filter: "變動",
    filters,
    programme: "群科班",
    allProgrammes: "所有群科班",
    text: "課程代碼、科目名稱",
    caption: "課程變動",
    count: (rows: string) => `${rows} 筆`,
    columns: {
      code: "課程代碼",
      name: fields.name,
      kind: "變動",
      what: "變動內容",
      credits: fields.credits,
      modes: fields.modes,
      attribute: fields.attribute,
    },
    change: (field: string, from: string, to: string) => `${field}：${from} → ${to}`,
    none: "（無）",
    successor: (code: string) => `改用 ${code}`,
    neverSeen: "先前的版本沒有這個課程",
    unchangedAll: "和前一版完全相同",
    unchangedAllMore: (courses: string) => `${courses} 筆課程都沒有調整。`,
  },
  courses: {
    caption: "課程",
    text: "課程代碼、科目名稱",
    category: "課程類別",
    allCategories: "所有類別",
    columns: {
      code: "課程代碼",
      name: fields.name,
      required: "部定校訂",
      credits: fields.credits,
      modes: fields.modes,
      attribute: fields.attribute,
    },
    none: "這個版本沒有課程",
  },
  names: {
    intro: "同一個群科班裡，這些科目名稱有兩個以上的課程代碼；只看名稱無法決定是哪一個課程。",
    caption: "同名科目",
    columns: {
      name: fields.name,
      programme: "群科班",
      codes: "課程代碼",
      credits: fields.credits,
      required: "部定校訂",
    },
    count: (names: number) => `${names} 組`,
    none: "沒有同名科目",
    noneMore: "每個群科班裡，一個科目名稱只有一個課程代碼。",
  },
  course: {
    title: (name: string) => name,
    unknownName: "（未列名稱）",
    inForce: "採用中",
    notInForce: "目前的課程計畫沒有這個課程",
    notInForceMore: "它只出現在較早的版本，或已由課程計畫刪除。",
    neverSeen: "課程計畫裡沒有這個課程代碼",
    neverSeenMore: "任何一個版本都沒有收過它。請確認代碼是否輸入正確。",
    replacedBy: (code: string) => `課程計畫所載的新代碼：${code}`,
    facts: {
      code: "課程代碼",
      programme: "群科班",
      required: "部定校訂、必修選修",
      category: "分項類別",
      attribute: fields.attribute,
      submitted: "修課紀錄",
    },
    notSubmitted: "不提交（團體活動與彈性學習）",
    isSubmitted: "提交",
    overrides: (attribute: string) => `${attribute}（與課程代碼所載不同，以課程屬性為準）`,
    code: {
      title: "課程代碼的組成",
      columns: { part: "欄位", place: "碼位", value: "代碼", label: "說明" },
      place: (from: number, to: number) => (from === to ? `第 ${from} 碼` : `第 ${from}–${to} 碼`),
      unknown: "尚未匯入代碼表，或代碼表沒有這一項",
    },
    semesters: {
      title: "各學期的學分與開課方式",
      names: ["一上", "一下", "二上", "二下", "三上", "三下"],
      columns: { semester: "學期", character: "學分字元", credits: "說明", mode: "開課方式" },
      credits: "學分",
      periods: "節",
      kinds: semesterKinds,
      noModes: "舊式課程計畫沒有開課方式",
      unknownMode: (mode: string) => `${mode}（代碼表沒有這一項）`,
    },
    versions: {
      title: "在各版本中",
      columns: { file: "檔案", received: "收到時間", state: "狀態", content: "內容" },
      deleted: "刪除",
    },
  },
  files: {
    difference: "課程計畫變動",
    courses: "課程計畫課程",
    names: "課程計畫同名科目",
    versions: "課程計畫版本",
  },
} as const;
