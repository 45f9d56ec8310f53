import type { RuleGrade } from "#app/domain/rosters/rule.ts";
import { book } from "./roster-pages/book.ts";
import { cause } from "./roster-pages/cause.ts";
import { fileCheck } from "./roster-pages/file-check.ts";
import { nameLists } from "./roster-pages/name-lists.ts";

const handling: Readonly<Record<RuleGrade, string>> = {
  syntax: "必須更正",
  validity: "必須更正",
  quality: "可說明",
  macro: "須說明",
};

/** Pages about the books of a batch, and about files and lists beside them. */
export const rosterPages = {
  rules: {
    title: "名冊檢核規則",
    count: (shown: string, all: string) => (shown === all ? `${all} 項` : `${shown} 項，全部 ${all} 項`),
    intro: "匯入或製作名冊時逐項檢核。格式、正確性的差異必須更正；待說明與全校的項目可用說明處理。",
    file: "名冊檢核規則",
    grade: "類別",
    columns: {
      name: "規則",
      grade: "類別",
      blocks: "處理",
      todo: "怎麼做",
      source: "依據",
      needs: "需要的資料",
      id: "規則代號",
    },
    handling,
  },
  book,
  cause,
  fileCheck,
  nameLists,
};
