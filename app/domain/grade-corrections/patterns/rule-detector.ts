import { groupBy } from "../../tables/group-by.ts";
import type { CorrectionField } from "../correction-fields.ts";
import type { GradedCourse } from "../graded-course.ts";
import type { PatternBasis } from "./basis.ts";
import type { Detector, Fault, FaultOf, Hit, RuleShown, Seed } from "./detector.ts";
import { isSame } from "./score-text.ts";

type Rule = {
  /** Where else the rule may be broken in the same way, by the field that was corrected. */
  fields: (corrected: CorrectionField) => readonly CorrectionField[];
  /** null: the rule is not about the field, or cannot be asked. */
  faultIn: (basis: PatternBasis) => ((field: CorrectionField) => FaultOf | null) | null;
};

/** Tells the ways in which the corrections broke a rule and then mended it, and where to look for them. */
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
    const where = new Set(shown.flatMap(({ seed }) => fields(seed.field)));
    return {
      shownBy: shown.map(({ seed }) => seed),
      samenesses: new Set(shown.map(({ fault }) => fault.sameness)),
      finders: [...where].flatMap((field) => {
        const find = findIn(field);
        return find ? [{ field, find }] : [];
      }),
    };
  };
}

/**
 * Looks for records that break rules in the ways in which corrections broke them. All rules in one pass: to fetch a record of
 * 48,000 costs more than to ask a rule about it. Hits of a rule come field by field, then in the order of the records.
 */
export function hitsOfRules(
  rules: readonly RuleShown[],
  records: readonly GradedCourse[],
): Map<RuleShown, Hit[]> {
  const searches = rules.flatMap((rule) =>
    rule.finders.map(({ field, find }) => ({ rule, field, find, hits: [] as Hit[] })),
  );
  for (const record of records) {
    for (const { rule, field, find, hits } of searches) {
      const fault = find(record);
      if (fault && rule.samenesses.has(fault.sameness))
        hits.push({ record, field, after: fault.after, reasons: [fault.reason] });
    }
  }
  return new Map(
    [...groupBy(searches, ({ rule }) => rule)].map(([rule, of]) => [rule, of.flatMap(({ hits }) => hits)]),
  );
}

/** The corrected value breaks the rule no more, and is what the rule tells where it tells it. */
function isMended(fault: Fault, { field, right }: Seed, find: FaultOf): boolean {
  return find(right) === null && (fault.after === null || isSame(right[field], fault.after));
}

/** The field that was corrected, and no other. */
export function onlyCorrected(corrected: CorrectionField): readonly CorrectionField[] {
  return [corrected];
}
