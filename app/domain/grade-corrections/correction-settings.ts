import { type Approver, approvers } from "./approvals.ts";
import { usualDoubtDays } from "./case-clock.ts";
import type { PassMarks } from "./patterns/pass-marks.ts";

/** What a school sets for its corrections in every term. */
export type CorrectionSettings = {
  chain: readonly Approver[];
  doubtDays: number;
  /** Of the school's scores; null: not set, so that a search goes by what prevails in the term. */
  decimals: 0 | 1 | 2 | null;
  /** Lower pass marks by 學籍狀態; whoever is not listed has 60. */
  passMarks: PassMarks;
};

/** What holds while a school has set nothing. */
export const usualSettings: CorrectionSettings = {
  chain: approvers,
  doubtDays: usualDoubtDays,
  decimals: null,
  passMarks: [],
};
