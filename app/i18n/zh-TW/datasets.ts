import type { PlanChange } from "#app/domain/course-codes/plan-versions.ts";
import type { ImportStatus } from "#app/domain/datasets/import-states.ts";
import { type DatasetKind, type DatasetSlot, datasetKinds } from "#app/domain/datasets/kinds.ts";
import type { Change, ImportMode } from "#app/domain/datasets/merge.ts";
import type { JobFailureCode, JobKind } from "#app/domain/jobs/kinds.ts";

const statuses: Record<ImportStatus, string> = {
  read: "待辨識",
  previewed: "待確認",
  confirmed: "已匯入",
  unchanged: "內容相同，未變更",
  refused: "無法匯入",
  discarded: "已放棄",
  undone: "已復原",
};

const modes: Record<ImportMode, string> = { complete: "完整名單", partial: "部分名單" };

const rowKinds: Record<Change<object>["kind"], string> = {
  created: "新增",
  updated: "更新",
  unchanged: "未變更",
  removed: "移除",
};

const planChanges: Record<PlanChange["kind"], string> = {
  added: "新增",
  changed: "修改",
  deleted: "刪除",
  unchanged: "未調整",
};

const datasetNames: Record<DatasetKind, string> = {
  homerooms: "班級",
  students: "學生",
  offerings: "開課",
  enrolments: "修課",
  grades: "學期成績",
  "makeup-courses": "補修成績",
  retakes: "重修成績",
  transfers: "轉學轉科成績",
  repeats: "重讀成績",
  "student-status": "學生狀況",
  "study-elsewhere": "借讀",
  officers: "校內幹部",
};

const jobs: Record<JobKind, string> = {
  "verify-audit": "檢查稽核紀錄",
  "read-import": "讀取檔案",
  "store-import": "寫入資料",
  compare: "比對",
  "export-run": "製作檔案",
  "check-roster": "檢核名冊",
  "export-batch": "匯出批次",
  "make-book": "製作名冊",
  "export-roster-findings": "製作名冊檢核結果",
  "print-name-list": "列印名條",
};

const jobFailures: Record<JobFailureCode, { what: string; toDo: string }> = {
  failed: { what: "這項工作沒有完成", toDo: "請再試一次；若仍然發生，請把案號告訴系統管理人員。" },
  busy: { what: "資料庫忙碌，這項工作沒有完成", toDo: "請過幾分鐘再試一次。" },
  "too-much-memory": { what: "檔案太大，這項工作沒有完成", toDo: "請把檔案分成幾個再匯入。" },
  "given-up": { what: "這項工作重複中斷，已停止", toDo: "請把案號告訴系統管理人員。" },
};

function slotName(slot: DatasetSlot | "course-plan"): string {
  if (slot === "course-plan") return "課程計畫";
  if (slot === "subject-table") return "科目代碼表";
  return isDataset(slot) ? datasetNames[slot] : "代碼表";
}

/** Rows that refer to something, by kind: 87 位學生、12 門開課. */
function counted(by: Partial<Record<DatasetKind, number>>): string {
  const unit: Record<DatasetKind, string> = {
    homerooms: "個班級",
    students: "位學生",
    offerings: "門開課",
    enrolments: "筆修課",
    grades: "筆學期成績",
    "makeup-courses": "筆補修成績",
    retakes: "筆重修成績",
    transfers: "筆轉學轉科成績",
    repeats: "筆重讀成績",
    "student-status": "筆學生狀況",
    "study-elsewhere": "筆借讀",
    officers: "筆校內幹部",
  };
  return datasetKinds.flatMap((kind) => (by[kind] ? [`${by[kind]} ${unit[kind]}`] : [])).join("、");
}

