import type { ChainFault } from "#app/domain/grade-corrections/approvals.ts";
import type { CaseSource } from "#app/domain/grade-corrections/case-clock.ts";
import type { CaseMove, CaseState } from "#app/domain/grade-corrections/case-states.ts";
import type { CaseCause, CaseReason } from "#app/domain/grade-corrections/cases.ts";
import type { CorrectionField } from "#app/domain/grade-corrections/correction-fields.ts";
import type { PeriodFault } from "#app/domain/grade-corrections/correction-period.ts";
import type { ValueFault } from "#app/domain/grade-corrections/correction-values.ts";
import type { EvidenceFault } from "#app/domain/grade-corrections/evidence.ts";
import type { MoveRefusal } from "#app/domain/grade-corrections/move-case.ts";
import type { PassMarkFault } from "#app/domain/grade-corrections/patterns/read-pass-marks.ts";

const states: Record<CaseState, string> = {
  registered: "登錄",
  investigating: "查證中",
  "to-approve": "待核",
  returned: "退回",
  approved: "核可",
  corrected: "已更正",
  resubmitted: "已重送",
  received: "已收訖",
  closed: "結案",
  "no-error": "無誤結案",
  withdrawn: "撤回",
};

/** What was done. */
const moves: Record<CaseMove | "open", string> = {
  open: "登錄更正案",
  investigate: "開始查證",
  "find-no-error": "查證無誤，結案",
  "ask-approval": "送請核可",
  approve: "核可",
  "send-back": "退回",
  "investigate-again": "重新查證",
  "confirm-correction": "確認已更正",
  "link-submission": "確認已重送",
  "confirm-receipt": "確認已收訖",
  close: "結案",
  withdraw: "撤回",
};

const fields: Record<CorrectionField, string> = {
  score: "學期成績",
  passed: "成績及格",
  makeUpScore: "補考成績",
  makeUpPassed: "補考及格",
  wholeScore: "學年成績",
  wholePassed: "學年及格",
  firstMakeUp: "第一次補考成績",
  firstMakeUpPassed: "第一次補考及格",
  secondMakeUp: "第二次補考成績",
  secondMakeUpPassed: "第二次補考及格",
  counted: "是否採計學分",
  credits: "學分（節數）",
  code: "課程代碼",
  name: "科目名稱",
};

const reasons: Record<CaseReason, string> = {
  entry: "登錄錯誤",
  calculation: "計算錯誤",
  "left-out": "漏登",
  "make-up": "補考處理錯誤",
  "wrong-student": "登錄到其他學生",
  "wrong-course": "登錄到其他科目",
  plan: "與課程計畫不符",
  other: "其他",
};

const causes: Record<CaseCause, string> = {
  setting: "成績系統設定",
  program: "成績系統程式",
  entry: "人工登錄",
  import: "匯入",
  plan: "課程計畫",
  other: "其他",
};

const sources: Record<CaseSource, string> = {
  student: "學生疑義",
  teacher: "教師提出",
  check: "檢核發現",
  import: "匯入比對發現",
};

const refusals: Record<MoveRefusal, string> = {
  "not-from-here": "這個更正案目前的狀態不能這樣處理。",
  "not-permitted": "您的角色不能這樣處理。",
  "note-missing": "請寫明說明，至少 2 個字。",
  "no-records": "這個更正案沒有任何成績紀錄。",
  "evidence-missing": "送請核可前須附上佐證文件，例如試卷、成績單或點名單的影像。",
  "after-missing": "有紀錄還沒填「更正後」，請先填寫。",
  "nothing-to-correct": "有紀錄的更正後與更正前相同，請修改或移出。",
  "before-changed": "有紀錄的現值已不是登錄時的更正前，可能有人先改了。請逐筆查看，採用現值或移出後再送。",
  "cause-missing": "同樣態案須先填寫造成的原因與已修正的設定或做法。",
  "outside-period": "現在不在成績申覆、更正期程內，請寫明原因；並須經教務主任核可。",
  "not-your-turn": "還沒輪到您核可。",
  "own-case":
    "您是這個更正案的登錄人或送核人，須由另一位核可。沒有另一位時，請系統管理員增設帳號，或撤回後改由教師登錄並送核。",
  "same-person": "您已在前一關核可，這一關須由另一位核可。",
  "not-arrived": "匯入的成績還沒有全部改為更正後的值。請在學校成績系統更正後，重新匯入學期成績。",
  "not-resubmitted": "錯誤的值已提交過，更正後還沒有再提交。請先在批次重新提交並登錄。",
  "nothing-submitted": "這個學期還沒有提交過錯誤的值，不須重送，可以直接結案。",
  "must-be-resubmitted": "錯誤的值已提交過，須先重送並收訖才能結案。",
  "open-candidates": "還有疑似同樣態的紀錄未處理：請逐筆納入更正，或寫明原因後排除。",
};

const valueFaults: Record<ValueFault["code"], string> = {
  "not-a-score": "成績須是 0 到 100 的數字，例如 85 或 85.5；應為空白時請填「無」。",
  "not-a-mark": "及格註記請填 1（及格）或 0（不及格）；應為空白時請填「無」。",
  "not-counted": "是否採計請填 1（採計）、2（不採計）或 3（採計但無成績）。",
  "not-an-amount": "學分（節數）請填數字。",
  "name-too-long": "科目名稱最長 191 個字。",
  "not-a-code": "課程代碼須是 23 碼的數字與大寫英文字母。",
};

const evidenceFaults: Record<EvidenceFault | "case-ended", string> = {
  empty: "這個檔案是空的。",
  "too-large": "檔案超過 4 MB，請縮小後再上傳。",
  "too-many": "每案最多 20 個佐證檔案。",
  "not-supported": "只接受 PDF、JPG、PNG；這個檔案的內容不是其中任何一種。",
  "other-extension": "檔案內容與副檔名不符，請以正確的格式另存新檔後再上傳。",
  "active-content": "檔案內含程式碼、動作或附加檔案，不能作為佐證。請列印成 PDF 或擷取影像後再上傳。",
  damaged: "檔案不完整，請重新取得檔案後再上傳。",
  "case-ended": "這個更正案已經結束，不能再附佐證。",
};

const chainFaults: Record<ChainFault | PassMarkFault | "days", string> = {
  empty: "至少要有一關核可。",
  twice: "同一個身分只能出現一次。",
  "not-an-approver": "只能選承辦人、教務主任或校長。",
  days: "查證期限須是 1 到 30 天。",
  "not-pass-marks": "及格標準請一行寫一種，例如：特殊身分 40/50/60；分數須是 40 到 60。",
  "status-twice": "同一種學籍狀態寫了兩次。",
};

const periodFaults: Record<PeriodFault, string> = {
  "opens-missing": "請填期程起日。",
  "closes-missing": "請填期程迄日。",
  "closes-before-opens": "迄日早於起日。",
  "basis-missing": "請寫明期程的依據，例如行事曆、會議或公文。",
};

/** What corrections are called; the pages have words of their own. */
export const corrections = {
  one: "成績更正案",
  states,
  moves,
  fields,
  reasons,
  causes,
  sources,
  refusals,
  valueFaults,
  evidenceFaults,
  chainFaults,
  periodFaults,
  proposal: (code: string) => `可能是 ${code}。`,
  nothing: "（空白）",
  notSaid: "未填",
  gone: "（已無此紀錄）",
} as const;
