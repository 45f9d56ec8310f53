import type { RosterRefusal } from "#app/domain/rosters/batches/accepted-roster.ts";
import type { BatchExportRefusal } from "#app/domain/rosters/batches/batch-export.ts";
import type { BatchSignRefusal } from "#app/domain/rosters/batches/batch-sign-off.ts";
import type {
  BatchStage,
  StageAction,
  StageGap,
  StageOwner,
  StageState,
} from "#app/domain/rosters/batches/batch-stages.ts";
import type { BatchFault, CodeFault, CodeVariant } from "#app/domain/rosters/batches/batches.ts";
import type {
  SubmissionChannel,
  SubmissionFault,
  SubmissionResult,
} from "#app/domain/rosters/batches/submissions.ts";
import type { Division } from "#app/domain/rosters/divisions.ts";
import type { OrderKind } from "#app/domain/rosters/letters/letters.ts";
import type { LetterFault, LetterFaultCode } from "#app/domain/rosters/letters/read-letter.ts";
import type { RosterState } from "#app/domain/rosters/roster-states.ts";

const divisions: Record<Division, string> = { day: "日間部", continuing: "進修部（學校）" };

const orderKinds: Record<OrderKind, string> = {
  precheck: "開課預檢",
  submission: "資料提交",
  schedule: "作業期程",
  guidelines: "作業要點",
  "final-semester": "三年級第2學期期末考期程與修課紀錄格式",
};

const letterFields: Record<LetterFault["field"], string> = {
  number: "發文字號",
  issuedOn: "發文日期",
  subject: "主旨",
  orders: "規定事項",
  kind: "事項",
  term: "學年度學期",
  division: "部別",
  books: "名冊",
  grades: "年級",
  opensOn: "開始日期",
  closesOn: "截止日期",
  notes: "免辦與備註",
};

const letterFaults: Record<LetterFaultCode, string> = {
  missing: "請填寫",
  "too-long": "內容太長",
  "date-malformed": "看不懂日期，請填例如 112/09/11",
  "kind-unknown": "請選擇事項",
  "term-malformed": "請填例如 112-1",
  "term-not-second": "請填第 2 學期，例如 112-2",
  "division-unknown": "沒有這個部別",
  "book-unknown": "沒有這種名冊",
  "book-of-other-order": "預檢名冊只用於開課預檢，其他名冊只用於資料提交",
  "book-of-other-division": "名冊與部別不符",
  "grade-unknown": "年級只有一、二、三年級",
  "dates-reversed": "截止日期早於開始日期",
};

const faults: Record<BatchFault, string> = {
  "order-without-books": "這項規定沒有指定名冊，不能建立批次",
  "grades-missing": "請選擇年級",
  "grade-not-ordered": "公文沒有要求這個年級",
  "books-missing": "請選擇名冊",
  "book-not-ordered": "公文沒有要求這種名冊",
  "book-of-other-division": "名冊與部別不符",
  "division-not-ordered": "公文沒有要求這個部別",
  "round-missing": "三年級的名冊請選擇梯次",
  "round-not-of-third-year": "只有三年級的批次分梯次",
};

const codeVariants: Record<CodeVariant, string> = {
  usual: "一般",
  "third-year-1": "三年級第一梯次",
  "third-year-2": "三年級第二梯次",
};

const codeFaults: Record<CodeFault, string> = {
  "code-malformed": "名冊別為兩位數字",
  "code-is-known": "這種名冊的名冊別已有規定，不需要設定",
};

const stages: Record<BatchStage, string> = {
  data: "資料齊備",
  comparison: "代碼比對",
  check: "名冊檢核",
  "student-check": "學生核對",
  sign: "簽核",
  export: "匯出",
  submitted: "已提交",
  receipt: "收訖匯入",
  confirmation: "學生確認",
  closed: "結案",
};

const stageStates: Record<StageState, string> = {
  done: "完成",
  current: "進行中",
  waiting: "等待後續功能",
  blocked: "尚未開始",
};

const owners: Record<StageOwner, string> = {
  registrar: "註冊組",
  curriculum: "教學組",
  officer: "承辦人",
  director: "教務主任",
  students: "學生與導師",
};

const actions: Record<StageAction, string> = {
  "import-data": "匯入資料",
  compare: "前往比對",
  "upload-book": "上傳名冊",
  mend: "查看必須更正的原因",
  answer: "填寫說明",
  "check-again": "重新檢核",
  "make-check-round": "建立核對梯次",
  "check-students": "前往學生核對",
  correct: "前往成績更正",
  sign: "簽核",
  countersign: "主任簽核",
  "set-code": "設定名冊別",
  export: "匯出",
  "record-submission": "登錄提交",
  "record-result": "登錄結果",
};

