import type { RuleId } from "#app/domain/rosters/rules/index.ts";
import { betweenBooksCases } from "./between-books.cases.ts";
import { cellCases } from "./cells.cases.ts";
import { courseCases } from "./courses.cases.ts";
import { dateCases } from "./dates.cases.ts";
import { limitCases } from "./limits.cases.ts";
import { amountCases, makeUpCases } from "./make-up.cases.ts";
import { peopleCases, rowCases } from "./people.cases.ts";
import { planCases } from "./plan.cases.ts";
import { registerCases } from "./register.cases.ts";
import type { RuleCases } from "./rule-cases.ts";
import { scoreCases } from "./scores.cases.ts";
import { shapeCases } from "./shape.cases.ts";
import { textCases } from "./texts.cases.ts";
import { wholeSchoolCases } from "./whole-school.cases.ts";

/** The cases of every rule: a rule without them is a compile error. */
export const allCases: Readonly<Record<RuleId, RuleCases>> = {
  ...shapeCases,
  ...cellCases,
  ...scoreCases,
  ...makeUpCases,
  ...amountCases,
  ...peopleCases,
  ...rowCases,
  ...dateCases,
  ...textCases,
  ...limitCases,
  ...courseCases,
  ...planCases,
  ...registerCases,
  ...betweenBooksCases,
  ...wholeSchoolCases,
};
