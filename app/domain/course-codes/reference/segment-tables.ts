import type { SegmentTableName, TableEntry } from "../model.ts";

/** The day on which the tables were read from the platform's lists, YYYY-MM-DD. */
export const referenceTablesReadOn = "2026-11-22";

/**
 * The six small segment tables of the 23-character course code, as they stand on the course-plan platform (課程計畫平臺).
 * Source: the platform's 課程代碼 code lists for the 108 curriculum; read 2026-11-22. They have not changed since the
 * curriculum began; 科別, 領域 and 科目 change with every school year and are imported instead.
 * The key is code + 課程類型: 群別 11 and 26 and 開課方式 C mean two things.
 */
export const referenceTables: Partial<Record<SegmentTableName, readonly TableEntry[]>> = {
  SCH: [
    { code: "H", label: "普通型高中", types: null },
    { code: "V", label: "技術型高中", types: null },
    { code: "M", label: "綜合型高中", types: null },
    { code: "S", label: "單科型高中", types: null },
    { code: "C", label: "進修部", types: null },
    { code: "E", label: "實用技能學程(日)", types: null },
    { code: "F", label: "實用技能學程(夜)", types: null },
    { code: "G", label: "建教合作班", types: null },
  ],
  GRP: [
    { code: "11", label: "學術群", types: ["H", "S", "V", "C"] },
    { code: "11", label: "學術學程", types: ["M"] },
    { code: "21", label: "機械群", types: ["V", "C", "M", "E", "F", "G"] },
    { code: "22", label: "動力機械群", types: ["V", "C", "M", "E", "F", "G"] },
    { code: "23", label: "電機與電子群", types: ["V", "C", "M", "E", "F", "G"] },
    { code: "24", label: "化工群", types: ["V", "C", "M", "E", "F", "G"] },
    { code: "25", label: "土木與建築群", types: ["V", "C", "M", "E", "F", "G"] },
    { code: "26", label: "商業與管理群", types: ["V", "C"] },
    { code: "26", label: "商業群", types: ["M", "E", "F", "G"] },
    { code: "27", label: "外語群", types: ["V", "C", "M", "G"] },
    { code: "28", label: "設計群", types: ["V", "C", "M", "E", "F", "G"] },
    { code: "29", label: "農業群", types: ["V", "C", "M", "E", "F", "G"] },
    { code: "30", label: "食品群", types: ["V", "C", "M", "E", "F", "G"] },
    { code: "31", label: "家政群", types: ["V", "C", "M", "E", "F", "G"] },
    { code: "32", label: "餐旅群", types: ["V", "C", "M", "E", "F", "G"] },
    { code: "33", label: "水產群", types: ["V", "C", "M", "E", "F", "G"] },
    { code: "34", label: "海事群", types: ["V", "C", "M", "E", "F", "G"] },
    { code: "35", label: "藝術群", types: ["V", "C", "M", "E", "F", "G"] },
    { code: "36", label: "美容造型群", types: ["E", "F", "G"] },
    { code: "40", label: "服務群", types: ["V", "C"] },
    { code: "41", label: "其他(綜合)", types: ["M"] },
  ],
  CLA: [
    { code: "1", label: "建教合作-輪調式", types: ["V", "E", "F", "G"] },
    { code: "2", label: "建教合作-階梯式", types: ["V", "E", "F", "G"] },
    { code: "3", label: "建教合作-實習式", types: ["V", "E", "F", "G"] },
    { code: "4", label: "建教合作-其他式", types: ["V", "E", "F", "G"] },
    { code: "5", label: "產學訓專班", types: ["V", "E", "F", "G"] },
    { code: "6", label: "雙軌旗艦計畫", types: ["V", "E", "F", "G"] },
    { code: "7", label: "產攜專班", types: ["V", "E", "F", "G"] },
  ],
  CAT: [
    { code: "1", label: "部定必修", types: null },
    { code: "2", label: "校訂必修", types: null },
    { code: "3", label: "選修-加深加廣選修", types: null },
    { code: "4", label: "選修-補強性選修", types: null },
    { code: "5", label: "選修-多元選修", types: null },
    { code: "6", label: "選修-其他", types: null },
    { code: "7", label: "校訂選修", types: null },
    { code: "8", label: "團體活動時間", types: null },
    { code: "9", label: "彈性學習時間", types: null },
    { code: "A", label: "大學預修課程", types: null },
    { code: "B", label: "基礎訓練", types: null },
    { code: "C", label: "職前訓練", types: null },
    { code: "D", label: "寒暑假課程", types: null },
    { code: "E", label: "返校課程", types: null },
    { code: "F", label: "職業技能訓練", types: null },
  ],
  MOD: [
    { code: "0", label: "原班級", types: null },
    { code: "1", label: "跨班選修(班群開課)", types: null },
    { code: "2", label: "綜高跨年級選修", types: null },
    { code: "A", label: "同科單班選修", types: null },
    { code: "B", label: "同科跨班選修", types: null },
    { code: "C", label: "同群跨科選修(技術型、進修部適用)", types: ["H", "V", "S", "C", "E", "F", "G"] },
    { code: "C", label: "跨學程(綜高適用)", types: ["M"] },
    { code: "D", label: "同校跨群選修", types: null },
    { code: "E", label: "跨校選修", types: null },
  ],
  ATT1: [
    { code: "0", label: "不分屬性", types: null },
    { code: "1", label: "一般科目", types: null },
    { code: "2", label: "專業科目", types: null },
    { code: "3", label: "實習科目", types: null },
    { code: "4", label: "專精科目", types: null },
    { code: "5", label: "專精科目(核心科目)", types: null },
    { code: "6", label: "特殊需求領域", types: null },
    { code: "A", label: "自主學習", types: null },
    { code: "B", label: "選手培訓", types: null },
    { code: "C", label: "充實(增廣)、補強性教學 [全學期、不授予學分]", types: null },
    { code: "D", label: "充實(增廣)、補強性教學 [全學期、授予學分]", types: null },
    { code: "E", label: "學校特色活動", types: null },
  ],
};
