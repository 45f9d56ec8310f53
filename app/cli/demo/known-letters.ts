import type { TypedLetter, TypedOrder } from "#app/domain/rosters/letters/read-letter.ts";

const blank: TypedOrder = {
  kind: "schedule",
  term: "",
  division: "",
  books: [],
  grades: [],
  opensOn: "",
  closesOn: "",
  notes: "",
};

/**
 * The letters of the authority that are known (domain facts, section 6), as an office would enter them. Their subjects are
 * not known word for word: these say in short what they are about.
 */
export const knownLetters: readonly TypedLetter[] = [
  {
    number: "臺教國署高字第1080070186B號令",
    issuedOn: "108/07/15",
    subject: "訂定學生學習歷程檔案作業要點",
    orders: [{ ...blank, kind: "guidelines", opensOn: "108/08/01" }],
  },
  {
    number: "臺教國署高字第1110056868A號令",
    issuedOn: "111/05/13",
    subject: "修正學生學習歷程檔案作業要點第四點",
    orders: [{ ...blank, kind: "guidelines", opensOn: "111/05/13", notes: "修正第四點，自即日生效" }],
  },
  {
    number: "臺教國署高字第1120100864號函",
    issuedOn: "112/07/27",
    subject: "學習歷程檔案112年8月至113年10月作業期程",
    orders: [
      {
        ...blank,
        kind: "schedule",
        opensOn: "112/08/01",
        closesOn: "113/10/31",
        notes: "三年級第2學期學生上傳及學校提交，另函通知。",
      },
    ],
  },
  {
    number: "臺教國署高字第1120106017號函",
    issuedOn: "112/08/15",
    subject: "111學年度第2學期學習歷程檔案提交中央資料庫",
    orders: [
      {
        ...blank,
        kind: "submission",
        term: "111-2",
        books: ["scores", "retakes", "scores-continuing"],
        grades: ["1", "2", "3"],
        closesOn: "112/10/31",
        notes: "修課紀錄，全體學生。三年級第2學期的修課紀錄採建議格式。",
      },
      {
        ...blank,
        kind: "submission",
        term: "111-2",
        books: ["students", "officers", "outcomes", "outcomes-continuing", "performances"],
        grades: ["1", "2"],
        closesOn: "112/10/31",
        notes: "基本資料（含校內幹部經歷）、課程學習成果與多元表現，一、二年級學生。",
      },
    ],
  },
  {
    number: "臺教國署高字第1120113411號函",
    issuedOn: "112/08/23",
    subject: "112學年度第1學期預檢名冊提交中央資料庫",
    orders: [
      {
        ...blank,
        kind: "precheck",
        term: "112-1",
        books: ["precheck", "precheck-continuing"],
        grades: ["1", "2", "3"],
        opensOn: "112/09/11",
        closesOn: "112/11/10",
        notes: "不含成績。",
      },
    ],
  },
];
