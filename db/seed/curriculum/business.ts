import { course, localLanguages, type PlannedCourse, pool } from "./planned-course.ts";

/** Shared by the programmes of 商業與管理群. */
const businessCommon: readonly PlannedCourse[] = [
  course("商業概論", "102000L", "220000"),
  course("數位科技概論", "102000M", "220000"),
  course("會計學", "102000N", "332200"),
  course("經濟學", "102000O", "002200"),
  course("數位科技應用", "103001Z", "000022", { before: { credits: "000011" } }),
  course("商業溝通", "1030020", "002200"),
  course("英語會話", "2010090", "112200"),
  course("記帳實務", "2030091", "110000"),
  course("專題實作", "2030073", "000033"),
  // The 課程屬性 makes it a 專業科目 although the code, which never changes, says 一般科目.
  course("商業數學", "2010092", "000022", { attribute: "2200" }),
  course("寫作指導", "7010091", "111111"),
];

export const commerce: readonly PlannedCourse[] = [
  ...businessCommon,
  course("門市經營實務", "103F121", "220000"),
  course("行銷實務", "103F122", "002200"),
  course("會計軟體應用", "103F123", "002200"),
  course("金融與證券投資實務", "103F124", "000022"),
  course("商業法規", "7020095", "000022"),
  ...pool("programme-pool", "三年級同科", "000022", [
    ["零售管理實務", "7B30096"],
    ["稅務實務", "7B30097"],
  ]),
];

export const trade: readonly PlannedCourse[] = [
  ...businessCommon,
  course("國際貿易實務", "103F225", "222200"),
  course("會計軟體應用", "103F226", "000022"),
  course("貿易英文實務", "103F227", "002200"),
  course("商業法規", "7020095", "000022"),
  ...pool("programme-pool", "三年級同科", "000022", [
    ["國貿業務實務", "7B30096"],
    ["報關實務", "7B30097"],
  ]),
];

export const dataProcessing: readonly PlannedCourse[] = [
  ...businessCommon,
  course("多媒體製作與應用", "103F328", "220000"),
  course("程式語言與設計", "103F329", "002200"),
  course("資料庫應用", "103F32A", "000022"),
  // A second 專題實作, elective: a name alone does not identify a course.
  course("專題實作", "7030073", "000022"),
  course("網路架設實務", "7030095", "002200"),
  ...pool("programme-pool", "三年級同科", "000022", [
    ["手機程式設計實務", "7B30096"],
    ["資訊安全實務", "7B30097"],
  ]),
];

/** 商業經營科 of the continuing-education division: fewer periods, the same group. */
export const evening: readonly PlannedCourse[] = [
  course("國語文", "1010101", "333333"),
  course("英語文", "1010102", "222222"),
  ...localLanguages,
  course("數學", "1010207", "222200"),
  course("公民與社會", "101030B", "110000"),
  course("歷史", "1010309", "001100"),
  course("地理", "101030A", "000011"),
  course("物理", "101040O", "110000"),
  course("化學", "101040R", "001100"),
  course("美術", "101050V", "110000"),
  course("藝術生活", "101050W", "001100"),
  course("生涯規劃", "101060Y", "000011"),
  course("資訊科技", "1010713", "110000"),
  course("體育", "1010815", "111111"),
  course("全民國防教育", "1010916", "001100"),
  course("商業概論", "102000L", "220000"),
  course("數位科技概論", "102000M", "220000"),
  course("會計學", "102000N", "332200"),
  course("經濟學", "102000O", "002200"),
  course("數位科技應用", "103001Z", "000022"),
  course("商業溝通", "1030020", "000022"),
  course("門市經營實務", "103F121", "220000"),
  course("行銷實務", "103F122", "002200"),
  course("金融與證券投資實務", "103F124", "000022"),
  course("記帳實務", "2030090", "111100"),
  course("中文輸入實務", "2030094", "110000"),
  course("專題實作", "2030073", "000033"),
  course("生活英語", "7010090", "111111"),
  course("生活日語", "7010091", "002222"),
  course("商業應用文", "7010092", "000022"),
  course("電子商務實務", "7030093", "000022"),
  course("門市服務實務", "7030095", "002222"),
  course("職場禮儀", "702009X", "000011", { now: "deletion-row" }),
  course("團體活動時間", "8D00001", "111111", { taken: "nobody" }),
];
