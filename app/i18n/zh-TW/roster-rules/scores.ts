import type { amountRules } from "#app/domain/rosters/rules/amounts.ts";
import type { makeUpRules } from "#app/domain/rosters/rules/make-up.ts";
import type { scoreRules } from "#app/domain/rosters/rules/scores.ts";
import type { RuleWords } from "./shape.ts";

type ScoreRuleId = keyof typeof scoreRules | keyof typeof makeUpRules | keyof typeof amountRules;

const mend = "請在校務行政系統更正成績後重新產生名冊。";
const settle = "請核對成績與及格標準；有誤請在校務行政系統更正後重新產生名冊。";
const explain = "請核對原始成績；確屬正確者填寫說明，有誤請更正後重新產生名冊。";

export const scoreWords: Readonly<Record<ScoreRuleId, RuleWords>> = {
  "passed-without-score": {
    name: "沒有成績卻有及格註記",
    what: () => "成績為 -1（沒有成績），及格欄也須填 -1",
    todo: mend,
  },
  "credited-without-score": {
    name: "抵免沒有成績卻及格",
    what: () => "抵免後成績為 -1（沒有成績），成績及格卻填 1",
    todo: mend,
  },
  "score-unjudged": {
    name: "有成績卻沒有及格註記",
    what: () => "已有成績，及格欄須填 1 或 0，不可填 -1",
    todo: mend,
  },
  "zero-passed": { name: "0 分卻及格", what: () => "成績為 0 分，及格欄卻填 1", todo: mend },
  "score-60-not-passed": {
    name: "60 分以上卻不及格",
    what: () => "成績達 60 分，及格欄卻填 0；任何身分的及格標準都不高於 60 分",
    todo: settle,
  },
  "passed-below-60": {
    name: "未達 60 分而及格",
    what: () => "成績在 40 分以上、未達 60 分而及格；特殊身分學生的及格標準可以較低",
    todo: explain,
  },
  "passed-below-40": {
    name: "未達 40 分卻及格",
    what: () => "成績未達 40 分卻及格；任何身分的及格標準都不低於 40 分",
    todo: settle,
  },
  "score-decimals": {
    name: "小數超過兩位",
    what: () => "成績的小數超過兩位",
    todo: explain,
  },
  "uncounted-score": {
    name: "採計無成績卻有成績",
    what: () => "採計欄填 3（採計無成績），同一列卻有成績",
    todo: mend,
  },
  "counted-unscored": {
    name: "採計卻沒有成績",
    what: () => "採計欄填 1（採計），同一列卻沒有任何成績；沒有成績而採計的科目填 3",
    todo: explain,
  },
  "reread-credited-scored": {
    name: "列抵卻有再次修習成績",
    what: () => "重讀註記填 1（列抵），卻有再次修習成績",
    todo: explain,
  },
  "reread-again-unscored": {
    name: "再次修習卻沒有成績",
    what: () => "重讀註記填 2（再次修習），有重讀成績，卻沒有再次修習成績",
    todo: mend,
  },
  "year-score-outside-terms": {
    name: "學年成績不在兩學期成績之間",
    what: ({ first, second }) => `第一學期 ${first ?? ""}、第二學期 ${second ?? ""}，學年成績應介於兩者之間`,
    todo: explain,
  },
  "makeup-after-passing": {
    name: "已及格卻有補考成績",
    what: () => "成績已及格，不應再有補考成績；沒有補考填 -1",
    todo: mend,
  },
  "makeup-zero": {
    name: "沒有補考卻填 0 分",
    what: () => "沒有補考須填 -1，不可填 0",
    todo: mend,
  },
  "makeup-60-not-passed": {
    name: "補考 60 分以上卻不及格",
    what: () => "補考成績達 60 分，及格欄卻填 0",
    todo: settle,
  },
  "makeup-above-cap": {
    name: "補考成績高於及格分數",
    what: ({ cap }) => `補考及格以及格分數計，通常不高於 ${cap ?? ""} 分`,
    todo: explain,
  },
  "retake-above-cap": {
    name: "重修成績高於及格分數",
    what: ({ cap }) => `重修及格以及格分數計，通常不高於 ${cap ?? ""} 分`,
    todo: explain,
  },
  "makeup-without-score": {
    name: "沒有成績卻有補考成績",
    what: () => "原成績為 -1（沒有成績），卻有補考成績",
    todo: explain,
  },
  "second-makeup-after-passing": {
    name: "第一次補考及格卻有第二次",
    what: () => "第一次補考已及格，不應再有第二次補考成績",
    todo: mend,
  },
  "credits-none": {
    name: "學分或節數為 0",
    what: () => "學分（節數）為 0；請確認課程計畫是否列為 0 學分",
    todo: "請對照課程計畫；確屬 0 學分者填寫說明，有誤請更正後重新產生名冊。",
  },
  "periods-none": {
    name: "兩學期節數都是 0",
    what: () => "第一、第二學期開設修課節數都是 0",
    todo: "請對照課程計畫；確屬 0 節者填寫說明，有誤請更正後重新產生名冊。",
  },
  "credits-many": {
    name: "學分或節數超過 12",
    what: () => "學分（節數）超過 12；課程計畫一學期最多 12",
    todo: "請對照課程計畫；確屬正確者填寫說明，有誤請更正後重新產生名冊。",
  },
};
