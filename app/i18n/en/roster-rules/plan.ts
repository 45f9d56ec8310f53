import type { planRules } from "#app/domain/rosters/rules/plan.ts";
import type { RuleWords } from "../../zh-TW/roster-rules/shape.ts";

const mend =
  "The curriculum section corrects it by the plan on file, in the school's own system; make the roster anew.";
const explain =
  "The curriculum section looks into the plan: explain what is right, correct what is wrong and make the roster anew.";

const deleted: RuleWords["what"] = ({ successor }) =>
  successor === undefined
    ? "This code is no longer in the newest plan"
    : `This code was replaced by ${successor}`;

export const planWords: Readonly<Record<keyof typeof planRules, RuleWords>> = {
  "plan-not-known": {
    name: "No plan of this cohort",
    what: () => "The plan of this cohort has not been imported, so it cannot be checked",
    todo: "The curriculum section imports the plan and checks again; explain where there is none to be had.",
  },
  "plan-code": { name: "Code in no plan", what: () => "No version of the plan has this code", todo: mend },
  "plan-code-deleted": { name: "Code was deleted", what: deleted, todo: mend },
  "plan-code-deleted-since": { name: "Code was deleted since", what: deleted, todo: explain },
  "plan-name": {
    name: "Name differs from the plan",
    what: ({ expected }) => `The plan calls it ${expected ?? "otherwise"}`,
    todo: mend,
  },
  "plan-name-spelling": {
    name: "Spelling differs from the plan",
    what: ({ expected }) => `The plan writes ${expected ?? "it otherwise"}`,
    todo: explain,
  },
  "plan-credits": {
    name: "Amount differs from the plan",
    what: ({ expected }) => `The plan has ${expected ?? "another amount"} in that semester`,
    todo: mend,
  },
  "plan-semester": {
    name: "Not taught this semester by the plan",
    what: ({ credits }) => `The plan's semesters are ${credits ?? ""}: not taught in this one`,
    todo: mend,
  },
  "plan-semester-then": {
    name: "Not taught in that semester by the plan",
    what: ({ credits }) => `The plan's semesters are ${credits ?? ""}: not taught in that one`,
    todo: explain,
  },
};