const gaps: Record<StageGap["code"], string> = {
  data: "尚未匯入的資料",
  "comparison-missing": "本學期還沒有比對",
  "comparison-unsigned": "比對尚未由主任簽署",
  "comparison-outdated": "比對之後資料或課程計畫已有變動",
  "books-missing": "尚未上傳的名冊",
  "check-under-way": "正在檢核的名冊",
  "check-outdated": "檢核之後資料已有變動的名冊",
  "code-unknown": "尚未設定名冊別的名冊",
  blocking: "必須更正的原因",
  unanswered: "尚未說明的原因",
  "check-round-missing": "本學期還沒有學生核對的梯次",
  "nobody-to-check": "沒有這個部別與年級的在學學生資料",
  "students-unchecked": "尚未核對的學生",
  "doubts-open": "有疑義的學生",
  "corrections-open": "處理中的成績更正案",
  signature: "尚未簽核",
  "signature-void": "簽核後內容已變動，須重新簽核",
  "export-missing": "尚未匯出",
  "export-outdated": "匯出之後內容已變動，須重新匯出",
  "submission-missing": "尚未登錄提交",
  "result-pending": "尚未登錄中央資料庫的結果",
  "sent-back": "中央資料庫退回的資料，請更正後上傳新版名冊",
  "later-part": "本系統後續功能完成後開始，不影響簽核、匯出與提交",
};

const signRefusals: Record<BatchSignRefusal, string> = {
  "already-signed": "已經簽核",
  "blocking-findings": "還有必須更正的原因，不能簽核",
  "inputs-changed": "檢核之後資料已有變動，請先重新檢核",
  "officer-first": "請承辦人先簽核",
  "same-person": "承辦人與主任須為不同的人",
  "books-missing": "名冊尚未到齊",
  "check-under-way": "名冊正在檢核，完成後才能簽核",
  "answers-missing": "還有原因沒有說明",
};

const exportRefusals: Record<BatchExportRefusal, string> = {
  "not-signed": "承辦人與主任都簽核後才能匯出",
  "code-unknown": "請先設定名冊別",
  "already-exported": "簽核的內容已經匯出，沒有變動",
  "not-found": "找不到這個批次",
};

const rosterStates: Record<RosterState, string> = {
  received: "讀取中",
  checked: "已檢核",
  refused: "不採用",
};

const rosterRefusals: Record<RosterRefusal["code"] | "no-book", string> = {
  "no-book": "看不出是哪一種名冊：沒有任何工作表的欄位與名冊格式相符",
  "book-not-in-batch": "這個批次不含這種名冊",
  "other-book": "檔案是另一種名冊",
  "other-school": "封面的學校代碼是別的學校",
  "other-term": "封面的學年度學期不是這個批次的",
  "newer-version": "較晚上傳的版本已經採用",
};

const channels: Record<SubmissionChannel, string> = {
  website: "中央資料庫網站上傳",
  "school-platform": "由學校平臺傳送",
  other: "其他",
};

const results: Record<SubmissionResult, string> = {
  pending: "等候結果",
  accepted: "全部接受",
  "partly-rejected": "部分退回",
  rejected: "全部退回",
};

const submissionFaults: Record<SubmissionFault | "not-the-latest-export" | "result-is-final", string> = {
  "date-in-future": "提交日期不能晚於今天",
  "before-export": "提交日期早於匯出日期",
  "note-missing": "提交方式為「其他」時請說明",
  "note-too-long": "說明太長",
  "not-the-latest-export": "已有較新的匯出，請登錄最新的一次",
  "result-is-final": "這次提交的結果已經確定",
};

const rejectionRefusals = {
  "no-students": "沒有任何一列看得出是哪位學生",
  json: "請提供試算表或文字",
} as const;

/** Letters and batches: what was ordered, what is ready, what was signed and sent. */
export const batches = {
  divisions,
  orderKinds,
  letterFields,
  letterFaults,
  faults,
  codeVariants,
  codeFaults,
  stages,
  stageStates,
  owners,
  actions,
  gaps,
  signRefusals,
  exportRefusals,
  rosterStates,
  rosterRefusals,
  channels,
  results,
  submissionFaults,
  rejectionRefusals,
} as const;
