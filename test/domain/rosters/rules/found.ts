import { checkRoster } from "#app/domain/rosters/check.ts";
import type { RuleId } from "#app/domain/rosters/rules/index.ts";
import type { Case, Place } from "./rule-cases.ts";

/** What one rule finds. A case in which the rule could not be held proves nothing: throws. */
export function found(rule: RuleId, { roster, context }: Case) {
  const { findings, notChecked } = checkRoster(roster, context);
  if (notChecked.some((one) => one.rule === rule))
    throw new Error(`${rule} could not be held against the case`);
  return findings.filter((finding) => finding.rule === rule);
}

/** Where one rule finds something. */
export function places(rule: RuleId, of: Case): Place[] {
  return found(rule, of).map(({ sheet, row, column }) => ({ sheet, row, column }));
}
