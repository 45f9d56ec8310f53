import type { SegmentTables, TableEntry } from "#app/domain/course-codes/model.ts";

function entry(code: string, label: string, types: readonly string[] | null = null): TableEntry {
  return { code, label, types };
}

/** Small segment tables for random schools: enough to know every clean code, few enough to leave others unknown. */
export const smallTables: Required<SegmentTables["entries"]> = {
  SCH: [entry("H", "普通型高中"), entry("V", "技術型高中"), entry("M", "綜合型高中"), entry("C", "進修部")],
  GRP: [
    entry("11", "學術群", ["H", "V", "C"]),
    entry("11", "學術學程", ["M"]),
    entry("26", "商業與管理群", ["V", "C"]),
    entry("28", "設計群", ["V"]),
  ],
  DEP: [
    entry("101", "普通班", ["H"]),
    entry("401", "商業經營科", ["V", "C"]),
    entry("406", "廣告設計科", ["V"]),
    entry("197", "商業服務學程", ["M"]),
  ],
  CLA: [entry("1", "建教合作-輪調式", ["V"]), entry("5", "產學訓專班", ["V"])],
  CAT: [
    entry("1", "部定必修"),
    entry("2", "校訂必修"),
    entry("3", "選修-加深加廣選修"),
    entry("5", "選修-多元選修"),
    entry("7", "校訂選修"),
    entry("8", "團體活動時間"),
    entry("9", "彈性學習時間"),
  ],
  MOD: [
    entry("0", "原班級"),
    entry("1", "跨班選修(班群開課)"),
    entry("C", "同群跨科選修(技術型、進修部適用)"),
    entry("C", "跨學程  (綜高適用)", ["M"]),
    entry("D", "同校跨群選修"),
  ],
  ATT1: [
    entry("0", "不分屬性"),
    entry("1", "一般科目"),
    entry("2", "專業科目"),
    entry("3", "實習科目"),
    entry("6", "特殊需求領域"),
    entry("D", "充實(增廣)、補強性教學 [全學期、授予學分]"),
  ],
  FLD: [
    entry("00", "不分領域"),
    entry("01", "語文領域"),
    entry("02", "數學領域"),
    entry("03", "社會領域"),
    entry("26", "商業與管理群", ["V", "C"]),
  ],
};
