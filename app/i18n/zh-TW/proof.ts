import type { ProofFile, ProofModel, ProofPopulation } from "#app/domain/course-codes/proof.ts";
import type { Capacity } from "#app/domain/course-codes/sign-off.ts";

const states: Record<ProofModel["state"], string> = {
  signed: "比對完成，無必須更正之差異，已由承辦人與教務主任簽核。",
  signable: "無必須更正之差異，可以簽核。",
  open: "尚有必須更正之差異，更正並再次比對前不得簽核。",
};

const populations: Record<keyof ProofPopulation, (count: string) => string> = {
  students: (count) => `${count} 人`,
  enrolments: (count) => `${count} 筆修課`,
  offerings: (count) => `${count} 筆開課`,
  homerooms: (count) => `${count} 班`,
  programmes: (count) => `${count} 個群科班`,
};

const files: Record<ProofFile["kind"], string> = {
  plan: "課程計畫",
  classes: "班級",
  students: "學生",
  offerings: "開課",
  enrolments: "修課",
  tables: "代碼表",
};

const signers: Record<Capacity, string> = { officer: "承辦人", director: "教務主任" };

/** The words of 課程代碼比對證明. Numbers come with their separators, dates and times as they are shown. */
export const proof = {
  title: "課程代碼比對證明",
  demo: "示範學校：本證明中的學校、人員與資料皆為虛構，僅供試用，不得作為正式文件。",
  foot: (school: string, term: string, made: string) => `課程代碼比對證明　${school}　${term}　${made}製表`,
  facts: {
    school: "學校",
    term: "學期",
    basis: "依據",
    deadline: "期限",
    scope: "比對範圍",
    result: "結果",
  },
  term: (year: number, semester: number) => `${year} 學年度第 ${semester} 學期`,
  basis: "開課預檢及比對：學期開始四週內完成第一次比對；課程計畫每次修正經備查後，以最新課程代碼再次比對。",
  sourcesMore: (count: number) => `另有 ${count} 件公文，見系統「公文與期程」。`,
  firstDeadline: (due: string, opens: string) => `第一次比對，${due}前（開學日 ${opens}起 28 日）`,
  firstWithoutDate: "第一次比對，學期開始四週內（尚未設定開學日）",
  again: (plan: string, received: string) =>
    `課程計畫修正後再次比對（${plan}${received === "" ? "" : `，${received}取得`}）`,
  late: "逾期簽核",
  scope: (homerooms: string, students: string, offerings: string, enrolments: string) =>
    `${homerooms} 班、學生 ${students} 人、開課 ${offerings} 筆、修課 ${enrolments} 筆`,
  states,
  sections: {
    runs: "比對經過",
    plans: "課程計畫版本",
    files: "比對所用檔案",
    counts: "比對結果",
    answers: "已說明事項",
    remarks: "附註",
    signatures: "簽核",
  },
  runColumns: {
    number: "次",
    time: "時間",
    by: "執行",
    blocking: "必須更正",
    queries: "待說明",
    listed: "不採計",
    causes: "原因",
    resolved: "已解決",
    fresh: "新增",
    stays: "仍在",
  },
  runsMore: (count: number) => `……中間另有 ${count} 次比對，見系統。`,
  planColumns: { name: "檔案", year: "實施學年度", mark: "版本識別" },
  md5: (type: string, md5: string) => `MD5（${type}）${md5}`,
  sha256: (sha256: string) => `SHA-256 ${sha256}`,
  plansMore: (count: number) => `……另有 ${count} 個版本，見系統「課程計畫」。`,
  fileColumns: {
    kind: "種類",
    name: "檔案",
    equation: "資料列＝接受＋退回＋空白",
    sha256: "SHA-256（前 16 碼）",
  },
  equation: (rows: string, accepted: string, rejected: string, blank: string) =>
    `${rows}＝${accepted}＋${rejected}＋${blank}`,
  files,
  filesMore: (count: number) => `……另有 ${count} 個檔案，見系統。`,
  countColumns: {
    kind: "差異",
    weight: "處理",
    findings: "筆數",
    of: "比對總數",
    causes: "原因",
    students: "學生",
  },
  weights: { blocking: "必須更正", query: "待說明", listed: "不採計" },
  populations,
  clear: (count: number, list: string) => `其餘 ${count} 種差異皆為 0：${list}。`,
  noFindings: "全部差異種類皆為 0。",
  total: "合計",
  answerColumns: { query: "事項", note: "說明", by: "說明者" },
  answersMore: (count: number) => `……另有 ${count} 項說明，見系統。`,
  answer: (kind: string, course: string, findings: string) =>
    `${kind}${course === "" ? "" : `　${course}`}　${findings} 筆`,
  answered: (by: string, at: string) => `${by}　${at}`,
  noteMore: (count: number) => `……（全文 ${count} 字，見系統）`,
  unchecked: (list: string) => `未提供代碼表而未檢查的代碼段：${list}。`,
  notAttending: (count: string) => `學籍狀態不在學 ${count} 人，不檢查應修未修。`,
  otherAdmissionYear: (count: string) =>
    `入學學年度與群科班代碼的適用入學年度不同 ${count} 人（非差異，僅列出）。`,
  unresolved: (count: string) => `找不到學生或開課的修課 ${count} 筆，未比對。`,
  signers,
  signedName: "姓名",
  signedAt: "時間",
  digest: "簽核內容摘要",
  digestNote:
    "簽核內容摘要為所簽比對結果（輸入檔案、課程計畫版本、差異與說明）之 SHA-256 前 16 碼，可於系統核對。",
} as const;
