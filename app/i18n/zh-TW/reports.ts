import type { CauseColumnKey, MendColumnKey } from "#app/domain/course-codes/comparison-columns.ts";
import type { ProposalReason, Weight } from "#app/domain/course-codes/findings.ts";
import { proof } from "./proof.ts";

const mustMend: Record<Weight, string> = {
  blocking: "必須更正",
  query: "待說明",
  listed: "不採計",
};

const proposalReasons: Record<ProposalReason, string> = {
  "same-name": "科目名稱相同",
  "similar-name": "科目名稱相近",
  "same-required-by": "部定校訂相同",
  "same-requirement": "必修選修相同",
  "same-credits": "學分數相同",
  "same-category": "分項類別相同",
  "planned-this-semester": "本學期開設",
  "same-ending": "第 17–23 碼相同",
  "same-after-widths": "代碼相同（以半形大寫比對）",
  "similar-code": "代碼相近",
  successor: "課程計畫所載的新代碼",
};

const causeColumns: Record<CauseColumnKey, string> = {
  number: "編號",
  difference: "差異",
  mustMend: "是否必須更正",
  section: "負責",
  course: "課程名稱",
  programme: "群科班代碼",
  code: "課程代碼",
  expected: "應為",
  actual: "實際",
  proposal: "建議代碼",
  reasons: "建議理由",
  positions: "與現用代碼不同的位置",
  students: "學生數",
  classes: "班級",
};

const mendColumns: Record<MendColumnKey, string> = {
  tick: "完成",
  number: causeColumns.number,
  difference: causeColumns.difference,
  mustMend: causeColumns.mustMend,
  course: causeColumns.course,
  programme: causeColumns.programme,
  code: causeColumns.code,
  expected: causeColumns.expected,
  actual: causeColumns.actual,
  proposal: causeColumns.proposal,
  reasons: causeColumns.reasons,
  students: causeColumns.students,
  classes: causeColumns.classes,
  studentNumber: "學號",
  seat: "座號",
  name: "姓名",
  note: "備註",
};

/** Words of the workbooks and documents that the console gives out. */
export const reports = {
  product: "歷程",
  and: "、",
  tooLong: (length: string) => `…（以下未列出：全文 ${length} 字元，超過試算表一格的上限）`,
  missingCharacters: (count: number, list: string) =>
    `本文件有 ${count} 個字在所有字型中都找不到，以〓代替：${list}。可將學校的造字字型放入字型資料夾後重新列印。`,
  pageOf: (page: number, pages: number) => `第 ${page} 頁，共 ${pages} 頁`,
  mustMend,
  proposalReasons,
  workbooks: {
    causes: "原因",
    causeColumns,
    mendColumns,
    comparisonTitle: (term: string) => `${term} 課程代碼比對結果`,
    toMendTitle: (term: string) => `${term} 課程代碼待更正清單`,
    differenceIn: (difference: string, segment: string) => `${difference}：${segment}`,
    tick: "☐",
  },
  proof,
} as const;
