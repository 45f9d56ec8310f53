import type { CorrectionField } from "../correction-fields.ts";
import type { GradedCourse } from "../graded-course.ts";
import type { PatternBasis } from "./basis.ts";
import type { Detector, Hit, Seed } from "./detector.ts";
import type { CandidateReason } from "./reasons.ts";
import { isSame } from "./score-text.ts";

/** A field that breaks a rule. Records of one `sameness` break it in the same way. */
export type Fault = { sameness: string; after: string | null; reason: CandidateReason };
export type FaultOf = (record: GradedCourse) => Fault | null;

type Rule = {
  /** Where else the rule may be broken in the same way, by the field that was corrected. */
  fields: (corrected: CorrectionField) => readonly CorrectionField[];
  /** null: the rule is not about the field, or cannot be asked. */
  faultIn: (basis: PatternBasis) => ((field: CorrectionField) => FaultOf | null) | null;
};

/** Looks for records that break a rule in the way in which a correction broke it and then mended it. */
export function ruleDetector({ fields, faultIn }: Rule): Detector {
  return (seeds, basis) => {
    const findIn = faultIn(basis);
    if (!findIn) return null;
    const shown = seeds.flatMap((seed) => {
      const find = findIn(seed.field);
      const fault = find?.(seed.wrong);
      return find && fault && isMended(fault, seed, find) ? [{ seed, fault }] : [];
    });
    if (shown.length === 0) return null;
    const samenesses = new Set(shown.map(({ fault }) => fault.sameness));
    const hits: Hit[] = [];
    for (const field of new Set(shown.flatMap(({ seed }) => fields(seed.field)))) {
      const find = findIn(field);
      if (!find) continue;
      for (const record of basis.records) {
        const fault = find(record);
        if (fault && samenesses.has(fault.sameness))
          hits.push({ record, field, after: fault.after, reasons: [fault.reason] });
      }
    }
    return { shownBy: shown.map(({ seed }) => seed), hits };
  };
}

/** The corrected value breaks the rule no more, and is what the rule tells where it tells it. */
function isMended(fault: Fault, { field, right }: Seed, find: FaultOf): boolean {
  return find(right) === null && (fault.after === null || isSame(right[field], fault.after));
}

/** The field that was corrected, and no other. */
export function onlyCorrected(corrected: CorrectionField): readonly CorrectionField[] {
  return [corrected];
}
