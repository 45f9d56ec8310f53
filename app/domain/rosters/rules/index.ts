import type { RosterRule } from "../rule.ts";
import { cellRules } from "./cells.ts";
import { shapeRules } from "./shape.ts";

const families = { ...shapeRules, ...cellRules };
export type RuleId = keyof typeof families;

/** Every rule that a book is held against, by its id; in the order in which the list of rules shows them. */
export const rosterRules: Readonly<Record<RuleId, RosterRule>> = families;

export const ruleIds = Object.keys(families).filter((id): id is RuleId => id in families);
