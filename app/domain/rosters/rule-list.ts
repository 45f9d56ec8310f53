import type { ContextPart } from "./model.ts";
import type { RuleGrade, RuleSource } from "./rule.ts";
import { type RuleId, rosterRules, ruleIds } from "./rules/index.ts";

/** A rule as the list of rules shows it. */
export type RuleLine = {
  id: RuleId;
  grade: RuleGrade;
  source: RuleSource;
  needs: readonly ContextPart[];
};

/** The rules, in their order; of one grade only when one is named. */
export function listRules(grade?: RuleGrade): RuleLine[] {
  return ruleIds
    .map((id) => {
      const { grade, source, needs } = rosterRules[id];
      return { id, grade, source, needs };
    })
    .filter((rule) => grade === undefined || rule.grade === grade);
}

/** Whether there still is such a rule: checks of years ago are kept with the rules of then. */
export function isRule(id: string): id is RuleId {
  return Object.hasOwn(rosterRules, id);
}

/** What a cause of a rule is about, besides its sheet and column; null where neither a course nor a student makes it one. */
export function causeIsAbout(rule: string): "course" | "student" | null {
  const by = isRule(rule) ? rosterRules[rule].cause : null;
  return by === "course" || by === "student" ? by : null;
}
