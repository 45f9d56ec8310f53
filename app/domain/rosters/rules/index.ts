import type { RosterRule } from "../rule.ts";
import { amountRules } from "./amounts.ts";
import { betweenBooksRules } from "./between-books.ts";
import { cellRules } from "./cells.ts";
import { courseRules } from "./courses.ts";
import { dateRules } from "./dates.ts";
import { limitRules } from "./limits.ts";
import { makeUpRules } from "./make-up.ts";
import { peopleRules } from "./people.ts";
import { planRules } from "./plan.ts";
import { registerRules } from "./register.ts";
import { rowRules } from "./rows.ts";
import { scoreRules } from "./scores.ts";
import { shapeRules } from "./shape.ts";
import { textRules } from "./texts.ts";
import { wholeSchoolRules } from "./whole-school.ts";

const families = {
  ...shapeRules,
  ...cellRules,
  ...scoreRules,
  ...makeUpRules,
  ...amountRules,
  ...peopleRules,
  ...rowRules,
  ...dateRules,
  ...textRules,
  ...limitRules,
  ...courseRules,
  ...planRules,
  ...registerRules,
  ...betweenBooksRules,
  ...wholeSchoolRules,
};
export type RuleId = keyof typeof families;

/** Every rule that a book is held against, by its id; in the order in which the list of rules shows them. */
export const rosterRules: Readonly<Record<RuleId, RosterRule>> = families;

export const ruleIds = Object.keys(families).filter((id): id is RuleId => id in families);