export const datasets = {
  statuses,
  modes,
  rowKinds,
  planChanges,
  datasetNames,
  slotName: (slot: string) => slotName(isSlot(slot) ? slot : "enrolments"),
  counted,
  list: {
    title: "匯入資料",
    intro:
      "校務系統與課程計畫平臺匯出的檔案從這裡匯入。系統自行辨認種類，先預覽、再確認，不會改動學校原有的資料。",
    count: (files: string) => `共 ${files} 次匯入`,
    inForce: "本學期資料",
    inForceNote: "依序匯入：後面的資料以前面的資料核對。",
    next: "下一步",
    nextHere: "接著匯入",
    waitsFor: (kinds: string) => `需先匯入${kinds}`,
    none: "尚未匯入",
    plans: (count: string, year: string) => `${count} 個版本，最新 ${year} 學年度`,
    complete: "五種資料都已匯入，可以開始比對。",
    toComparison: "前往比對",
    columns: { data: "資料", state: "狀態", rows: "筆數", file: "檔案", who: "匯入人", when: "匯入時間" },
    forBooks: "製作名冊用的資料",
    forBooksNote:
      "校務系統無法產生成績、學生資料或校內幹部經歷名冊時才需要：由這些資料製作。不影響課程代碼比對。",
    open: "待處理的檔案",
    openNote: "離開頁面不會遺失；確認前不會改動任何資料。",
    history: "匯入紀錄",
    noHistory: "還沒有匯入過檔案",
    noHistoryMore: "把班級、學生、開課、修課與課程計畫的檔案拖到上方即可，可以一次放多個檔案。",
    filter: "種類",
    atWork: "處理中",
  },
  upload: {
    title: "上傳檔案",
    drop: "把檔案拖到這裡，或點選以選擇檔案",
    note: (megabytes: number) => `可一次選擇多個 .xlsx、.csv、.txt、.json 檔案，合計不超過 ${megabytes} MB。`,
    kind: "檔案內容",
    anyKind: "自動辨認",
    chosen: (count: number) => `已選擇 ${count} 個檔案`,
    submit: "上傳並預覽",
    field: "檔案",
    refusals: {
      "too-large": "檔案合計超過上限",
      "no-file": "請選擇檔案",
    },
    tooLargeToDo: "請刪除不需要的工作表或分次上傳。沒有任何檔案被保存。",
  },
  steps: ["選擇檔案", "辨認內容", "預覽", "確認", "結果"],
  detail: {
    trail: "匯入資料",
    file: "檔案",
    kind: "內容",
    encoding: "文字編碼",
    hash: "SHA-256",
    size: "大小",
    received: "上傳",
    confirmed: "確認",
    undone: "復原",
    mode: "匯入方式",
    table: "代碼表",
    basedOn: "匯入前的資料",
    firstImport: "（尚無資料）",
    importNumber: (id: number) => `第 ${id} 號匯入`,
    original: "下載原始檔",
    seen: (when: string, who: string) => `同樣內容的檔案曾於 ${when} 由${who}匯入`,
    seenOther: (status: string) => `當時的結果：${status}`,
    unknownPerson: "（已不在的帳號）",
  },
  reading: { title: "正在讀取檔案", note: "可以離開這一頁，完成後會留在「今日」。" },
  storing: { title: "正在寫入", note: "寫入完成前，其他頁面仍是原來的資料；中途停止則全部不寫入。" },
  cancelled: { title: "已取消，沒有寫入任何資料", toDo: "可以再次確認，或放棄這次匯入。" },
  again: "再讀一次",
  refused: {
    title: "這個檔案無法匯入",
    kept: "原有的資料沒有任何變動。",
    asOther: (kind: string) => `改以「${kind}」匯入`,
    anew: "選擇其他檔案",
    builtIn: {
      what: (table: string) => `代碼表 ${table} 是系統內建的，不需要匯入`,
      action: "需要匯入的只有科別（DEP）、領域（FLD）與科目（CATATT）。",
    },
  },
  chooseKind: {
    title: "這是什麼資料？",
    note: "從欄位名稱無法辨認。請選擇檔案的內容，下一步再指定欄位。",
    found: (found: number, required: number) => `必要欄位 ${found} / ${required}`,
    submit: "下一步",
    glance: "檔案的前幾列",
  },
  chooseTable: {
    title: "這是哪一個代碼表？",
    note: "檔名看不出是科別還是領域。",
    tables: { DEP: "科別（DEP）", FLD: "領域（FLD）" },
    submit: "下一步",
  },
  mapping: {
    title: "請指定欄位",
    note: "檔案裡找不到下列必要欄位。請選出對應的欄位，下次遇到相同標題的檔案會自動套用。",
    ours: "需要的欄位",
    theirs: "檔案中的欄位",
    choose: "（請選擇）",
    leaveOut: "（檔案沒有）",
    recognised: "已辨認的欄位",
    optional: "其他可用的欄位",
    submit: "套用並預覽",
    refusals: {
      "columns-missing": "請為每個必要欄位選擇檔案中的欄位",
      "header-twice": "同一個欄位不能對應兩種資料",
    },
  },
  waiting: {
    title: (kinds: string) => `請先匯入${kinds}`,
    note: "檔案已保存。匯入所需的資料後，這個檔案會自動再讀一次。",
  },
  preview: {
    title: "預覽：還沒有寫入",
    rows: "檔案列數",
    created: "新增",
    updated: "更新",
    unchanged: "未變更",
    rejected: "退回",
    blank: "空白",
    removed: "檔案沒有而移除",
    kept: "檔案沒有而保留",
    total: "匯入後共",
    first: "前幾列",
    state: "結果",
    modeTitle: "檔案是完整名單嗎？",
    modeNotes: {
      complete: "檔案沒有的資料會移除。",
      partial: "檔案沒有的資料會保留。",
    },
    modeChange: { complete: "改為完整名單", partial: "改為部分名單" },
    removedTitle: (count: string) => `將移除 ${count} 筆`,
    removedMore: (count: string) => `另有 ${count} 筆未列出`,
    muchRemoved: (removed: string, inForce: string, share: string) =>
      `將移除 ${removed} 筆，占目前 ${inForce} 筆的 ${share}`,
    muchRemovedToDo: "若檔案只有一部分的資料，請改為部分名單，或重新匯出完整的檔案。",
    acceptRemovals: "我已核對，確定要移除",
    heldTitle: (count: string) => `${count} 筆不在檔案中，但仍有資料使用，先保留`,
    heldBy: (by: string) => `仍有${by}`,
    heldToDo: "請接著匯入相關的資料；之後再匯入這個檔案一次，即會移除。",
    lossy: (count: string) => `${count} 筆更新會把現有的字換成「?」`,
    lossyToDo: "Big5 檔案存不下罕見字。請改匯出 .xlsx 或 CSV UTF-8，再匯入一次。",
    updatesTitle: "更新的內容",
    updateColumns: { row: "資料", field: "欄位", from: "原來", to: "改為" },
    errorsTitle: (rows: string) => `退回 ${rows} 列`,
    errorsNote: "退回的列不會匯入；可以先匯入其餘的列，更正後再匯入一次。",
    errorColumns: {
      reason: "原因",
      column: "欄位",
      count: "處數",
      where: "位置（前幾處）",
      toDo: "處理方式",
    },
    allErrors: "逐列檢視",
    errorFile: "下載標示原因的檔案",
    noticesTitle: "請留意",
    noticeRows: (rows: string) => `第 ${rows} 列`,
    extraTitle: "保留未用的欄位",
    mappingTitle: "對應的欄位",
    leftOutTitle: "未匯入的工作表",
    planTitle: (year: string) => `${year} 學年度課程計畫`,
    planForm: { new: "新格式", old: "舊格式（無標題列）" },
    planMarks: "版本識別碼（MD5）",
    planOlder: (year: number, newest: number) => `這是 ${year} 學年度的計畫，目前最新的是 ${newest} 學年度`,
    planOlderToDo: "若要更新計畫，請從課程計畫平臺下載最新的檔案。",
    planAgainst: "與目前的計畫相比：",
    planNewComparison: "匯入後需再比對一次。",
    confirm: "確認匯入",
    confirmRest: (rows: string) => `確認匯入其餘 ${rows} 列`,
    discard: "放棄",
    discardQuestion: "要放棄這次匯入嗎？",
    discardNote: "檔案會留在紀錄中，資料不變。",
    back: "回到匯入資料",
  },
  report: {
    title: "已匯入",
    unchangedTitle: "內容與現有資料相同，沒有變更",
    plan: "成為新的計畫版本",
    nextTitle: (kind: string) => `接著匯入${kind}`,
    nextAction: "繼續匯入",
    undo: "復原這次匯入",
    undoQuestion: "要復原這次匯入嗎？",
    undoTo: (basedOn: string) => `資料會回到${basedOn}的內容。`,
    undoToNothing: "這是第一次匯入，復原後就沒有這項資料。",
    undoPlan: "這個計畫版本會停用，比對改用之前的版本。",
    undoYes: "復原",
    inForce: "目前採用",
    replaced: "已由後來的匯入取代",
  },
  undo: {
    cannot: "無法復原",
    "later-import": "之後另有匯入，請先復原較晚的那一次。",
    "still-in-use": (by: string) => `仍有${by}使用這次匯入的資料，請先復原或重新匯入那些資料。`,
    "signed-run": (run: number, when: string, who: string) =>
      `第 ${run} 號比對已由${who}於 ${when} 簽核，依據的就是這份資料。`,
    done: "已復原",
  },
  outcomes: {
    superseded: (what: string, who: string, when: string) =>
      `您預覽之後，${who}於 ${when} 匯入了${what}，這次沒有寫入`,
    supersededToDo: "預覽已依新的資料重做，請重新核對後再確認。",
    someone: "另一位同仁",
    justNow: "剛才",
    conflict: (status: string) => `這次匯入的狀態已改變：${status}`,
    conflictToDo: "請看目前的內容，再決定下一步。",
    removesMuch: "移除的資料超過兩成，請先勾選確認",
  },
  errors: {
    title: "退回的列",
    count: (places: string, rows: string) => `${places} 處，共 ${rows} 列`,
    columns: { sheet: "工作表", row: "列", column: "欄位", value: "內容", reason: "原因", toDo: "處理方式" },
    filter: "原因",
  },
  returned: { title: "退回原因（請更正後重新匯入）", suffix: "_退回原因" },
  jobs,
  jobFailures,
  jobStates: { queued: "等候中", running: "進行中", done: "完成", failed: "沒有完成", cancelled: "已取消" },
  jobCancel: "取消",
} as const;

function isDataset(slot: string): slot is DatasetKind {
  return slot in datasetNames;
}

function isSlot(text: string): text is DatasetSlot | "course-plan" {
  return (
    text === "course-plan" ||
    text === "subject-table" ||
    text.startsWith("code-table:") ||
    text in datasetNames
  );
}
