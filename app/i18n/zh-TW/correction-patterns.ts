import type { PatternKind } from "#app/domain/grade-corrections/patterns/pattern-kinds.ts";
import type { Contradiction, ReasonWords } from "#app/domain/grade-corrections/patterns/reasons.ts";
import { courseCodes } from "./course-codes.ts";

const kinds: Record<PatternKind, string> = {
  "same-component": "同一科目、同一成績欄",
  "same-teacher": "同一教師的其他科目",
  "passed-at-zero": "及格註記與0分矛盾",
  "makeup-above-cap": "補考成績高於及格標準",
  "not-rounded": "成績未進位",
  rounded: "成績被進位",
  "pass-mark": "未依學生身分的及格標準判定",
  "credits-differ": "學分（節數）與課程計畫不同",
  "name-differs": "科目名稱與課程計畫不同",
  "code-differs": "課程代碼與課程計畫不同",
  "counted-differs": "是否採計與課程代碼不符",
  "same-import": "同一次匯入造成的改變",
};

/** What all candidates of a kind have in common, for who has to decide about them. */
const kindHints: Record<PatternKind, string> = {
  "same-component": "同一科目的同一欄，有相同的空白、相同的分數，或及格註記與分數有相同的矛盾。",
  "same-teacher": "同一位教師的其他科目，同一欄有相同的情形。",
  "passed-at-zero": "成績為0分，及格註記卻是及格。",
  "makeup-above-cap": "補考及格者以及格標準登錄；這些補考成績高於學生的及格標準。",
  "not-rounded": "小數位數比學校的成績多。",
  rounded: "學校的成績有小數，這些科目卻整欄都沒有；原始分數請查原成績冊。",
  "pass-mark": "及格與否是以其他及格標準判定，與學生的學籍狀態、年級不符。",
  "credits-differ": "學分（進修部為節數）與學生群科班課程計畫該學期的規定不同。",
  "name-differs": "報部科目名稱與課程計畫該代碼的名稱不同。",
  "code-differs": "代碼不在學生的課程計畫或該學期中；同名科目在計畫中只有一個。",
  "counted-differs": "是否採計的註記，與課程代碼所屬類別或成績的有無不符。",
  "same-import": "與前一次匯入的學期成績相比，這一次匯入造成相同的改變。",
};

const contradictions: Record<Contradiction, string> = {
  "passed-below": "分數未達及格標準，註記卻是及格",
  "failed-above": "分數已達及格標準，註記卻是不及格",
  "mark-alone": "沒有分數，卻有及格註記",
};

const shown = (value: string | null): string => value ?? "（空白）";
const percent = (share: number): string => `${Math.floor(share * 1000) / 10}%`;

const reasons: ReasonWords = {
  "value-frequent": ({ value, found, of, expected }) =>
    `${of} 筆中有 ${found} 筆是「${shown(value === "" ? null : value)}」；依其他科目推估約 ${rounded(expected)} 筆`,
  "mark-contradicts": ({ contradiction, score, mark }) =>
    `${contradictions[contradiction]}（成績 ${shown(score)}、註記 ${shown(mark)}）`,
  "passed-at-zero": () => "成績為0分，註記為及格",
  "above-pass-mark": ({ score, passMark, status }) =>
    `補考成績 ${score} 高於及格標準 ${passMark}${status === null ? "" : `（${status}）`}`,
  "other-pass-mark": ({ score, own, used, status }) =>
    `成績 ${score}，以 ${used} 分判定；學生（${status}）的及格標準是 ${own} 分`,
  "more-decimals": ({ score, decimals, share }) =>
    `成績 ${score} 的小數超過 ${decimals} 位；${share === null ? "這是學校設定的位數" : `全校這一欄有 ${percent(share)} 符合這個位數`}`,
  "column-without-decimals": ({ scores, share }) =>
    `這一科目這一欄有 ${scores} 種分數，全部沒有小數；其他科目沒有小數的只占 ${percent(share)}`,
  "plan-credits": ({ code, planned, unit }) =>
    `課程計畫 ${code} 該學期為 ${planned} ${unit === "credits" ? "學分" : "節"}`,
  "plan-name": ({ code, planned, agreement }) =>
    `課程計畫 ${code} 的名稱是「${planned}」${agreement === "spelling" ? "，寫法不同" : ""}`,
  "plan-code": ({ finding, planned, name }) =>
    `${courseCodes.findings[finding]}；課程計畫該學期的「${name}」只有 ${planned}`,
  "counts-without-score": ({ code }) => `課程代碼 ${code} 是採計學分但沒有成績的彈性學習，應為 3`,
  "scored-counts-without": ({ score }) => `已有成績 ${score}，卻註記為 3（採計學分但沒有成績）`,
  "import-emptied": ({ previous }) => `前一次匯入是 ${previous}，這一次變成空白`,
  "import-zeroed": ({ previous }) => `前一次匯入是 ${previous}，這一次變成 0`,
  "import-moved": ({ previous, by, records }) =>
    `前一次匯入是 ${previous}，這一次相差 ${by}；這一科目有 ${records} 筆相差相同`,
  "import-changed": ({ previous }) => `前一次匯入是 ${previous}，這一次改變，分數沒有變`,
  "import-shifted": ({ previous, rows, records }) =>
    `前一次匯入是 ${shown(previous)}，這一次是${rows === -1 ? "上" : "下"}一列的值；這一科目連續 ${records} 筆錯開一列`,
  "same-course": () => "同一科目",
  "same-teacher": ({ teacher }) => `同一位教師（${teacher}）`,
  "same-subject": ({ name }) => `同名科目「${name}」`,
  "same-class": () => "同一班級",
  "same-value": ({ value }) => `同樣是「${shown(value)}」`,
};

function rounded(expected: number): string {
  return expected < 0.1 ? "不到 0.1" : String(Math.round(expected * 10) / 10);
}

/** 樣態: records that have one error. */
export const correctionPatterns = {
  pattern: "樣態",
  candidate: "疑似同樣態",
  kinds,
  kindHints,
  contradictions,
  reasons,
} as const;
