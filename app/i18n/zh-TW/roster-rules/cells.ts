import type { cellRules } from "#app/domain/rosters/rules/cells.ts";
import type { RuleWords } from "./shape.ts";

const mend = "請在校務行政系統更正後重新產生名冊。";

function cell(name: string, what: string): RuleWords {
  return { name, what: () => what, todo: mend };
}

export const cellWords: Readonly<Record<keyof typeof cellRules, RuleWords>> = {
  "id-number-case": cell("身分證號小寫", "身分證號的英文字母須大寫"),
  "id-number-form": cell("身分證號格式不符", "不是身分證號、居留證號（新式、舊式）的格式"),
  "date-form": cell("日期格式不符", "日期須為民國年 7 碼，例如 0950302、1120901"),
  "date-impossible": cell("日期不存在", "沒有這一天"),
  "code-length": cell("課程代碼長度不符", "課程代碼須為 23 碼"),
  "code-characters": cell("課程代碼字元不符", "課程代碼只能是數字與大寫英文字母，前 3 碼是適用入學年度"),
  "grade-form": cell("年級不符", "年級須為 1、2 或 3"),
  "school-year-form": cell("學年度不符", "學年度須為民國年，例如 112"),
  "semester-form": cell("學期不符", "學期須為 1 或 2"),
  "whole-number-form": cell("不是整數", "須為整數"),
  "amount-form": cell("不是數字", "學分、節數、時數須為數字，不可填代號"),
  "score-form": cell("成績不是數字", "成績須為數字；沒有成績填 -1"),
  "score-range": cell("成績超出範圍", "成績須為 0 到 100；沒有成績填 -1"),
  "passed-form": cell("及格註記不符", "及格填 1、不及格填 0、沒有成績填 -1"),
  "counted-form": cell("採計註記不符", "須為 1（採計）、2（不採計）或 3（採計無成績）"),
  "identity-form": cell("身分別不符", "身分別須為 1、2、3、5、6 或 7"),
  "reread-mark-form": cell("重讀註記不符", "重讀註記須為 1（列抵）或 2（再次修習）"),
  "way-form": cell("修習方式不符", "補修、重修方式須為 1、2 或 3（專班）"),
  "officer-level-form": cell("幹部等級不符", "幹部等級須為 1（校級）、2（班級）或 3（社團）"),
  "school-code-form": cell("學校代碼格式不符", "學校代碼須為 6 碼數字或大寫英文字母"),
};
