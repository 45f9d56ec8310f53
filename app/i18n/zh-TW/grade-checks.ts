import type {
  CheckState,
  DoubtFault,
  EntryRefusal,
  ResultSource,
  Standing,
} from "#app/domain/grade-checks/check-results.ts";
import type { RoundState, ShownColumn } from "#app/domain/grade-checks/check-round.ts";
import type { ResultRowReason } from "#app/domain/grade-checks/judge-result-rows.ts";
import type { RoundFault, RoundFaultCode } from "#app/domain/grade-checks/read-check-round.ts";

const roundStates: Record<RoundState, string> = { upcoming: "尚未開始", open: "進行中", closed: "已結束" };

const shown: Record<ShownColumn, string> = {
  code: "課程代碼",
  credits: "學分",
  score: "學期成績",
  makeUp: "補考成績",
  passed: "及格",
  counted: "採計學分",
};

const states: Record<CheckState, string> = { correct: "無誤", doubt: "有疑義", withdrawn: "收回" };
const standings: Record<Standing, string> = { missing: "未核對", doubt: "有疑義", correct: "無誤" };
const sources: Record<ResultSource, string> = { class: "整班登錄", student: "個別登錄", import: "檔案匯入" };

const roundFields: Record<RoundFault["field"], string> = {
  opensOn: "開始日期",
  closesOn: "截止日期",
  letter: "依據",
  decision: "學校決定",
  grades: "年級",
  classKeys: "班級",
  shown: "核對單欄位",
  reason: "變更日期的理由",
};

const roundFaults: Record<RoundFaultCode, string> = {
  missing: "請填寫",
  "too-long": "內容太長",
  "date-malformed": "看不懂日期，請填例如 112/12/11",
  "dates-reversed": "截止日期早於開始日期",
  "letter-unknown": "找不到這件公文",
  "grade-unknown": "年級只有一、二、三年級",
  "class-unknown": "本學期沒有這個班級",
  "class-of-other-grade": "班級不在選取的年級內",
  "column-unknown": "沒有這個欄位",
  "fixed-by-results": "已有核對結果，不能變更；需要時請另建一個梯次",
};

const entryRefusals: Record<EntryRefusal | DoubtFault | "nothing-to-withdraw", string> = {
  "round-not-open": "核對還沒有開始，不能登錄",
  "round-closed": "核對已經結束，請洽教務處登錄",
  "reason-missing": "核對已經結束，請填寫補登的理由",
  "reason-too-long": "理由太長",
  "words-missing": "請填寫疑義說明",
  "words-too-long": "疑義說明太長",
  "course-unknown": "這位學生沒有修這門課程",
  "too-many-doubts": "疑義太多，請合併說明",
  "nothing-to-withdraw": "目前沒有可以收回的結果",
};

const rowReasons: Record<ResultRowReason, string> = {
  "number-missing": "沒有學號",
  "unknown-student": "本學期沒有這個學號",
  "not-attending": "學生已休學、轉出或離校",
  "not-in-round": "學生的班級不在這個梯次",
  "result-missing": "有說明但沒有結果，請填無誤或有疑義",
  "unknown-result": "看不懂結果，請填無誤或有疑義",
  "words-missing": "有疑義但沒有說明",
  "words-too-long": "疑義說明太長",
  "words-without-doubt": "結果為無誤，卻有疑義說明，請確認",
  "unknown-course": "這位學生沒有修這門課程",
  "different-results": "同一位學生有不同的結果，請確認是哪一個",
  "too-many-doubts": "同一位學生的疑義太多，請合併說明",
};

/** Checking by the students: rounds, answers, and what is wrong with either. */
export const gradeChecks = {
  roundStates,
  shown,
  states,
  standings,
  sources,
  roundFields,
  roundFaults,
  entryRefusals,
  rowReasons,
  roundName: (number: string) => `第 ${number} 梯次`,
} as const;
