import type { Words } from "./words.ts";

type RuleWords = Words["rosters"]["rules"][keyof Words["rosters"]["rules"]];

/** What a rule is called, finds wrong and asks for; of one that is gone since the check, its id. */
export function ruleWords({ rosters }: Words, rule: string): RuleWords {
  const known: Readonly<Record<string, RuleWords>> = rosters.rules;
  const own = Object.hasOwn(known, rule) ? known[rule] : undefined;
  return own ?? { name: rule, what: () => rule, todo: "" };
}
