import type { FindingKind } from "../../course-codes/findings.ts";
import type { CorrectionField, ScoreComponent } from "../correction-fields.ts";

/** What each reason says, so that a person can look it up again. Values are as the school's files give them. */
export type ReasonFacts = {
  /** `found` of `of` scores of these courses are so, where `expected` were to be expected by the other courses. */
  "value-frequent": {
    field: CorrectionField;
    value: string | null;
    found: number;
    of: number;
    expected: number;
  };
  /** The mark beside a score says otherwise than the score, or stands beside none. */
  "mark-contradicts": { contradiction: Contradiction; score: string | null; mark: string | null };
  "passed-at-zero": { component: ScoreComponent };
  "above-pass-mark": { score: string; passMark: number; status: string | null };
  /** Judged from `used` on, where the student passes from `own` on. */
  "other-pass-mark": { score: string; own: number; used: number; status: string };
  /** The school writes `decimals`; `share` of the term's scores do, null: the school has set it. */
  "more-decimals": { score: string; decimals: number; share: number | null };
  /** None of the `scores` of the course has decimals, where only `share` of the other courses' scores have none. */
  "column-without-decimals": { scores: number; share: number };
  "plan-credits": { code: string; planned: number; unit: "credits" | "periods" };
  "plan-name": { code: string; planned: string; agreement: "spelling" | "different" };
  /** What the comparison finds of the code, and the only course of that name in the plan of the semester. */
  "plan-code": { finding: FindingKind; planned: string; name: string };
  /** 彈性學習 with 科目屬性 D counts credits without a score. */
  "counts-without-score": { code: string };
  "scored-counts-without": { score: string };
  "import-emptied": { previous: string };
  "import-zeroed": { previous: string };
  "import-moved": { previous: string; by: string; records: number };
  "import-changed": { previous: string };
  /** The value is that of the row before (-1) or after (1) in the file of the import before. */
  "import-shifted": { previous: string | null; rows: -1 | 1; records: number };
  "same-course": Record<never, never>;
  "same-teacher": { teacher: string };
  "same-subject": { name: string };
  "same-class": Record<never, never>;
  "same-value": { value: string | null };
};
export type ReasonCode = keyof ReasonFacts;
export type CandidateReason<Code extends ReasonCode = ReasonCode> = {
  [One in Code]: { code: One; facts: ReasonFacts[One] };
}[Code];

export const contradictions = ["passed-below", "failed-above", "mark-alone"] as const;
export type Contradiction = (typeof contradictions)[number];

/** Words for every reason, as the tables of words have them. */
export type ReasonWords = { readonly [Code in ReasonCode]: (facts: ReasonFacts[Code]) => string };

export function reasonText<Code extends ReasonCode>(
  words: ReasonWords,
  { code, facts }: CandidateReason<Code>,
): string {
  return words[code](facts);
}
