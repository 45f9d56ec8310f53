import type { FindingKind, Section } from "#app/domain/course-codes/findings.ts";
import type { SegmentTableName } from "#app/domain/course-codes/model.ts";

const findings: Record<FindingKind, string> = {
  "class-without-programme": "班級缺少群科班代碼",
  "programme-without-plan": "課程計畫缺少群科班代碼",
  "code-missing": "沒有課程代碼",
  "code-malformed": "課程代碼格式不符",
  "school-differs": "學校代碼不同",
  "cohort-differs": "適用入學年度不同",
  "programme-differs": "群科班代碼不同",
  "code-deleted": "課程代碼已刪除",
  "code-not-in-plan": "課程計畫沒有此課程代碼",
  "name-differs": "科目名稱不同",
  "not-planned-this-semester": "課程計畫本學期未開設",
  "credits-differ": "節數或學分數不同",
  "taken-twice": "重複修課",
  "name-spelling": "科目名稱寫法不同",
  "required-by-differs": "部定校訂不同",
  "requirement-differs": "必修選修不同",
  "category-differs": "分項類別不同",
  "mode-differs": "開課方式不同",
  "planned-not-taken": "應修未修",
  "planned-not-offered": "全班應修未開",
  "not-to-be-submitted": "不提交（團體活動與彈性學習）",
};

const sections: Record<Section, string> = {
  curriculum: "教學組",
  registrar: "註冊組",
  counseling: "課程諮詢教師",
};

const segments: Record<SegmentTableName, string> = {
  SCH: "課程類型（第 10 碼）",
  GRP: "群別（第 11–12 碼）",
  DEP: "科別（第 13–15 碼）",
  CLA: "班群（第 16 碼）",
  CAT: "課程類別（第 17 碼）",
  MOD: "開課方式（第 18 碼）",
  ATT1: "科目屬性（第 19 碼）",
  FLD: "領域（第 20–21 碼）",
};

export const courseCodes = { findings, sections, segments } as const;
