import type { wholeSchoolRules } from "#app/domain/rosters/rules/whole-school.ts";
import type { RuleWords } from "./shape.ts";

const explain = "請查明原因並填寫說明；資料有誤請更正後重新產生名冊。";

export const wholeSchoolWords: Readonly<Record<keyof typeof wholeSchoolRules, RuleWords>> = {
  "book-empty": { name: "名冊沒有任何資料", what: () => "所有工作表都沒有資料列", todo: explain },
  "class-without-rows": {
    name: "整班沒有資料",
    what: ({ students }) => `這個班級有 ${students ?? ""} 位在學的學生，名冊內一列都沒有`,
    todo: explain,
  },
  "grade-without-rows": {
    name: "整個年級沒有資料",
    what: ({ students }) => `這個年級有 ${students ?? ""} 位在學的學生，名冊內一列都沒有`,
    todo: explain,
  },
  "rows-changed": {
    name: "資料列數突然改變",
    what: ({ now, before }) => `前一次提交 ${before ?? ""} 列，這次 ${now ?? ""} 列，相差超過 20%`,
    todo: explain,
  },
  "students-changed": {
    name: "學生人數突然改變",
    what: ({ now, before }) => `前一次提交 ${before ?? ""} 人，這次 ${now ?? ""} 人，相差超過 20%`,
    todo: explain,
  },
  "average-changed": {
    name: "平均成績突然改變",
    what: ({ now, before }) => `前一次提交平均 ${before ?? ""} 分，這次 ${now ?? ""} 分，相差超過 10 分`,
    todo: explain,
  },
  "passed-share-changed": {
    name: "及格比例突然改變",
    what: ({ now, before }) => `前一次提交及格 ${before ?? ""}%，這次 ${now ?? ""}%，相差超過 10 個百分點`,
    todo: explain,
  },
  "course-one-score": {
    name: "一門課程的成績全部相同",
    what: ({ name, score, students }) =>
      `「${name ?? ""}」的 ${students ?? ""} 位學生成績都是 ${score ?? ""} 分`,
    todo: "請向任課教師確認；確屬正確者填寫說明，有誤請更正後重新產生名冊。",
  },
  "course-nobody-passed": {
    name: "一門課程沒有人及格",
    what: ({ name, students }) => `「${name ?? ""}」的 ${students ?? ""} 位學生都不及格`,
    todo: "請向任課教師確認；確屬正確者填寫說明，有誤請更正後重新產生名冊。",
  },
  "precheck-courses": {
    name: "課程數與預檢不同",
    what: ({ now, before }) => `預檢 ${before ?? ""} 門，成績名冊 ${now ?? ""} 門`,
    todo: explain,
  },
  "precheck-credits": {
    name: "學分（節）數合計與預檢不同",
    what: ({ now, before }) => `預檢合計 ${before ?? ""}，成績名冊合計 ${now ?? ""}`,
    todo: explain,
  },
  "precheck-student-missing": {
    name: "預檢有、成績名冊沒有的學生",
    what: () => "預檢名冊有這位學生的修課紀錄，成績名冊卻沒有",
    todo: explain,
  },
};
