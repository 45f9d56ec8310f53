import type { limitRules } from "#app/domain/rosters/rules/limits.ts";
import { context, idNumberOf, type RowValues, roster } from "./roster-builder.ts";
import { inSheet, type RuleCases } from "./rule-cases.ts";

const outcome = inSheet("outcomes", "學期課程學習成果");
const service = inSheet("performances", "服務學習紀錄");

/** So many rows of one student. */
function rows(count: number): RowValues[] {
  return Array.from({ length: count }, (_, index) => ({
    idNumber: idNumberOf(1),
    summary: `第 ${index + 1} 件`,
    content: `第 ${index + 1} 件`,
  }));
}

export const limitCases: Readonly<Record<keyof typeof limitRules, RuleCases>> = {
  "outcomes-many": {
    passing: outcome.rows(...rows(5), { idNumber: idNumberOf(2) }, { idNumber: idNumberOf(3) }),
    failing: [
      outcome.fails("idNumber", ...rows(7)),
      {
        roster: roster("outcomes-continuing", { 學期課程學習成果: rows(6), 補修課程學習成果: rows(1) }),
        context: context(),
        at: { sheet: "補修課程學習成果", row: 2, column: "idNumber" },
      },
    ],
    boundary: outcome.boundary(false, ...rows(6)),
  },
  "performances-many": {
    passing: service.rows(...rows(9)),
    failing: [
      service.fails("idNumber", ...rows(11)),
      {
        roster: roster("performances", { 服務學習紀錄: rows(8), 作品成果紀錄: rows(4) }),
        context: context(),
        at: { sheet: "作品成果紀錄", row: 4, column: "idNumber" },
      },
    ],
    boundary: {
      roster: roster("performances", { 幹部經歷暨事蹟紀錄: rows(3), 服務學習紀錄: rows(10) }),
      context: context(),
      fails: false,
    },
  },
};
